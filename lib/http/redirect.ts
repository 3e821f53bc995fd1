import type { Context } from 'koa'
import { warn } from '../mistakes.js'
import { findPageRequest } from '../page/page-request.js'
import { pageLocation, publicPath } from '../page/location.js'
import { applyChanges, historySteps, isSafeAction, parseAction } from '../state/action-url.js'
import { stateOf } from '../state/state-of.js'

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
 * gets a 303 after a POST, else a 302. What is not allowed leads to the root of the app.
 *
 * @example
 * wf.redirect(ctx, '^?modal=&saved=1')
 */
export function redirect(
  ctx: Context,
  action: string,
  { external = false }: RedirectOptions = {},
): void {
  const target = allowed(action, external)
  if (target !== action) warn('unsafe-url', `redirect to ${JSON.stringify(action.slice(0, 60))}`)
  if (findPageRequest(ctx)?.fetched) answerWithText(ctx, withBack(ctx, publicAction(ctx, target)))
  else answerWithStatus(ctx, ordinaryLocation(ctx, target))
}

/**
 * Sends the user back: to the request's `_back`, or without one a step back in the history.
 *
 * @returns false, and nothing is done, when `_back` is `0`: there is nowhere to return to
 */
export function redirectBack(ctx: Context): boolean {
  const back = stateOf(ctx).get('_back')
  if (back === '0') return false
  redirect(ctx, back || '-1')
  return true
}

function allowed(action: string, external: boolean): string {
  if (isSafeAction(action)) return action
  return external && isWebAddress(action) ? new URL(action).href : '/'
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}

function answerWithText(ctx: Context, action: string): void {
  ctx.status = 200
  ctx.type = 'text/plain'
  ctx.set('Bespa-Location', '1')
  ctx.set('Cache-Control', 'no-store')
  ctx.vary('Bespa-Fetch')
  // eslint-disable-next-line no-control-regex -- a line break would end the line that the client reads
  ctx.body = `Location: ${action.replace(/[\u0000-\u001f\u007f]/g, '')}`
}

function answerWithStatus(ctx: Context, location: string): void {
  ctx.redirect(location)
  ctx.status = ctx.method === 'GET' || ctx.method === 'HEAD' ? 302 : 303
  ctx.set('Cache-Control', 'no-store')
}

/** Without the runtime the page is a whole document: climbing and changes are resolved here. */
function ordinaryLocation(ctx: Context, action: string): string {
  const { rest } = parseAction(action)
  if (historySteps(action)) return refererPath(ctx) ?? publicPath(ctx, '/')
  if (!rest.startsWith('?')) return withBack(ctx, publicAction(ctx, rest || '?'))
  const { state } = applyChanges(stateOf(ctx).toQuery(), new URLSearchParams(rest))
  const query = state.toString()
  return pageLocation(ctx) + (query && `?${query}`)
}

function publicAction(ctx: Context, action: string): string {
  const { climb, rest } = parseAction(action)
  return climb + publicPath(ctx, rest)
}

function withBack(ctx: Context, action: string): string {
  const back = stateOf(ctx).get('_back')
  const isPath = !/^[?^~-]/.test(action) && !/^[a-z]+:/i.test(action)
  if (!isPath || back === '' || !(back === '0' || isSafeAction(back))) return action
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(action) ?? []
  const parameters = new URLSearchParams(query)
  if (parameters.has('_back')) return action
  parameters.set('_back', back)
  return `${path}?${parameters}${fragment}`
}

function refererPath(ctx: Context): string | undefined {
  const referer = ctx.get('Referer')
  if (!URL.canParse(referer)) return undefined
  const url = new URL(referer)
  return url.host === ctx.host && !url.pathname.startsWith('//')
    ? url.pathname + url.search
    : undefined
}
