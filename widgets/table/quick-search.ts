import { cssLength, type Content, type Context, type Output } from '../../lib/index.js'
import { FormWidget } from '../form/form/form.js'
import { InputTextWidget } from '../form/input/input-text.js'
import { IconWidget } from '../text/icon.js'
import { TableCompanion } from './companion.js'
import { longestSearch } from './table-state.js'
import { tableWordingOf } from './table-wording.js'

/** A text field of the browser's kind for searches, which can be cleared by a button and by Escape. */
const searchField = { type: 'search', inputMode: 'search', verbatim: true }

/**
 * A search that filters its table while somebody types. It is not redrawn by what it finds, so focus
 * and caret stay; what is typed replaces the entry in the history.
 *
 * @example
 * wf.toolbar().addLeft(wf.quickSearch().forTable('orders'))
 */
export class QuickSearchWidget extends TableCompanion<QuickSearchWidget> {
  readonly #icon = new IconWidget('search')
  #width = ''
  #length: readonly [least: number, most: number] = [-1, longestSearch]
  #label = ''
  #built: SearchParts | undefined

  /** Limits the length, in characters; below 0 there is no limit but that of tables, 100. */
  withLength(least: number, most: number): this {
    this.#length = [least, most < 0 ? longestSearch : Math.min(most, longestSearch)]
    return this
  }

  /**
   * Sets the width. By default the label fits in.
   *
   * @param width pixels or CSS (see `cssLength`)
   * @throws {TypeError} If it is no length.
   */
  withWidth(width: string | number): this {
    this.#width = cssLength(width, 'withWidth')
    return this
  }

  /** Names the search, and is shown while it is empty. Default: “Search” in the page's language. */
  withLabel(label: string): this {
    this.#label = label
    return this
  }

  /** By its own conditions only, and when a link has cleared the search. */
  override drawn(ctx: Context): boolean {
    const { state } = this.view(ctx)
    return state.isWhole || this.isAskedFor(ctx) || state.changed('clear')
  }

  override children(): readonly Content[] {
    return [this.#parts().form]
  }

  draw(out: Output, ctx: Context): void {
    const words = tableWordingOf(ctx, out.rendering.lang)
    const label = this.#label || words.search
    const { form, input } = this.#parts()
    input
      .withAltText(label)
      .withPlaceholder(label)
      .withWidth(this.#width || widthFor(label))
    this.root('div', ctx)
      .class('QuickSearch NoPrint')
      .attr('role', 'search')
      .add(form)
      .draw(out, ctx)
  }

  /** The form, which the page must know before anything is drawn. Its words come with the language. */
  #parts(): SearchParts {
    if (this.#built) return this.#built
    const [least, most] = this.#length
    const input = new InputTextWidget(searchField, `${this.table}_q`, '')
      .withPrefix(this.#icon)
      .withLength(least, most)
      .withRequired(least > 0)
      .withAutoSubmit()
    const form = new FormWidget().withName(`${this.table}_search`).withAction('GET', '?').add(input)
    return (this.#built = { form, input })
  }
}

/** Room for the label beside the symbols, or for twenty characters. On narrow screens fields shrink. */
function widthFor(label: string): string {
  return `${Math.max(20, label.length) + 8}ch`
}

interface SearchParts {
  readonly form: FormWidget
  readonly input: InputTextWidget
}
