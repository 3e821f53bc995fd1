import { UsageError, type Context, type Widget } from '../../lib/index.js'
import type { TableLayout } from './table-layout.js'

/** Where the text of a column stands. */
export type Alignment = 'start' | 'center' | 'end'

/** What a part asks its table for. */
export interface TableAround {
  readonly isTable: true
  /** @internal Not declared for apps, as that of `TableWidget` is not. */
  layout(ctx: Context): TableLayout
}

/**
 * The table that a part stands in.
 *
 * @throws {UsageError} `unattached-widget` If it stands in none.
 */
export function tableAround(part: Widget): TableAround {
  let around = part.parent
  while (around) {
    if ('isTable' in around) return around as unknown as TableAround
    around = around.parent
  }
  throw new UsageError(
    'unattached-widget',
    `${part.constructor.name} must stand in a table: give it to the table's add()`,
  )
}
