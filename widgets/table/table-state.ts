import { stateOf, type Context, type State } from '../../lib/index.js'

/** The longest search that is made. */
export const longestSearch = 100

/** The keys of a table in the state, and what they say. Nothing in it is trusted. */
export class TableState {
  readonly #state: State

  constructor(
    ctx: Context,
    readonly table: string,
  ) {
    this.#state = stateOf(ctx)
  }

  /** The state key of a part: `orders_sort`. */
  key(part: string): string {
    return `${this.table}_${part}`
  }

  /** The state key of a column's filter, or of a part of it: `orders_f_placed_min`. */
  filterKey(column: string, part: '' | 'op' | 'min' | 'max' = ''): string {
    return `${this.table}_f_${column}${part && `_${part}`}`
  }

  get(part: string): string {
    return this.#state.get(this.key(part))
  }

  filter(column: string, part: '' | 'op' | 'min' | 'max' = ''): string {
    return this.#state.get(this.filterKey(column, part)).trim()
  }

  filterValues(column: string): readonly string[] {
    return this.#state.getAll(this.filterKey(column)).filter(Boolean)
  }

  has(part: string): boolean {
    return this.#state.has(this.key(part))
  }

  changed(...parts: readonly string[]): boolean {
    return this.#state.hasChanges(...parts.map((part) => this.key(part)))
  }

  /** Whether the filter of one of these columns has changed. */
  filtersChanged(columns: readonly string[]): boolean {
    return columns.some((column) =>
      (['', 'op', 'min', 'max'] as const).some((part) =>
        this.#state.changed(this.filterKey(column, part)),
      ),
    )
  }

  /** Corrects the state, and with it the address. */
  set(part: string, value: string): void {
    this.#state.set(this.key(part), value)
  }

  /** Corrects a part of a column's filter. */
  setFilter(column: string, part: 'min' | 'max', value: string): void {
    this.#state.set(this.filterKey(column, part), value)
  }

  clear(part: string): void {
    this.#state.del(this.key(part))
  }

  /** Whether this is a whole page, or its first draw within another one. */
  get isWhole(): boolean {
    return !this.#state.hasChanges()
  }
}

/** An action that sets keys of the state: `?orders_page=2`. Empty values clear. */
export function actionOf(changes: Readonly<Record<string, string | readonly string[]>>): string {
  let plain = '?'
  for (const key in changes) {
    const value = changes[key] ?? ''
    if (typeof value !== 'string' || !unreserved.test(key) || !unreserved.test(value)) {
      return encoded(changes)
    }
    plain += `${plain === '?' ? '' : '&'}${key}=${value}`
  }
  return plain
}

/** What stands in addresses as it is. A table has many links, whose keys and values mostly do. */
const unreserved = /^[\w.*-]*$/

function encoded(changes: Readonly<Record<string, string | readonly string[]>>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(changes)) {
    if (typeof value === 'string') query.append(key, value)
    else if (value.length === 0) query.append(key, '')
    else for (const one of value) query.append(key, one)
  }
  return `?${query.toString()}`
}
