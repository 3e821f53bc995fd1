import { stateOf, type StateHolder } from './state-of.js'
import type { State } from './state.js'

/** How the text of one state key becomes a value, and back. */
export interface StateKey<T> {
  /** The value while the key is absent, empty or unusable. It is left out of addresses. */
  readonly initial: T
  /** Reads the key's values. @returns `undefined` for a text that is no such value */
  read(texts: readonly string[]): T | undefined
  /** The texts that stand for a value in an address. */
  write(value: T): readonly string[]
}

/** Names that a state cannot give to a key, because the state itself has them. */
type OwnName = 'of' | 'link' | 'names'

/** The keys of a state by name. */
export type StateKeys = Readonly<Record<string, StateKey<never> | StateKey<unknown>>>

type ValueOf<K> = K extends StateKey<infer T> ? T : never

/** The parsed values of a state. */
export type StateValues<Keys> = { readonly [Name in keyof Keys]: ValueOf<Keys[Name]> }

/** Keys that a page declares: see {@link defineState}. Each name is a property that holds itself. */
export type DefinedState<Keys> = { readonly [Name in keyof Keys & string]: Name } & {
  /** The names of all keys, for `redrawIfChanged(ctx, ...keys.names)`. */
  readonly names: readonly (keyof Keys & string)[]

  /** The values of a request. What is missing or unusable has its initial value. */
  of(ctx: StateHolder): StateValues<Keys>

  /**
   * An action URL that sets these keys and leaves the others as they are. A key that gets its initial
   * value is removed from the address.
   *
   * @param values the keys that change
   * @example
   * wf.link(keys.link({ status: 'all', page: 1 })).add('All')
   */
  link(values: Partial<StateValues<Keys>>): string
}

/**
 * Declares the state keys of a page with their types and initial values. Reading never throws: the
 * address can be typed by anybody. Wrong names and values in links are compile errors.
 *
 * @param keys a name for each key; names that begin with `_` belong to the protocol
 * @throws {TypeError} If a name begins with `_`, or is `of`, `link` or `names`
 * @example
 * const keys = defineState({
 *   q: text(),
 *   status: oneOf('open', 'closed', 'all'),
 *   page: integer(1),
 * })
 * const { status, page } = keys.of(ctx)
 * wf.block(…).redrawIfChanged(ctx, keys.q, keys.page)
 */
export function defineState<const Keys extends StateKeys>(
  keys: Keys & { readonly [Name in OwnName]?: never },
): DefinedState<Keys> {
  const names = Object.keys(keys)
  for (const name of names) {
    if (name.startsWith('_') || Object.hasOwn(own, name)) {
      throw new TypeError(`defineState: “${name}” cannot be the name of a key; choose another one.`)
    }
  }
  const state: DefinedState<StateKeys> = Object.assign(
    Object.fromEntries(names.map((name) => [name, name])),
    {
      names,
      of: (ctx: StateHolder) => readAll(keys, stateOf(ctx)),
      link: (values: Readonly<Record<string, unknown>>) => linkTo(keys, values),
    },
  )
  return state as DefinedState<Keys>
}

const own: Readonly<Record<OwnName, true>> = { of: true, link: true, names: true }

function readAll(keys: StateKeys, state: State): StateValues<StateKeys> {
  return Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [name, read(key, state.getAll(name))]),
  )
}

function read(key: StateKeys[string], texts: readonly string[]): unknown {
  const present = texts.filter((text) => text !== '')
  return present.length === 0 ? key.initial : (key.read(present) ?? key.initial)
}

function linkTo(keys: StateKeys, values: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    const key = Object.hasOwn(keys, name) && (keys[name] as StateKey<unknown>)
    if (!key) throw new TypeError(`link: there is no key “${name}”.`)
    const texts = value === undefined ? [] : key.write(value)
    const initial = key.write(key.initial)
    const isInitial = texts.join('\0') === initial.join('\0')
    for (const text of isInitial || texts.length === 0 ? [''] : texts) query.append(name, text)
  }
  return `?${query.toString()}`
}

/**
 * A key that holds a text.
 *
 * @param initial the value while the key is absent or empty. Default: `''`
 */
export function text(initial = ''): StateKey<string> {
  return { initial, read: ([first]) => first, write: (value) => [value] }
}

/**
 * A key that holds a whole number.
 *
 * @param initial the value while the key is absent or no such number. Default: `0`
 * @param bounds the smallest and the largest number allowed
 */
export function integer(
  initial = 0,
  { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {},
): StateKey<number> {
  return {
    initial,
    read([first = '']) {
      const value = /^[+-]?\d{1,15}$/.test(first) ? Number(first) : Number.NaN
      return value >= min && value <= max ? value : undefined
    },
    write: (value) => [String(value)],
  }
}

/** A key that is set or not: `1` in the address. */
export function flag(): StateKey<boolean> {
  return { initial: false, read: ([first]) => first === '1', write: (value) => [value ? '1' : ''] }
}

/**
 * A key that holds one of several texts.
 *
 * @param initial the value while the key is absent or none of them
 * @param others the other values
 */
export function oneOf<const T extends string>(initial: T, ...others: readonly T[]): StateKey<T> {
  const all: readonly T[] = [initial, ...others]
  return {
    initial,
    read: ([first]) => all.find((one) => one === first),
    write: (value) => [value],
  }
}

/**
 * A key that holds any number of several texts, each at most once.
 *
 * @param options what may be chosen; everything else in an address is ignored
 */
export function manyOf<const T extends string>(...options: readonly T[]): StateKey<readonly T[]> {
  return {
    initial: [],
    read: (texts) => options.filter((option) => texts.includes(option)),
    write: (values) => [...values],
  }
}
