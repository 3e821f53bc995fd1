import type { DataColumns } from '../../lib/data/data-column.js'

/**
 * Keeps which columns users have chosen, for example in a table with a row for each user and list.
 *
 * @example
 * class ColumnTable implements ColumnStore {
 *   async load(owner: string, table: string) { … }
 *   async save(owner: string, table: string, columns: string) { … }
 * }
 */
export interface ColumnStore {
  /**
   * Returns what was kept for a user, `undefined` if nothing was.
   *
   * @param owner a user's id, or the session's id of somebody without an account
   * @param table the name of the table widget
   */
  load(owner: string, table: string): string | undefined | Promise<string | undefined>

  /** Keeps a text, which names columns; `''` for the columns as they are declared. */
  save(owner: string, table: string, columns: string): void | Promise<void>
}

/**
 * The columns to show, in order, from what was kept. Columns that no longer exist are left out; those that
 * have come since stand where they are declared.
 */
export function chosenColumns(kept: string, columns: DataColumns): readonly string[] | undefined {
  const named = kept.split(',').filter(Boolean)
  const known = new Set(named.map((key) => key.replace(/^-/, '')))
  const shown = [...new Set(named)].filter((key) => Object.hasOwn(columns, key))
  if (shown.length === 0) return undefined
  let before: string | undefined
  for (const key of Object.keys(columns)) {
    if (!known.has(key)) shown.splice(before === undefined ? 0 : shown.indexOf(before) + 1, 0, key)
    if (shown.includes(key)) before = key
  }
  return shown
}

/** What is kept of a choice: the columns in order, and after them, with `-`, those that are hidden. */
export function choiceText(chosen: string, columns: DataColumns): string {
  const shown = [...new Set(chosen.split(','))].filter((key) => Object.hasOwn(columns, key))
  if (shown.length === 0) return ''
  const hidden = Object.keys(columns).filter((key) => !shown.includes(key))
  return [...shown, ...hidden.map((key) => `-${key}`)].join()
}
