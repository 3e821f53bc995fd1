/**
 * The action-URL grammar, shared by the server and the browser runtime.
 *
 * | Form | Meaning |
 * |---|---|
 * | `?k=v&k2=` | lay these keys over the page's state (an empty value clears) and redraw |
 * | `^action` | the same action, as if given in the parent page |
 * | `~action` | the same action, as if given in the top page |
 * | anything else | a path or an address to navigate to |
 */

const prefixed = /^([\^~]*)([\s\S]*)$/

/** An action taken apart: how far it climbs (`^`, `^^`, `~`, or nothing) and what is to be done there. */
export interface ParsedAction {
  /** The prefix: `^` and `~`, or `''`. */
  readonly levels: string
  /** What follows it. */
  readonly rest: string
}

/** Splits the climbing prefix from the rest: `^^?x=1` is `{ levels: '^^', rest: '?x=1' }`. */
export function parseAction(action: string): ParsedAction {
  const [, levels = '', rest = ''] = prefixed.exec(action) ?? []
  return { levels, rest }
}

/** Keys laid over a state: what the state is afterwards, and which keys really moved. */
export interface AppliedChanges {
  readonly state: URLSearchParams
  readonly changed: readonly string[]
}

/**
 * Lays `changes` over `state`: a key takes all its new values, empty values clear it, every other
 * key stays, also as empty: an input that began with a value was emptied. Neither argument is modified.
 */
export function applyChanges(state: URLSearchParams, changes: URLSearchParams): AppliedChanges {
  const values = valuesOf(state)
  const changed: string[] = []
  for (const [key, next] of valuesOf(changes)) {
    if (key === '_changed' || isSame(next, values.get(key))) continue
    changed.push(key)
    // So that it comes to stand at the end.
    values.delete(key)
    values.set(key, next)
  }
  const pairs = [...values].flatMap(([key, all]) =>
    (all[0] || changed.includes(key) ? all : ['']).map((value) => [key, value]),
  )
  return { state: new URLSearchParams(pairs), changed }
}

/** All at once: to ask for each key by itself would take quadratic time. */
function valuesOf(parameters: URLSearchParams): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const [key, value] of parameters) {
    const values = all.get(key) ?? []
    all.set(key, values)
    if (value) values.push(value)
  }
  return all
}

function isSame(values: readonly string[], others: readonly string[] = []): boolean {
  return values.length === others.length && values.every((value, at) => value === others[at])
}

/** Splits off the `#fragment`, which is never part of the state: `['?page=2', '#rows']`. */
export function splitFragment(action: string): [action: string, fragment: string] {
  const at = action.indexOf('#')
  return at < 0 ? [action, ''] : [action.slice(0, at), action.slice(at)]
}

/** The number of steps (below zero) when the action means “go back in the history”, else `0`. */
export function historySteps(action: string): number {
  return /^-[1-9]\d{0,3}$/.test(action) ? Number(action) : 0
}

/**
 * Whether it is safe to follow this action, which may have come from a request. Allowed are `?…`,
 * paths of this origin, either of them behind `^` and `~`, and a negative number of history steps.
 * Refused are other hosts (`//host` and every scheme), backslashes, control characters and the
 * empty action.
 */
export function isSafeAction(action: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers drop some control characters from URLs, which would bring a scheme back to life
  if (action.length > 8192 || /[\u0000-\u001f\u007f\\]/.test(action)) return false
  if (historySteps(action)) return true
  return /^[\^~]*(\?|\/(?!\/)|(?![\^~/ -])[^:/?#]+(?=[/?#]|$))/.test(action)
}
