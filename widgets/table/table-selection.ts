import type { DataSelection } from '../../lib/data/data-query.js'

/** How many rows can be selected one by one. */
export const mostSelected = 500

/**
 * The rows that a user has selected, by their keys: single rows, or all that match the list, with
 * exceptions. It is part of the state, so it survives paging, sorting, searching and a reload.
 */
export class TableSelection {
  readonly #keys: ReadonlySet<string>
  /** Whether all matching rows are selected, except those with the keys. */
  readonly isAll: boolean

  /** @param text what the state says, written by {@link selectionText} */
  constructor(readonly text: string) {
    this.isAll = text === '*' || text.startsWith('*,')
    this.#keys = new Set(keysIn(this.isAll ? text.slice(2) : text))
  }

  /** The keys of the selected rows; of those left out, when all are selected. */
  get keys(): readonly string[] {
    return [...this.#keys]
  }

  get isEmpty(): boolean {
    return !this.isAll && this.#keys.size === 0
  }

  has(key: string): boolean {
    return this.#keys.has(key) !== this.isAll
  }

  /** The selected rows among those that match a list: the same condition, narrowed by keys. */
  within(list: DataSelection): DataSelection {
    if (this.isAll) return { ...list, exceptKeys: this.keys }
    return { search: '', filters: [], timeZone: list.timeZone, keys: this.keys }
  }
}

/** Writes a selection for the state. */
export function selectionText(keys: readonly string[], isAll = false): string {
  const list = [...new Set(keys)].slice(0, mostSelected).map(encodeURIComponent)
  return [...(isAll ? ['*'] : []), ...list].join(',')
}

/** The keys in a part of {@link selectionText}; what is damaged is left out. */
export function keysIn(text: string): string[] {
  return text.split(',', mostSelected).map(decode).filter(Boolean)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
