import type { Context } from 'koa'
import { UsageError } from '../usage-error.js'
import { isStateHolder } from '../state/state-of.js'
import { widgetName } from './widget-name.js'

/** Where an object keeps the request that a bound factory has made it for. */
export const boundTo = Symbol('bespa.bound')

/** What a factory that is bound to a request (`wf.for(ctx)`) binds to it as well: widgets and pages. */
export interface Bindable {
  [boundTo]?: Context | undefined
}

/** Whether the object can be bound to a request. */
export function isBindable(made: unknown): made is Bindable {
  return typeof made === 'object' && made !== null && boundTo in made
}

/**
 * The request that an object was made for.
 *
 * @throws {UsageError} `unbound-widget` when no bound factory has made it
 */
export function contextOf(made: Bindable & object): Context {
  const ctx = made[boundTo]
  if (ctx) return ctx
  throw new UsageError('unbound-widget', `${widgetName(made)} was called without ctx`)
}

/** What was given to a method that takes the context first, completed where it was left out. */
export function completed<A extends readonly unknown[]>(
  made: Bindable & object,
  given: A | readonly [Context, ...A],
): readonly [Context, ...A] {
  return isStateHolder(given[0])
    ? (given as readonly [Context, ...A])
    : [contextOf(made), ...(given as A)]
}
