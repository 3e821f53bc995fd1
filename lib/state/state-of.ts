import { State } from './state.js'

const slot = Symbol('bespa.state')

/** As much of a Koa context as a state can be read from. */
export interface StateHolder {
  /** The query of the address, without `?`. */
  readonly querystring: string
  [slot]?: State | undefined
}

/**
 * The state of the page that this request asks for. Always the same object during one request; where
 * the `bespa()` middleware has not run, it is read from the query alone.
 *
 * @param ctx the Koa context
 */
export function stateOf(ctx: StateHolder): State {
  return (ctx[slot] ??= new State({ pairs: new URLSearchParams(ctx.querystring) }))
}

/** Gives the request its state. The middleware calls it once, before the app's handlers run. */
export function setState(ctx: StateHolder, state: State): void {
  ctx[slot] = state
}

/** Whether a state can be read from this. */
export function isStateHolder(value: unknown): value is StateHolder {
  return typeof value === 'object' && value !== null && (slot in value || 'querystring' in value)
}
