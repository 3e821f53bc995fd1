import { hasContent, watchPromises } from '../../lib/html/content.js'
import type { SortKey } from '../../lib/data/data-query.js'
import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { captionOf } from '../content/caption.js'
import { applyLinkTarget } from '../link/apply-link-target.js'
import { IconWidget } from '../text/icon.js'
import { actionOf } from './table-state.js'
import { TableView } from './table-view.js'

/**
 * A label that sorts its table when it is clicked: ascending, descending, and then as by default.
 * Without content nothing is drawn.
 *
 * @example
 * wf.column().add(wf.sorter('name', 'Name'))
 */
export class SorterWidget extends WidgetBase<SorterWidget> {
  readonly #content: Content[]
  #table = 'table'
  readonly #up = new IconWidget('arrow_upward')
  readonly #down = new IconWidget('arrow_downward')

  /** @param sortKey what the order in the state is called */
  constructor(
    readonly sortKey: string,
    ...content: readonly Content[]
  ) {
    super()
    this.#content = [...content]
  }

  /** Sets the table it belongs to (default `table`). */
  forTable(table: string): this {
    this.#table = table
    return this
  }

  /** Appends to the label. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    this.#content.push(...content)
    return this
  }

  /** The label as plain text. */
  get label(): string {
    return captionOf(this.#content) || this.sortKey
  }

  override children(): readonly Content[] {
    return [this.#content, this.#up, this.#down]
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || TableView.of(ctx, this.#table).state.changed('sort')
  }

  draw(out: Output, ctx: Context): void {
    const view = TableView.of(ctx, this.#table)
    view.sorters.set(this.sortKey, this.label)
    const at = view.order.findIndex(({ column }) => column === this.sortKey)
    const current = view.order[at]
    const href = actionOf({ [view.state.key('sort')]: view.orderValue(this.#next(view, current)) })
    const link = this.root('a', ctx)
      .when(hasContent(this.#content))
      .class('Sorter')
      .classIf(current !== undefined, 'Sorted')
      .attr('rel', 'nofollow')
      .add(
        tag('span').add(...this.#content),
        current && (current.descending ? this.#down : this.#up),
        current &&
          view.order.length > 1 &&
          tag('sup')
            .class('SortPlace')
            .add(String(at + 1)),
      )
    applyLinkTarget(link, { href, target: '', disabled: false }, ctx).draw(out, ctx)
  }

  /** Ascending, descending, default; where the default is one of the two, these two take turns. */
  #next(view: TableView, current: SortKey | undefined): readonly SortKey[] {
    const column = this.sortKey
    if (!current || view.order.length > 1) return [{ column, descending: false }]
    if (!current.descending) return [{ column, descending: true }]
    const [standard] = view.standardOrder
    const isStandard = standard?.column === column && standard.descending
    return isStandard ? [{ column, descending: false }] : view.standardOrder
  }
}
