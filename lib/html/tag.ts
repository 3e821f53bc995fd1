import type { Context } from 'koa'
import { Mistake } from '../mistakes.js'
import { attributeKind } from './attribute-kind.js'
import type { Content, Drawable } from './content.js'
import { escape } from './escape.js'
import type { Output } from './output.js'

/** What an attribute may be given. `true` writes the bare name; `false`, `null`, `undefined` and most often `''` drop it. */
export type AttributeValue = string | number | boolean | null | undefined

const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)
const tableParts = new Set(
  'caption col colgroup dd dt li option optgroup source summary tbody td tfoot th thead tr'.split(
    ' ',
  ),
)
const keptWhenEmpty = new Set(['alt', 'href', 'value'])
const elementName = /^[a-z][a-z0-9-]*$/
const knownElements = new Set<string>()
const noContent: readonly Content[] = []

/**
 * One HTML element, built with chained calls. Everything is escaped; addresses and names that could
 * carry a script are refused. Attributes come out in the order of the calls.
 *
 * @example
 * tag('a').class('Card').attr('href', '?card=3').add('Open').draw(out, ctx)
 */
export class Tag implements Drawable {
  readonly #name: string
  /** Names and values in turn: one list is cheaper than a map for the few that an element has. */
  readonly #attributes: string[] = []
  #content: readonly Content[] = noContent
  #shown = true
  #end = true

  /**
   * @param name the element's name in lower case
   * @throws Mistake `unsafe-markup` when the name is none
   */
  constructor(name: string) {
    if (!knownElements.has(name)) {
      if (!elementName.test(name)) {
        throw new Mistake('unsafe-markup', `${JSON.stringify(name)} is not an element name`)
      }
      knownElements.add(name)
    }
    this.#name = name
  }

  /**
   * Sets an attribute, replacing its former value. An empty value drops it, except `alt`, `href` and
   * `value`.
   *
   * @throws Mistake `unsafe-markup` for event handlers (`on…`), `style` and `srcdoc`
   */
  attr(name: string, value: AttributeValue): this {
    if (attributeKind(name) === 'refused') {
      throw new Mistake(
        'unsafe-markup',
        `<${this.#name} ${name}>: use a behaviour for handlers and style(property, value) for style`,
      )
    }
    const at = this.#find(name)
    if (value === true) this.#put(at, name, '', ' ')
    else if (value === false || value === null || value === undefined) this.#drop(at)
    else if (value === '' && !keptWhenEmpty.has(name)) this.#drop(at)
    else this.#put(at, name, typeof value === 'string' ? value : String(value))
    return this
  }

  /** {@link attr} when `condition` holds. */
  attrIf(condition: boolean, name: string, value: AttributeValue): this {
    return condition ? this.attr(name, value) : this
  }

  /** Adds to the `class` attribute: one name, or several with spaces between. */
  class(names: string): this {
    return this.#join('class', ' ', names)
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
   * @throws Mistake `unsafe-markup` when either could end the declaration or load something
   */
  style(property: string, value: string | number): this {
    if (value === '') return this
    const declaration = `${property}: ${value}`
    if (!/^[a-z-]+$/i.test(property) || /[;{}<>"'\\@]|\/\*|url\(|expression\(/i.test(`${value}`)) {
      throw new Mistake('unsafe-markup', `style declaration ${JSON.stringify(declaration)}`)
    }
    return this.#join('style', '; ', declaration)
  }

  /** {@link style} when `condition` holds. */
  styleIf(condition: boolean, property: string, value: string | number): this {
    return condition ? this.style(property, value) : this
  }

  /** Appends content. */
  add(...content: readonly Content[]): this {
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

  children(): readonly Content[] {
    return this.#shown ? this.#content : noContent
  }

  draw(out: Output, ctx: Context): void {
    if (!this.#shown) {
      this.#drawPlaceholder(out)
      return
    }
    out.html += '<' + this.#name
    const attributes = this.#attributes
    for (let at = 0; at < attributes.length; at += 3) {
      const name = attributes[at] as string
      out.html +=
        attributes[at + 2] === ' ' ? ' ' + name : out.attribute(name, attributes[at + 1] as string)
    }
    out.html += '>'
    if (voidElements.has(this.#name)) return
    const content = this.#content
    if (content.length > 0) {
      if (this.#name === 'script' || this.#name === 'style') {
        throw new Mistake('unsafe-markup', `<${this.#name}> takes no content; see inlineScript()`)
      }
      for (let at = 0; at < content.length; at++) out.add(content[at], ctx)
    }
    if (this.#end) out.html += '</' + this.#name + '>'
  }

  #drawPlaceholder(out: Output): void {
    const at = this.#find('data-id')
    if (at < 0) return
    const name = tableParts.has(this.#name) ? this.#name : 'span'
    const names = this.#attributes[this.#find('class') + 1] ?? ''
    const id = this.#attributes[at + 1] ?? ''
    const classes = this.#find('class') < 0 ? 'Empty' : `Empty ${names}`
    out.html += `<${name} class="${escape(classes)}" data-id="${escape(id)}" hidden>`
    if (!voidElements.has(name)) out.html += `</${name}>`
  }

  #find(name: string): number {
    const attributes = this.#attributes
    for (let at = 0; at < attributes.length; at += 3) if (attributes[at] === name) return at
    return -1
  }

  #put(at: number, name: string, value: string, bare = ''): void {
    if (at < 0) this.#attributes.push(name, value, bare)
    else this.#attributes.splice(at, 3, name, value, bare)
  }

  #drop(at: number): void {
    if (at >= 0) this.#attributes.splice(at, 3)
  }

  #join(name: string, separator: string, value: string): this {
    if (value === '') return this
    const at = this.#find(name)
    if (at < 0) this.#attributes.push(name, value, '')
    else this.#attributes[at + 1] += separator + value
    return this
  }
}

/** An HTML element under construction: see {@link Tag}. */
export function tag(name: string): Tag {
  return new Tag(name)
}
