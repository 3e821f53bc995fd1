import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { FoldedText } from './folded-text.js'

/** Nobody searches for more, and each term is looked for in the whole text. */
const longest = 1000

/**
 * Text in which search terms are underlined, wherever they occur. Upper and lower case are the same, and
 * so are letters with and without accents if you say so. Without text nothing is drawn.
 *
 * @example
 * wf.underliner(person.name, wf.stateOf(ctx).get('search'))
 */
export class UnderlinerWidget extends WidgetBase<UnderlinerWidget> {
  readonly #text: string
  readonly #terms: readonly string[]
  #prefixOnly = false
  #ignoreAccents = false

  /**
   * @param text as it is shown, its spaces included
   * @param terms what to underline, separated by white space; the first 1,000 characters count
   */
  constructor(text: string, terms: string) {
    super()
    this.#text = text
    this.#terms = terms.slice(0, longest).split(/\s+/).filter(Boolean)
  }

  /** Underlines terms only where a word begins. */
  withPrefixOnly(prefixOnly = true): this {
    this.#prefixOnly = prefixOnly
    return this
  }

  /** Takes letters with and without accents for the same. */
  withIgnoreAccents(ignoreAccents = true): this {
    this.#ignoreAccents = ignoreAccents
    return this
  }

  override children(): readonly Content[] {
    return [this.#text]
  }

  draw(out: Output, ctx: Context): void {
    this.root('span', ctx)
      .when(this.#text !== '')
      .class('Underliner')
      // As one list: a call with very many arguments overflows the stack.
      .add(this.#pieces())
      .draw(out, ctx)
  }

  #pieces(): Content[] {
    if (this.#terms.length === 0) return [this.#text]
    const pieces: Content[] = []
    let done = 0
    const text = new FoldedText(this.#text, { ignoreAccents: this.#ignoreAccents })
    for (const { start, end } of text.find(this.#terms, this.#prefixOnly)) {
      pieces.push(this.#text.slice(done, start), tag('mark').add(this.#text.slice(start, end)))
      done = end
    }
    return [...pieces, this.#text.slice(done)]
  }
}
