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

/** How wide a column is: as its content and the app say, or as the user wants it. */
export type ColumnWidth = '' | 'narrow' | 'wide'

/** A column that a user wants to see. */
export interface ChosenColumn {
  /** The key of the column. */
  readonly key: string
  /** Whether it stays in sight at the start of the table while the rest is scrolled to the side. */
  readonly isPinned: boolean
  /** How wide it is. */
  readonly width: ColumnWidth
}

/** How many columns can be pinned: more would leave no room for the others. */
export const mostPinned = 3

const widthLetters = { '': '', narrow: 'n', wide: 'w' } as const

/** Columns in their order, as they are declared. */
export function asDeclared(keys: readonly string[]): ChosenColumn[] {
  return keys.map((key) => ({ key, isPinned: false, width: '' }))
}

/** Writes columns as the address has them, pinned ones first: `name.pw,total`. */
export function columnsText(columns: readonly ChosenColumn[]): string {
  return pinnedFirst(columns)
    .map(({ key, isPinned, width }) => {
      const marks = (isPinned ? 'p' : '') + widthLetters[width]
      return marks === '' ? key : `${key}.${marks}`
    })
    .join()
}

/** Reads columns, without those that do not exist, or no longer, and without repetitions. */
export function readColumns(text: string, columns: DataColumns): ChosenColumn[] {
  const chosen = new Map<string, ChosenColumn>()
  for (const part of text.split(',', 100)) {
    const [key = '', marks = ''] = part.split('.', 2)
    if (!Object.hasOwn(columns, key) || chosen.has(key)) continue
    const width = marks.includes('n') ? 'narrow' : marks.includes('w') ? 'wide' : ''
    chosen.set(key, { key, isPinned: marks.includes('p'), width })
  }
  return pinnedFirst([...chosen.values()])
}

/**
 * The columns to show, in order, from what was kept. Columns that no longer exist are left out; those that
 * have come since stand where they are declared.
 */
export function chosenColumns(kept: string, columns: DataColumns): ChosenColumn[] | undefined {
  const shown = readColumns(kept, columns)
  if (shown.length === 0) return undefined
  const known = new Set(kept.split(',').map((part) => part.replace(/^-|\..*$/g, '')))
  let before: string | undefined
  for (const key of Object.keys(columns)) {
    const place = shown.findIndex((column) => column.key === before) + 1
    if (!known.has(key)) shown.splice(place, 0, ...asDeclared([key]))
    if (shown.some((column) => column.key === key)) before = key
  }
  return pinnedFirst(shown)
}

/** What is kept of a choice: the columns in order, and after them, with `-`, those that are hidden. */
export function choiceText(chosen: string, columns: DataColumns): string {
  const shown = readColumns(chosen, columns)
  if (shown.length === 0) return ''
  const hidden = Object.keys(columns).filter((key) => !shown.some((column) => column.key === key))
  return [columnsText(shown), ...hidden.map((key) => `-${key}`)].join()
}

function pinnedFirst(columns: readonly ChosenColumn[]): ChosenColumn[] {
  const pinned = columns.filter(({ isPinned }) => isPinned)
  const loose = columns.filter(({ isPinned }) => !isPinned)
  const extra = pinned.slice(mostPinned).map((column) => ({ ...column, isPinned: false }))
  return [...pinned.slice(0, mostPinned), ...extra, ...loose]
}
