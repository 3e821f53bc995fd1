import { formatNumber } from '../../lib/html/formats.js'
import { tag, type Content, type Context, type Output, type Tag } from '../../lib/index.js'
import { FormWidget } from '../form/form/form.js'
import { TableCompanion } from './companion.js'
import { tableWordingOf } from './table-wording.js'

/**
 * A choice of how many rows a page has. Where all rows fit on the smallest page, nothing is drawn.
 *
 * @example
 * wf.toolbar().addLeft(wf.pageSizer().forTable('orders'))
 */
export class PageSizerWidget extends TableCompanion<PageSizerWidget> {
  #sizes: readonly number[] | undefined
  #built: SizerParts | undefined

  /**
   * Sets the sizes to choose from. Default: those of the table, 10, 25, 50 and 100. Addresses with other
   * sizes give the table's default.
   */
  withOptions(...sizes: readonly number[]): this {
    this.#sizes = sizes.filter((size) => Number.isInteger(size) && size > 0)
    return this
  }

  override drawn(ctx: Context): boolean {
    if (this.#sizes) this.view(ctx).sizes = this.#sizes
    // Not on a change of its own: the user's choice is shown already. Nor where the same rows are shown in
    // another order, or others of them: only their number decides whether it is needed.
    const view = this.view(ctx)
    if (this.isAskedFor(ctx) || view.state.isWhole) return true
    return view.changesCount() && !view.state.changed('rows')
  }

  override children(): readonly Content[] {
    return [this.#parts().form]
  }

  draw(out: Output, ctx: Context): void {
    const view = this.view(ctx)
    if (this.#sizes) view.sizes = this.#sizes
    const { lang } = out.rendering
    const words = tableWordingOf(ctx, lang)
    const sizes = view.offeredSizes
    const isNeeded = !view.count || view.count.rows > Math.min(...sizes)
    const id = out.domId(this.id, 'size')
    const { form, label, select, button } = this.#parts()
    label.attr('for', id).add(words.rowsPerPage)
    button.add(words.apply)
    select.attr('id', id).add(
      sizes.map((size) =>
        tag('option')
          .attr('value', size === view.defaultSize ? '' : size)
          .attr('selected', size === view.size)
          .add(formatNumber(size, lang, 0)),
      ),
    )
    this.root('div', ctx).when(isNeeded).class('PageSizer NoPrint').add(form).draw(out, ctx)
  }

  /** The form, which the page must know before anything is drawn. Its words come with the language. */
  #parts(): SizerParts {
    if (this.#built) return this.#built
    const [label, button] = [tag('label'), submitButton()]
    const select = tag('select').attr('name', `${this.table}_rows`).attr('data-autosubmit', '1')
    const form = new FormWidget()
      .withName(`${this.table}_size`)
      .withAction('GET', '?')
      .add(label, select, tag('noscript').add(button))
    return (this.#built = { form, label, select, button })
  }
}

interface SizerParts {
  readonly form: FormWidget
  readonly label: Tag
  readonly select: Tag
  readonly button: Tag
}

/** A button for those whose browser sends nothing by itself. */
export function submitButton(): Tag {
  return tag('button').attr('type', 'submit').class('Button Tonal')
}
