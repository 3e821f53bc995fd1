import type { Context, Output } from '../../lib/index.js'
import { UnderlinerWidget } from '../text/underliner.js'
import { TableCompanion } from './companion.js'

/**
 * Text in which the words of a table's search are underlined, folded as the search folds them: what a
 * row was found by is what is underlined. It is redrawn with its table.
 *
 * @example
 * wf.row().add(wf.quickSearchUnderliner(person.name).forTable('people'))
 */
export class QuickSearchUnderlinerWidget extends TableCompanion<QuickSearchUnderlinerWidget> {
  readonly #text: string
  #prefixOnly = false
  #ignoreAccents = false

  constructor(text: string) {
    super()
    this.#text = text
  }

  /** Underlines words only where a word of the text begins. */
  withPrefixOnly(prefixOnly = true): this {
    this.#prefixOnly = prefixOnly
    return this
  }

  /** Takes letters with and without accents for the same, as the column's `ignoreAccents` does. */
  withIgnoreAccents(ignoreAccents = true): this {
    this.#ignoreAccents = ignoreAccents
    return this
  }

  override drawn(ctx: Context): boolean {
    return this.isAskedFor(ctx)
  }

  draw(out: Output, ctx: Context): void {
    const { search } = this.view(ctx)
    const marked =
      search === ''
        ? this.#text
        : new UnderlinerWidget(this.#text, search)
            .withPrefixOnly(this.#prefixOnly)
            .withIgnoreAccents(this.#ignoreAccents)
    this.root('span', ctx)
      .when(this.#text !== '')
      .add(marked)
      .draw(out, ctx)
  }
}
