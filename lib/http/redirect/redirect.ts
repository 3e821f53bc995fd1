import type { Context } from 'koa'
import { warn } from '../../usage-error.js'
import { findPageRequest } from '../../request/page-request.js'
import { pageLocation, publicPath } from '../../request/location.js'
import { applyChanges, historySteps, isSafeAction, parseAction } from '../../state/action-url.js'
import { stateOf } from '../../state/state-of.js'
import { State } from '../../state/state.js'
import { refererPath } from '../../request/own-host.js'

/** Options of {@link redirect}. */
export interface RedirectOptions {
  /** Allows an `http(s)` address of another host. Never for an address that a request has brought. */
  readonly external?: boolean
}

/**
 * Sends the user elsewhere: to a path of this app, to an action (`?…`, `^…`, `~…`), or back in the
 * history (a negative number). The request's `_back` goes along to a path that has none.
 *
 * The runtime gets the action as text and routes it as if a link had been clicked; any other client
 * gets a 302 after GET or HEAD, else a 303. What is not allowed leads to the root of the app.
 *
 * @param ctx the Koa context; its status, type and body are set
 * @param action where to
 * @example
 * wf.redirect(ctx, '^?modal=&saved=1')
 */
export function redirect(
  ctx: Context,
  action: string,
  { external = false }: RedirectOptions = {},
): void {
  answer(ctx, withBack(ctx, allowed(ctx, action, external)))
}

/**
 * Sends the user back: to the request's `_back`, or without one a step back in the history.
 *
 * @returns false, and nothing is done, when `_back` is `0`: there is nowhere to return to
 */
export function redirectBack(ctx: Context): boolean {
  const back = stateOf(ctx).get('_back')
  if (back === '0') return false
  answer(ctx, allowed(ctx, back || '-1', false))
  return true
}

function allowed(ctx: Context, action: string, external: boolean): string {
  if (isSafeAction(action)) return action
  if (external && isWebAddress(action)) return new URL(action).href
  // Anybody can make a request with such a `_back`: in production it must not fill the log.
  if (findPageRequest(ctx)?.development) {
    warn('unsafe-url', `redirect to ${JSON.stringify(action.slice(0, 60))}`)
  }
  return '/'
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}

/** Adds the request's `_back` to a path that has none of its own. */
function withBack(ctx: Context, action: string): string {
  const back = stateOf(ctx).get('_back')
  const isPath = !/^[?^~]/.test(action) && !historySteps(action) && !isWebAddress(action)
  if (!isPath || !(back === '0' || isSafeAction(back))) return action
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(action) ?? []
  if (new URLSearchParams(query).has('_back')) return action
  const parameter = new URLSearchParams({ _back: back }).toString()
  return `${path}${query ? `${query}&` : '?'}${parameter}${fragment}`
}

const slot = Symbol('bespa.redirect')

interface Holder {
  [slot]?: string
}

/** Where this request was redirected to, as the app has said it; `undefined` when it was not. */
export function redirectOf(ctx: Context): string | undefined {
  return (ctx as Holder)[slot]
}

/** Sends the user where an earlier request was sent, which {@link redirectOf} has told. */
export function repeatRedirect(ctx: Context, action: string): void {
  answer(ctx, action)
}

function answer(ctx: Context, action: string): void {
  ;(ctx as Holder)[slot] = action
  if (findPageRequest(ctx)?.fetched) answerWithText(ctx, publicAction(ctx, action))
  else answerWithStatus(ctx, ordinaryLocation(ctx, action))
}

/** Tells the runtime an action to follow. */
export function answerWithText(ctx: Context, action: string): void {
  ctx.status = 200
  ctx.type = 'text/plain'
  ctx.set('Bespa-Location', '1')
  ctx.set('Cache-Control', 'no-store')
  ctx.vary('Bespa-Fetch')
  ctx.body = `Location: ${action}`
}

function answerWithStatus(ctx: Context, location: string): void {
  ctx.redirect(location)
  ctx.status = reads(ctx) ? 302 : 303
  ctx.set('Cache-Control', 'no-store')
  ctx.vary('Bespa-Fetch')
}

function publicAction(ctx: Context, action: string): string {
  const { levels, rest } = parseAction(action)
  return levels + publicPath(ctx, rest)
}

/** Without the runtime the page is a whole document: climbing and changes are resolved here. */
function ordinaryLocation(ctx: Context, action: string): string {
  const { rest } = parseAction(action)
  if (historySteps(action)) return refererPath(ctx) ?? publicPath(ctx, '/')
  if (!rest.startsWith('?')) return publicPath(ctx, rest)
  const { state } = applyChanges(addressState(ctx), new URLSearchParams(rest))
  const query = state.toString()
  return pageLocation(ctx) + (query && `?${query}`)
}

/**
 * The state that may stand in the page's address. What was posted may not: nobody knows here which
 * of it is a password.
 */
function addressState(ctx: Context): URLSearchParams {
  const state = reads(ctx)
    ? stateOf(ctx)
    : new State({ pairs: new URLSearchParams(ctx.querystring) })
  return state.toQuery()
}

function reads({ method }: Context): boolean {
  return method === 'GET' || method === 'HEAD'
}
