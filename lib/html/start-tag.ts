import { UsageError } from '../usage-error.js'
import { attributeKind, type AttributeKind } from './attribute-kind.js'
import { escapeHtml } from './escape.js'

/** An attribute of a {@link StartTag}. */
export interface StartAttribute {
  readonly name: string
  readonly kind: AttributeKind
  /** Its value where all tags of this start have the same, `true` for a bare name; else `undefined`. */
  readonly fixed: string | true | undefined
}

const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)
/** Elements that users follow. */
const followed = new Set(['a', 'area'])
const elementName = /^[a-z][a-z0-9-]*$/
const mostBranches = 100
/** Names and classes of the app itself are shorter. Longer ones may be values of requests. */
const longestRemembered = 200
/** Characters of all that is remembered: a few megabytes, whatever requests bring. */
const mostRemembered = 500_000
const starts = new Map<string, StartTag>()
let remembered = 0

/**
 * What tags with the same element, attributes and classes have in common: the text of their start
 * tag, with gaps for the values. An app draws the same few kinds of tags over and over, so each kind
 * is put together once; each call on a tag then is a step along a branch of this tree.
 */
export class StartTag {
  /** The text before, between and behind the values. */
  readonly parts: readonly string[]
  /** The kind of each value. */
  readonly kinds: readonly AttributeKind[]
  readonly isVoid: boolean
  /** Whether the parser drops a line break that follows. */
  readonly dropsBreak: boolean
  readonly endTag: string
  readonly #valued = new Map<string, StartTag>()
  readonly #bare = new Map<string, StartTag>()
  readonly #classed = new Map<string, StartTag>()
  #styled: StartTag | undefined
  #identified: StartTag | undefined

  /** @internal Use {@link startTag}. */
  constructor(
    readonly element: string,
    readonly attributes: readonly StartAttribute[] = [],
  ) {
    this.isVoid = voidElements.has(element)
    this.dropsBreak = element === 'pre' || element === 'textarea'
    this.endTag = this.isVoid ? '' : joined('</', element, '>')
    this.kinds = attributes.filter(({ fixed }) => fixed === undefined).map(({ kind }) => kind)
    this.parts = partsOf(element, attributes)
  }

  /** Characters that it takes to remember it. */
  get size(): number {
    return this.parts.reduce((sum, part) => sum + part.length, this.element.length)
  }

  /** The kind of the value that was added last. */
  get lastKind(): AttributeKind | undefined {
    return this.kinds[this.kinds.length - 1]
  }

  /** Where the attribute stands in {@link attributes}; -1 without it. */
  find(name: string): number {
    return this.attributes.findIndex((attribute) => attribute.name === name)
  }

  /** @throws {UsageError} `unsafe-markup` when elements must not have an attribute of this name */
  kindOf(name: string): AttributeKind {
    const kind = attributeKind(name)
    if (kind === 'link' && name === 'href' && followed.has(this.element)) return 'action'
    if (kind !== 'refused') return kind
    throw new UsageError(
      'unsafe-markup',
      `<${this.element} ${name}>: use a behavior for handlers and style(property, value) for style`,
    )
  }

  /**
   * The start with one more value.
   *
   * @returns `undefined` when it has an attribute of this name
   * @throws {UsageError} `unsafe-markup`
   */
  withValue(name: string): StartTag | undefined {
    return this.#valued.get(name) ?? this.#grow(this.#valued, name, name, undefined)
  }

  /** The start with one more bare attribute; otherwise as {@link withValue}. */
  withBare(name: string): StartTag | undefined {
    return this.#bare.get(name) ?? this.#grow(this.#bare, name, name, true)
  }

  /** The start with a `style` attribute, whose declarations the caller has checked. */
  withStyle(): StartTag | undefined {
    if (this.find('style') >= 0) return undefined
    return (this.#styled ??= this.#with({ name: 'style', kind: 'text', fixed: undefined }))
  }

  /** The start with a `data-id` attribute, whose value needs no escaping. */
  withId(): StartTag | undefined {
    if (this.#identified) return this.#identified
    if (this.find('data-id') >= 0) return undefined
    return (this.#identified = this.#with({ name: 'data-id', kind: 'plain', fixed: undefined }))
  }

  /**
   * The start with more classes.
   *
   * @returns `undefined` when its classes are not fixed, or too many different ones have been added
   *   here to remember them all
   */
  withClass(names: string): StartTag | undefined {
    const known = this.#classed.get(names)
    if (known) return known
    if (this.#classed.size >= mostBranches) return undefined
    const at = this.find('class')
    if (at < 0) return this.#grow(this.#classed, names, 'class', names)
    const { fixed } = this.attributes[at] as StartAttribute
    if (typeof fixed !== 'string') return undefined
    const attribute: StartAttribute = { name: 'class', kind: 'text', fixed: `${fixed} ${names}` }
    return remember(
      this.#classed,
      names,
      new StartTag(this.element, this.attributes.with(at, attribute)),
    )
  }

  #grow(
    branches: Map<string, StartTag>,
    key: string,
    name: string,
    fixed: StartAttribute['fixed'],
  ): StartTag | undefined {
    const kind = this.kindOf(name)
    if (this.find(name) >= 0) return undefined
    return remember(branches, key, this.#with({ name, kind, fixed }))
  }

  #with(attribute: StartAttribute): StartTag {
    return new StartTag(this.element, [...this.attributes, attribute])
  }
}

/**
 * The start tag of an element, without attributes.
 *
 * @throws {UsageError} `unsafe-markup` when the name is none of an element
 */
export function startTag(element: string): StartTag {
  const known = starts.get(element)
  if (known) return known
  if (!elementName.test(element)) {
    throw new UsageError('unsafe-markup', `${JSON.stringify(element)} is not an element name`)
  }
  return remember(starts, element, new StartTag(element))
}

function remember(branches: Map<string, StartTag>, key: string, start: StartTag): StartTag {
  const { size } = start
  const isSmall = key.length <= longestRemembered && size <= mostBranches * longestRemembered
  if (isSmall && branches.size < mostBranches && remembered + size <= mostRemembered) {
    remembered += size
    branches.set(key, start)
  }
  return start
}

function partsOf(element: string, attributes: readonly StartAttribute[]): string[] {
  const parts: string[] = []
  let pieces = ['<', element]
  for (const { name, fixed } of attributes) {
    pieces.push(' ', name)
    if (fixed === true) continue
    pieces.push('="')
    if (fixed === undefined) {
      parts.push(joined(...pieces))
      pieces = []
    } else pieces.push(escapeHtml(fixed))
    pieces.push('"')
  }
  return [...parts, joined(...pieces, '>')]
}

/** One flat string: V8 would take those that `+` makes apart again in each page. */
function joined(...pieces: readonly string[]): string {
  return pieces.join('')
}
