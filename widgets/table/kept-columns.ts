import type { Context } from '../../lib/index.js'
import {
  choiceText,
  chosenColumns,
  readColumns,
  type ChosenColumn,
  type ColumnStore,
} from './column-choice.js'
import type { TableView } from './table-view.js'

/**
 * Shows the columns that were kept for a user, or keeps those that the request brings.
 *
 * @throws {TypeError} If the owner is empty: everybody would share one choice.
 */
export async function keepColumns(
  view: TableView,
  ctx: Context,
  store: ColumnStore,
  owner: string,
): Promise<void> {
  if (owner === '') throw new TypeError('withKeptColumns: the columns need an owner')
  const chosen = view.postedColumns(ctx)
  const text =
    chosen === undefined
      ? ((await store.load(owner, view.table)) ?? '')
      : choiceText(chosen, view.columns)
  view.keepColumns(chosenColumns(text, view.columns))
  if (chosen === undefined) return
  await store.save(owner, view.table, text)
  view.refresh()
}

/** The columns that the address asks for, without those that do not exist, or no longer. */
export function columnsFromState(view: TableView): readonly ChosenColumn[] | undefined {
  const known = readColumns(view.state.get('cols'), view.columns)
  return known.length > 0 ? known : undefined
}
