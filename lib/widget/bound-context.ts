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
  throw new UsageError('unbound-widget', `${callOn(made)} was called without ctx`)
}

/** The call that the app wrote, such as `wf.block().redrawIfChanged()`. */
function callOn(made: object): string {
  // Only factories have it.
  const owner = 'for' in made ? 'wf' : widgetName(made)
  const method = calledMethod()
  return method === undefined ? owner : `${owner}.${method}()`
}

/** How the functions of this module are named in a stack, and the getter that calls them. */
const own = new Set([
  'calledMethod',
  'callOn',
  'contextOf',
  'completed',
  'withContext',
  'boundContext',
])

/**
 * The method that has asked for the request. The stack tells it for all methods alike, also for those of
 * an app's own widgets.
 *
 * @returns `undefined` where stacks are written otherwise, or are turned off
 */
function calledMethod(): string | undefined {
  for (const line of (new Error().stack ?? '').split('\n').slice(1)) {
    const [, name] = /^ *at (?:new |async )?(?:[\w$.]+\.)?(?:get )?([\w$]+) /.exec(line) ?? []
    if (name === undefined || !own.has(name)) return name
  }
  return undefined
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
