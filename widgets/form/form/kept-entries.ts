import { type Context, stateOf } from '../../../lib/index.js'

/** The requests that were given what was entered before. */
const given = new WeakSet<Context>()

/** Of the framework's own keys these belong to what was entered. */
const ofField = /^_(text|lang)\./

/**
 * Gives a request the entries of a draft, as if the form had posted them. What it has posted itself
 * counts more, and nothing becomes part of what the browser keeps.
 */
export function giveEntries(
  ctx: Context,
  entries: readonly (readonly [name: string, value: string])[],
): void {
  const state = stateOf(ctx)
  const markers = new Set(state.getAll('_present'))
  const isPosted = (name: string) =>
    state.has(name) ||
    markers.has(name.replace(ofField, '')) ||
    state.has(name.replace(ofField, ''))
  const byName = new Map<string, string[]>()
  const present = [...markers]
  for (const [name, value] of entries) {
    if (name === '_present') {
      if (!isPosted(value)) present.push(value)
    } else if ((!name.startsWith('_') || ofField.test(name)) && !isPosted(name)) {
      byName.set(name, [...(byName.get(name) ?? []), value])
    }
  }
  for (const [name, values] of byName) state.set(name, values).conceal(name)
  if (present.length > 0) state.set('_present', present)
  given.add(ctx)
}

/** Whether this request received what was entered before. */
export function hasEntries(ctx: Context): boolean {
  return given.has(ctx)
}
