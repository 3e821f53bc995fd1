import type { Context } from 'koa'
import { UsageError } from '../usage-error.js'
import { mayHave, warnUnsafe } from './attribute-kind.js'
import { ignoreRejection } from '../request/rejections.js'
import { isPromised, watchPromises, type Content, type Drawable, type Output } from './content.js'
import { escapeHtml } from './escape.js'
import { mayBeginWithBreak } from './first-line.js'
import { placeholderElement } from './placeholder-element.js'
import { startTag, type StartTag } from './start-tag.js'
import { styleDeclaration } from './style-declaration.js'

/** What an attribute may be given. `true` writes the bare name; `false`, `null`, `undefined` and most often `''` drop it. */
export type AttributeValue = string | number | boolean | null | undefined

const keptWhenEmpty = new Set(['alt', 'href', 'value'])
/** An address with a host: most often that of another site. */
const foreign = /^(?:https?:)?\/\//i
const noValues: string[] = []
/** The attributes that were left out because of their values: development warns of them. */
const dropped = new WeakMap<Tag, [name: string, value: string]>()
const noContent: readonly Content[] = []

/**
 * One HTML element, built with chained calls. Everything is escaped; addresses and names that could
 * carry a script are refused. Attributes come out in the order of the calls.
 *
 * @example
 * tag('a').class('Card').attr('href', '?card=3').add('Open').draw(out, ctx)
 */
export class Tag implements Drawable {
  #start: StartTag
  /** What goes into the gaps of the start tag. */
  #values = noValues
  #content: readonly Content[] = noContent
  #shown = true
  #end = true

  /**
   * @param name the element's name in lower case
   * @throws {UsageError} `unsafe-markup` when the name is none
   */
  constructor(name: string) {
    this.#start = startTag(name)
  }

  /**
   * Sets an attribute, replacing its former value. An empty value drops it, except `alt`, `href` and
   * `value`; so does an address with a dangerous scheme.
   *
   * @throws {UsageError} `unsafe-markup` for event handlers (`on…`), `style` and `srcdoc`
   */
  attr(name: string, value: AttributeValue): this {
    if (typeof value === 'string' && (value !== '' || keptWhenEmpty.has(name))) {
      this.#set(name, value)
    } else if (typeof value === 'number') this.#set(name, String(value))
    else if (value === true) this.#setBare(name)
    else this.#drop(name)
    return this
  }

  /** @internal Sets `data-id` to an id that needs no escaping: all widgets do, and it saves a tenth. */
  identify(id: string): this {
    const next = this.#start.withId()
    return next ? this.#append(next, id) : this.attr('data-id', id)
  }

  /** {@link attr} when `condition` holds. */
  attrIf(condition: boolean, name: string, value: AttributeValue): this {
    return condition ? this.attr(name, value) : this
  }

  /** Adds to the `class` attribute: one name, or several with spaces between. */
  class(names: string): this {
    if (names === '') return this
    const next = this.#start.withClass(names)
    if (next) this.#start = next
    else this.#set('class', this.#joined('class', ' ', names))
    return this
  }

  /** {@link class} when `condition` holds. */
  classIf(condition: boolean, names: string): this {
    return condition ? this.class(names) : this
  }

  /**
   * Adds a declaration to the `style` attribute.
   *
   * @param property a CSS property, or a custom one (`--columns`)
   * @param value its value; `''` adds nothing
   * @throws {UsageError} `unsafe-markup` when either could end the declaration or load something
   */
  style(property: string, value: string | number): this {
    if (value === '') return this
    const declaration = styleDeclaration(property, value)
    const next = this.#start.withStyle()
    if (next) this.#append(next, declaration)
    else this.#change('style', this.#joined('style', '; ', declaration))
    return this
  }

  /** {@link style} when `condition` holds. */
  styleIf(condition: boolean, property: string, value: string | number): this {
    return condition ? this.style(property, value) : this
  }

  /** Appends content. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    this.#content = this.#content === noContent ? content : [...this.#content, ...content]
    return this
  }

  /**
   * With `false`, only an empty placeholder is drawn, of class `Empty` and with the element's
   * `data-id`, so that a later redraw finds the place. Without a `data-id` nothing is drawn.
   */
  when(shown: boolean): this {
    this.#shown &&= shown
    return this
  }

  /** Leaves the end tag out. The void elements of HTML do so by themselves. */
  noEnd(): this {
    this.#end = false
    return this
  }

  /** Whether the element is drawn, and not only its placeholder. */
  get shown(): boolean {
    return this.#shown
  }

  /** What was added, drawn or not. */
  get content(): readonly Content[] {
    return this.#content
  }

  children(): readonly Content[] {
    return this.#shown ? this.#content : noContent
  }

  draw(out: Output, ctx: Context): void {
    if (!this.#shown) {
      this.#drawPlaceholder(out)
      return
    }
    if (out.rendering.development) this.#warnOfDropped()
    const { parts, kinds, isVoid, endTag } = this.#start
    let html = out.html + (parts[0] as string)
    for (let at = 0; at < kinds.length; at++) {
      const value = this.#values[at] as string
      const kind = kinds[at]
      if (kind === 'plain') html += value
      else if (kind === 'text') html += escapeHtml(value)
      else if (kind === 'action') html += out.link(value) + this.#relation(value)
      else html += escapeHtml(kind === 'sources' ? out.sources(value) : out.address(value))
      html += parts[at + 1] as string
    }
    out.html = html
    if (isVoid) return
    const content = this.#content
    if (content.length > 0) {
      if (endTag === '</script>' || endTag === '</style>') {
        throw new UsageError('unsafe-markup', `${endTag} takes no content; see inlineScript()`)
      }
      if (this.#start.dropsBreak && mayBeginWithBreak(content)) out.html += '\n'
      for (let at = 0; at < content.length; at++) out.add(content[at], ctx)
    }
    if (this.#end) out.html += endTag
  }

  /** What another site opens must not reach back, in whatever window that is. */
  #relation(href: string): string {
    return foreign.test(href) && this.#start.find('rel') < 0 ? '" rel="noopener' : ''
  }

  #warnOfDropped(): void {
    const attribute = dropped.get(this)
    if (attribute) warnUnsafe(...attribute, this.#start.element)
  }

  #drawPlaceholder(out: Output): void {
    for (const item of this.#content) if (isPromised(item)) ignoreRejection(item)
    const [id, names] = [this.#find('data-id'), this.#find('class')]
    if (typeof id !== 'string') return
    const { element } = this.#start
    const name = placeholderElement(element)
    const classes = typeof names === 'string' ? `Empty ${names}` : 'Empty'
    const { endTag } = startTag(name)
    const redrawable = this.#find('data-redrawable') ? ' data-redrawable' : ''
    out.html += `<${name} class="${escapeHtml(classes)}" data-id="${escapeHtml(id)}"${redrawable} hidden>${endTag}`
  }

  /** The value of an attribute; `true` for a bare one, `undefined` without it. */
  #find(name: string): string | true | undefined {
    let gap = 0
    for (const attribute of this.#start.attributes) {
      const value = attribute.fixed ?? this.#values[gap++]
      if (attribute.name === name) return value
    }
    return undefined
  }

  #joined(name: string, separator: string, value: string): string {
    const present = this.#find(name)
    return typeof present === 'string' ? present + separator + value : value
  }

  #set(name: string, value: string): void {
    const next = this.#start.withValue(name)
    if (next === undefined) this.#change(name, value)
    else if (next.lastKind === 'text' || mayHave(name, value, next.element))
      this.#append(next, value)
    else dropped.set(this, [name, value])
  }

  #setBare(name: string): void {
    const next = this.#start.withBare(name)
    if (next) this.#start = next
    else this.#change(name, true)
  }

  #append(next: StartTag, value: string): this {
    // Room for two: most elements have no more values, and a list that grows takes room for many.
    if (this.#values === noValues) this.#values = [value, '']
    else this.#values[this.#start.kinds.length] = value
    this.#start = next
    return this
  }

  #drop(name: string): void {
    this.#start.kindOf(name)
    if (this.#find(name) !== undefined) this.#change(name, undefined)
  }

  /** Changes an existing attribute, which is rare: sets all of them again. */
  #change(changed: string, value: string | true | undefined): void {
    const { element, attributes } = this.#start
    const values = this.#values
    let gap = 0
    this.#start = startTag(element)
    this.#values = noValues
    for (const { name, fixed } of attributes) {
      const present = fixed ?? values[gap++]
      const next = name === changed ? value : present
      if (next === true) this.#setBare(name)
      else if (next === undefined) continue
      else if (name === 'style') this.#append(this.#start.withStyle() ?? this.#start, next)
      else if (fixed === next) this.class(next)
      else this.#set(name, next)
    }
  }
}

/** What may stand in the head of a document: an element that `tag()` has made. */
export type HeadElement = Pick<Tag, 'attr' | 'noEnd' | 'draw' | 'children'>

/** An HTML element under construction: see {@link Tag}. */
export function tag(name: string): Tag {
  return new Tag(name)
}
