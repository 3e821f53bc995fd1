import {
  tag,
  type Content,
  type Context,
  type Drawable,
  type Output,
  WidgetBase,
} from '../../lib/index.js'
import { FormWidget } from '../form/form/form.js'
import { TableCompanion } from './companion.js'
import { FilterErrorWidget, filterFields, FilterSuggestionsWidget } from './filter-fields.js'
import { submitButton } from './page-sizer.js'
import { relatedField } from './related-filters.js'
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
  #count: FilterCountWidget | undefined

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
    this.root('div', ctx)
      .when(columns.length > 0)
      .class('FilterPanel NoPrint')
      .add(tablePanel('filter_list', [words.filters, this.#count], this.#form))
      .draw(out, ctx)
  }

  /** The fields of a column. The errors below them are found by the page, which redraws each alone. */
  #fields(view: TableView, key: string): Drawable {
    const errors = (['', 'min', 'max'] as const).map((part) =>
      new FilterErrorWidget(this.table, key, part).withId(`${this.table}-${key}-${part}`),
    )
    const related = relatedField(view, key)
    const isSuggested = view.columns[key]?.suggested === true && !related
    const suggestions = isSuggested
      ? new FilterSuggestionsWidget(this.table, key).withId(`${this.table}-${key}-suggestions`)
      : undefined
    return {
      children: () => [errors, suggestions, related],
      draw: (out, ctx) => {
        const words = tableWordingOf(ctx, out.rendering.lang)
        out.add(filterFields(view, key, { errors, suggestions, related }, words, out), ctx)
      },
    }
  }

  /** The columns are known once the table is built; the page must know the parts before it draws. */
  #prepare(ctx: Context): void {
    const view = this.view(ctx)
    if (this.#form) return
    this.#count = new FilterCountWidget(this.table).withId(`${this.table}-filters`)
    // Fixed ids, because in a whole page the parts are not known when places are given.
    this.#form = new FormWidget()
      .withId(`${this.table}-filter`)
      .withName(view.state.key('filter'))
      .withAction('GET', '?')
      .add(
        tag('div')
          .class('FilterFields')
          .add(
            filterable(view.columns).map((key) => this.#fields(view, key)),
            applyWithoutScript,
          ),
      )
  }
}

/** Without JavaScript nothing is applied at once. */
const applyWithoutScript: Drawable = {
  draw: (out, ctx) => {
    const { apply } = tableWordingOf(ctx, out.rendering.lang)
    out.add(tag('noscript').add(submitButton().add(apply)), ctx)
  },
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
