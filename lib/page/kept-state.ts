import type { Context } from 'koa'
import { stateOf } from '../state/state-of.js'
import type { State } from '../state/state.js'
import type { InputWidget } from '../widget/input-widget.js'

/**
 * The state that the browser keeps: what the request brought, and what the visible inputs show. (What
 * an ordinary request has posted is kept only where an input shows it; see `StateReader`.) An
 * input that was emptied, although it began with a value, is kept as empty. The request's own state is
 * left as it is.
 */
export function keptState({
  ctx,
  inputs,
}: {
  readonly ctx: Context
  readonly inputs: readonly InputWidget[]
}): Record<string, string | string[]> {
  const state = stateOf(ctx).copy()
  const emptied: [string, string][] = []
  for (const input of inputs) {
    if (input.name === '') continue
    if (input.confidential) state.conceal(input.name)
    else if (state.getAll(input.name).length < 2) keepValue(input, ctx, state, emptied)
    else state.keep(input.name)
  }
  return { ...state.toJSON(), ...Object.fromEntries(emptied) }
}

function keepValue(
  input: InputWidget,
  ctx: Context,
  state: State,
  emptied: [string, string][],
): void {
  const value = input.value(ctx)
  state.set(input.name, input.values?.(ctx) ?? value)
  if (value === '' && input.initial !== '' && !input.name.startsWith('_'))
    emptied.push([input.name, ''])
}
