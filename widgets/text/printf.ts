import { watchPromises } from '../../lib/html/content.js'
import { UsageError, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { warn } from '../../lib/usage-error.js'
import { formatParts, type Place } from './format-parts.js'

/**
 * A sentence with things in it. Their places are numbered, because the order of words differs from
 * language to language: `{0}` is the first thing. `{{` and `}}` are braces. Without content nothing
 * is drawn.
 *
 * In development a place that there is nothing for is an error, and so is a widget that has two
 * places; of a thing without a place a warning tells. In production the first stays as it is
 * written, and the others are left out.
 *
 * @example
 * wf.printf('Press {0} to save', wf.icon('check').withAltText('Done'))
 */
export class PrintfWidget extends WidgetBase<PrintfWidget> {
  readonly #format: string
  readonly #parts: readonly (string | Place)[]
  readonly #things: Content[]
  #element = 'span'

  /**
   * @param format text, in which `{n}` stands for the n-th thing, counted from 0
   * @param things what it is filled with; `null` and `undefined` draw nothing, but have their number
   */
  constructor(format: string, ...things: readonly Content[]) {
    super()
    watchPromises(things)
    this.#format = format
    this.#parts = formatParts(format)
    this.#things = [...things]
  }

  /** Appends things, which go on with the numbers. */
  add(...things: readonly Content[]): this {
    watchPromises(things)
    this.#things.push(...things)
    return this
  }

  /** Sets the HTML element around the sentence, by default `span`: `div` when blocks are in it. */
  withElement(name: string): this {
    this.#element = name
    return this
  }

  /** The texts and the things, in the order of the sentence. */
  override children(): readonly Content[] {
    const used = new Set<Content>()
    return this.#parts.map((part) => {
      if (typeof part === 'string') return part
      if (!this.#has(part)) return part.source
      const thing = this.#things[part.index]
      if (used.has(thing) && isSingle(thing)) return null
      used.add(thing)
      return thing
    })
  }

  /** @throws {UsageError} `format-mismatch` in development */
  draw(out: Output, ctx: Context): void {
    if (out.rendering.development) this.#check()
    this.root(this.#element, ctx)
      .when(this.#parts.length > 0)
      .class('Printf')
      .add(...this.children())
      .draw(out, ctx)
  }

  #has(place: Place): place is Place & { readonly index: number } {
    return place.index !== undefined && place.index < this.#things.length
  }

  #check(): void {
    const format = `printf(${JSON.stringify(this.#format)})`
    const indexes: number[] = []
    for (const part of this.#parts) {
      if (typeof part === 'string') continue
      if (!this.#has(part)) {
        const count = this.#things.length
        throw new UsageError(
          'format-mismatch',
          `${part.source} in ${format}, which has ${count} things`,
        )
      }
      if (indexes.includes(part.index) && isSingle(this.#things[part.index])) {
        throw new UsageError(
          'format-mismatch',
          `${part.source} is a widget, and twice in ${format}`,
        )
      }
      indexes.push(part.index)
    }
    this.#things.forEach((thing, index) => {
      const isNothing = thing === null || thing === undefined || typeof thing === 'boolean'
      if (isNothing || indexes.includes(index)) return
      warn('format-mismatch', `there is no {${index}} in ${format}`)
    })
  }
}

/** Whether it can appear in one place of a page only. */
function isSingle(thing: Content): boolean {
  return typeof thing === 'function' || (typeof thing === 'object' && !(thing instanceof Date))
}
