import {
  tag,
  type Content,
  type Context,
  type Output,
  type Tag,
  WidgetBase,
} from '../../lib/index.js'
import { FormWidget } from '../form/form/form.js'
import { TableCompanion } from './companion.js'
import { FilterErrorWidget, filterFields } from './filter-fields.js'
import { submitButton } from './page-sizer.js'
import { filterable } from './table-filters.js'
import { tablePanel } from './table-panel.js'
import { TableView } from './table-view.js'
import { tableWordingOf } from './table-wording.js'

/**
 * Fields that filter a table by its columns, behind a button that says how many filters there are: text,
 * numbers and days from and to, and choices, as the data source declares them. What is entered is
 * applied at once; a value that cannot be used stays in its field, with a message.
 *
 * @example
 * wf.toolbar().addLeft(wf.quickSearch(), wf.filterPanel())
 */
export class FilterPanelWidget extends TableCompanion<FilterPanelWidget> {
  #form: FormWidget | undefined
  #body: Tag | undefined
  #count: FilterCountWidget | undefined
  #errors: readonly FilterErrorWidget[] = []

  /** By its own conditions only, and when a link has cleared filters. */
  override drawn(ctx: Context): boolean {
    this.#prepare(ctx)
    const { state } = this.view(ctx)
    return state.isWhole || this.isAskedFor(ctx) || state.changed('clear')
  }

  override children(): readonly Content[] {
    return [this.#count, this.#form]
  }

  draw(out: Output, ctx: Context): void {
    this.#prepare(ctx)
    const view = this.view(ctx)
    const words = tableWordingOf(ctx, out.rendering.lang)
    const columns = filterable(view.columns)
    this.#body?.add(
      columns.map((key) => {
        const errors = this.#errors.filter(({ column }) => column === key)
        return filterFields(
          view,
          key,
          (part) => errors.find((error) => error.part === part),
          words,
          out,
        )
      }),
      tag('noscript').add(submitButton().add(words.apply)),
    )
    this.root('div', ctx)
      .when(columns.length > 0)
      .class('FilterPanel NoPrint')
      .add(tablePanel('filter_list', [words.filters, this.#count], this.#form))
      .draw(out, ctx)
  }

  /** The columns are known once the table is built; the page must know the parts before it draws. */
  #prepare(ctx: Context): void {
    const view = this.view(ctx)
    if (this.#form) return
    this.#errors = filterable(view.columns).flatMap((column) =>
      (['', 'min', 'max'] as const).map((part) =>
        new FilterErrorWidget(this.table, column, part).withId(`${this.table}-${column}-${part}`),
      ),
    )
    this.#count = new FilterCountWidget(this.table).withId(`${this.table}-filters`)
    this.#body = tag('div').class('FilterFields')
    // Fixed ids, because in a whole page the parts are not known when places are given.
    this.#form = new FormWidget()
      .withId(`${this.table}-filter`)
      .withName(view.state.key('filter'))
      .withAction('GET', '?')
      .add(this.#body)
  }
}

/** How many filters there are, behind the word “Filters”. */
class FilterCountWidget extends WidgetBase<FilterCountWidget> {
  constructor(readonly table: string) {
    super()
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || TableView.of(ctx, this.table).changes()
  }

  draw(out: Output, ctx: Context): void {
    const { length } = TableView.of(ctx, this.table).filters.filters
    this.root('span', ctx)
      .class('FilterCount')
      .add(length > 0 && ` (${length})`)
      .draw(out, ctx)
  }
}
