import type { Context } from 'koa'
import { UsageError } from '../usage-error.js'
import { isStateHolder } from '../state/state-of.js'
import { widgetName } from './widget-name.js'

/**
 * What a factory that is bound to a request (`wf.for(ctx)`) binds to it as well: widgets and pages. They
 * have `null` there until then, which other objects have not. A plain name, because V8 is slower with
 * symbols where objects are of many classes.
 */
export interface Bindable {
  boundRequest?: Context | null | undefined
}

/** Binds what a constructor has made to a request, if it can be. */
export function bind(made: unknown, ctx: Context | null | undefined): void {
  if (typeof made !== 'object' || made === null) return
  const bindable = made as Bindable
  if (bindable.boundRequest === null) bindable.boundRequest = ctx
}

/**
 * The request that an object was made for.
 *
 * @throws {UsageError} `unbound-widget` when no bound factory has made it
 */
export function contextOf(made: object): Context {
  const ctx = (made as Bindable).boundRequest
  if (ctx) return ctx
  throw new UsageError('unbound-widget', `${widgetName(made)} was called without ctx`)
}

/** What was given to a method that takes the context first, completed where it was left out. */
export function completed<A extends readonly unknown[]>(
  made: object,
  given: A | readonly [Context, ...A],
): readonly [Context, ...A] {
  return isStateHolder(given[0])
    ? (given as readonly [Context, ...A])
    : [contextOf(made), ...(given as A)]
}
