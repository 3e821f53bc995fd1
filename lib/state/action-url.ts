/**
 * The action-URL grammar, shared by the server and the browser runtime.
 *
 * | Form | Meaning |
 * |---|---|
 * | `?k=v&k2=` | lay these keys over the page's state (an empty value clears) and redraw |
 * | `^action` | the same action, as if given in the parent page |
 * | `~action` | the same action, as if given in the top page |
 * | anything else | a path or an address to navigate to |
 *
 * See core.md section 6.2.
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
 * key stays. Neither argument is modified.
 */
export function applyChanges(state: URLSearchParams, changes: URLSearchParams): AppliedChanges {
  const next = new URLSearchParams(state)
  const changed: string[] = []
  for (const key of new Set(changes.keys())) {
    if (key === '_changed') continue
    const values = changes.getAll(key).filter(Boolean)
    const present = next.getAll(key).filter(Boolean)
    if (values.length === present.length && values.every((value, at) => value === present[at]))
      continue
    changed.push(key)
    next.delete(key)
    for (const value of values) next.append(key, value)
  }
  return { state: next, changed }
}

/** The number of steps (below zero) when the action means “go back in the history”, else `0`. */
export function historySteps(action: string): number {
  return /^-[1-9]\d{0,3}$/.test(action) ? Number(action) : 0
}

/**
 * May this action, which may have come from a request, be followed? Allowed are `?…`, paths of this
 * origin, either of them behind `^` and `~`, and a negative number of history steps. Refused are
 * other hosts (`//host` and every scheme), backslashes, control characters and the empty action.
 */
export function isSafeAction(action: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers drop some control characters from URLs, which would bring a scheme back to life
  if (action.length > 8192 || /[\u0000-\u001f\u007f\\]/.test(action)) return false
  if (historySteps(action)) return true
  return /^[\^~]*(\?|\/(?!\/)|(?![\^~/ -])[^:/?#]+(?=[/?#]|$))/.test(action)
}
