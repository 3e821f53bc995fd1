import { stateOf, type Content, type Context, type Output } from '../../lib/index.js'
import { hasContent, watchPromises } from '../../lib/html/content.js'
import { TableCompanion } from './companion.js'

/** What an export contains. */
export type ExportScope = 'all' | 'page' | 'selected'

/**
 * A link that downloads the rows of a table as CSV, from an address that answers with `sendCsv`. The
 * table's search, filters, order and columns go along. Without content nothing is drawn, nor is a link to
 * the selected rows while none is selected.
 *
 * @example
 * wf.tableExport('/orders.csv').forTable('orders').add('Export all')
 */
export class TableExportWidget extends TableCompanion<TableExportWidget> {
  readonly #path: string
  readonly #content: Content[] = []
  #scope: ExportScope = 'all'

  /** @param path where the file comes from, a path of this app */
  constructor(path: string) {
    super()
    this.#path = path
  }

  /** Appends content. */
  add(...content: readonly Content[]): this {
    watchPromises(content)
    this.#content.push(...content)
    return this
  }

  /** Exports all matching rows (default), this page, or the selected rows. */
  withScope(scope: ExportScope): this {
    this.#scope = scope
    return this
  }

  override children(): readonly Content[] {
    return this.#content
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || this.view(ctx).state.changed('sel')
  }

  draw(out: Output, ctx: Context): void {
    const { state, selection } = this.view(ctx)
    const isEmpty = this.#scope === 'selected' && selection.isEmpty
    const query = new URLSearchParams()
    for (const [key] of stateOf(ctx)) {
      if (!key.startsWith(`${this.table}_`)) continue
      for (const value of stateOf(ctx).getAll(key)) if (value) query.append(key, value)
    }
    query.set(state.key('scope'), this.#scope)
    this.root('a', ctx)
      .when(hasContent(this.#content) && !isEmpty)
      .class('Button Text')
      .attr('href', `${this.#path}?${query.toString()}`)
      .attr('download', true)
      .attr('rel', 'nofollow')
      .add(...this.#content)
      .draw(out, ctx)
  }
}
