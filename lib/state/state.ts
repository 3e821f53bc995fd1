/** Where a state comes from: pairs in order, the keys that moved, and whether widgets are drawn singly. */
export interface StateSource {
  /** Keys and values in their order; a key may come several times. */
  readonly pairs?: Iterable<readonly [string, string]>
  /** What the browser may keep of the pairs. Default: all of them. */
  readonly kept?: Iterable<readonly [string, string]>
  /** The keys that have moved. */
  readonly changed?: Iterable<string>
  /** Whether this is a partial redraw. Default false. */
  readonly partial?: boolean
}

/**
 * The state of one page during one request: a small bag of string keys and string values, read from
 * the query and the posted body. Reading never throws and never returns `undefined`.
 *
 * Keys that begin with `_` belong to the protocol: `_changed` (what moved), `_submit` (the form that
 * was submitted), `_back` (where to return to), `_target` (default frame of links and forms).
 *
 * @example
 * const state = wf.stateOf(ctx)
 * const page = state.int('page', 1)
 */
export class State implements Iterable<[string, string]> {
  readonly #values: Map<string, string[]>
  /** What the browser keeps; most often all values. */
  readonly #kept: Map<string, string[]>
  readonly #changed: Set<string>
  readonly #concealed = new Set<string>()
  /** The keys that a handler has written, in a partial redraw, each with whether it had a value. */
  readonly #written = new Map<string, boolean>()
  /** @internal What {@link hasChanges} without keys says, for those who ask very often. */
  readonly partial: boolean

  constructor({ pairs = [], kept, changed = [], partial = false }: StateSource = {}) {
    this.#values = valuesByKey(pairs)
    this.#kept = kept ? valuesByKey(kept) : this.#values
    this.#changed = new Set(changed)
    this.partial = partial
  }

  /** A state of its own with the same values. */
  copy(): State {
    const copy = new State({
      pairs: pairsOf(this.#values),
      ...(this.#kept !== this.#values && { kept: pairsOf(this.#kept) }),
      changed: this.#changed,
      partial: this.partial,
    })
    for (const key of this.#concealed) copy.conceal(key)
    return copy
  }

  /** The key's first value, or `''`. */
  get(key: string): string {
    return this.#values.get(key)?.[0] ?? ''
  }

  /** All the key's values in the order they came, or an empty list. */
  getAll(key: string): readonly string[] {
    return this.#values.get(key) ?? []
  }

  /** Whether the key is present, even if empty, or listed as changed. A cleared key counts. */
  has(key: string): boolean {
    return this.#values.has(key) || this.#changed.has(key)
  }

  /** Whether this key changed since the page was last drawn. */
  changed(key: string): boolean {
    return this.#changed.has(key)
  }

  /** Whether any of these keys changed. Without keys: whether this is a partial redraw. */
  hasChanges(...keys: readonly string[]): boolean {
    return keys.length === 0 ? this.partial : keys.some((key) => this.#changed.has(key))
  }

  /** The key's value as a whole number, or `fallback` (default 0) when it is missing or is not one. */
  int(key: string, fallback = 0): number {
    const text = this.get(key).trim()
    const value = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : fallback
    return value === 0 ? 0 : value
  }

  /** Whether the key is set to anything but `''`, `0`, `false`, `no` and `off`. */
  bool(key: string): boolean {
    return !['', '0', 'false', 'no', 'off'].includes(this.get(key).trim().toLowerCase())
  }

  /**
   * Gives the key a value, or several, in place of those it had; an empty list takes them away. Which
   * keys count as changed stays as it was.
   *
   * @example
   * state.set('tag', ['new', 'sale'])
   */
  set(key: string, value: string | readonly string[]): this {
    const values = typeof value === 'string' ? [value] : [...value]
    this.#noteWritten(key)
    if (values.length > 0) this.#values.set(key, values)
    else this.#values.delete(key)
    return this.keep(key)
  }

  /** Removes the key, also from the changed keys. A partial redraw stays one. */
  del(key: string): this {
    this.#noteWritten(key)
    this.#values.delete(key)
    this.#kept.delete(key)
    this.#changed.delete(key)
    return this
  }

  /** @internal Has the browser keep the key's values, although they were posted. */
  keep(key: string): this {
    const values = this.#values.get(key)
    if (values) this.#kept.set(key, values)
    else this.#kept.delete(key)
    return this
  }

  /** Keeps the key out of what the browser keeps: for passwords, tokens and files. */
  conceal(key: string): this {
    this.#concealed.add(key)
    return this
  }

  /**
   * @internal What the browser does not know yet when a partial redraw is answered with a redirect: the
   * values of the keys that have moved or that the handler has written. A cleared key has the value `''`.
   */
  unconfirmed(): URLSearchParams {
    const query = new URLSearchParams()
    if (!this.partial) return query
    const written = [...this.#written].filter(([key, had]) => had || this.#values.has(key))
    for (const key of new Set([...this.#changed, ...written.map(([key]) => key)])) {
      if (!this.#isKept(key)) continue
      const values = this.#kept.get(key)?.filter(Boolean) ?? []
      for (const value of values.length > 0 ? values : ['']) query.append(key, value)
    }
    return query
  }

  #noteWritten(key: string): void {
    if (this.partial && !this.#written.has(key)) this.#written.set(key, this.get(key) !== '')
  }

  /** @internal All keys, the framework's own among them. */
  keys(): IterableIterator<string> {
    return this.#values.keys()
  }

  /** Each key with its first value, without the keys of the protocol, which begin with one `_`. */
  *[Symbol.iterator](): IterableIterator<[string, string]> {
    for (const [key, [first = '']] of this.#values) if (!/^_(?!_)/.test(key)) yield [key, first]
  }

  /**
   * What the browser keeps of this state, as a query: every key that has a value, but no concealed
   * one, and of those that begin with `_` only `_back`. Of what an ordinary request has posted only
   * what {@link set} was called for: it may be a password.
   */
  toQuery(): URLSearchParams {
    const query = new URLSearchParams()
    for (const [key, values] of this.#kept) {
      if (!this.#isKept(key)) continue
      for (const value of values) if (value !== '') query.append(key, value)
    }
    return query
  }

  /** {@link State.toQuery} for the hidden State element: one value as a string, several as a list. */
  toJSON(): Record<string, string | string[]> {
    const json: Record<string, string | string[]> = {}
    for (const [key, values] of this.#kept) {
      if (!this.#isKept(key)) continue
      const present = values.filter((value) => value !== '')
      const [value] = present
      if (value !== undefined) put(json, key, present.length === 1 ? value : present)
    }
    return json
  }

  #isKept(key: string): boolean {
    return (!key.startsWith('_') || key === '_back') && !this.#concealed.has(key)
  }
}

function valuesByKey(pairs: Iterable<readonly [string, string]>): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const [key, value] of pairs) {
    const values = all.get(key)
    if (values) values.push(value)
    else all.set(key, [value])
  }
  return all
}

function* pairsOf(all: ReadonlyMap<string, readonly string[]>): IterableIterator<[string, string]> {
  for (const [key, values] of all) for (const value of values) yield [key, value]
}

function put<T>(json: Record<string, T>, key: string, value: T): void {
  // A plain assignment would not make a property of this one.
  if (key === '__proto__') Object.defineProperty(json, key, { value, enumerable: true })
  else json[key] = value
}
