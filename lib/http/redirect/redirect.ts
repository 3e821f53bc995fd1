import type { Context } from 'koa'
import { warn } from '../../usage-error.js'
import { findPageRequest } from '../../request/page-request.js'
import { pageLocation, publicPath } from '../../request/location.js'
import {
  applyChanges,
  historySteps,
  isSafeAction,
  parseAction,
  splitFragment,
} from '../../state/action-url.js'
import { stateOf } from '../../state/state-of.js'
import { touchedKey, withTouched } from '../../state/tags.js'
import { refererPath } from '../../request/own-host.js'
import { wayBack } from '../../request/way-back.js'
import { withBack } from './carried-back.js'

/** Options of {@link redirect}. */
export interface RedirectOptions {
  /** Allows an `http(s)` address of another host. Never for an address that a request has brought. */
  readonly external?: boolean
}

/**
 * Sends the user elsewhere: to a path of this app, to an action (`?…`, `^…`, `~…`), or back in the
 * history (a negative number). A change of state (`?…`) is laid over the state of this request: what the
 * request itself has changed stays, unless the action clears it. The request's `_back` goes along to a path that has none. A path whose
 * `_back` names this very page leads back to the page as it is now, with its state and its own `_back`:
 * a guard need not know whether the page is in a dialog.
 *
 * The runtime gets the action as text and routes it as if a link had been clicked; any other client
 * gets a 302 after GET or HEAD, else a 303. What is not allowed leads to the root of the app.
 *
 * @param ctx the Koa context; its status, type and body are set
 * @param action where to
 * @example
 * wf.redirect(ctx, '^?modal=&saved=1')
 * @example
 * wf.redirect(ctx, `/sign-in?${new URLSearchParams({ _back: ctx.url }).toString()}`)
 */
export function redirect(
  ctx: Context,
  action: string,
  { external = false }: RedirectOptions = {},
): void {
  answer(ctx, withBack(ctx, allowed(ctx, action, external)))
}

/**
 * Sends the user back to where they have come from: to the request's `_back`, or without one past all
 * states of this page in the history. Where that would leave the app, and where nothing is known of the
 * way, `fallback` counts.
 *
 * The history is known to the runtime alone. For other clients the page that has led here stands for
 * it; one that has posted a form to this handler is none to return to, as long as there is a fallback.
 *
 * @param fallback a path or an action, such as the list that the page belongs to
 * @returns false, and nothing is done, when there is nowhere to return to: `_back` is `0`, or nothing
 *   is known and there is no fallback
 * @example
 * wf.redirectBack(ctx, '/orders')
 */
export function redirectBack(ctx: Context, fallback = ''): boolean {
  const back = wayBack(ctx)
  if (back === '0') return false
  if (back !== '') answer(ctx, allowed(ctx, back ?? (fallback || '/'), false))
  else if (isOfRuntime(ctx)) answerWithBack(ctx, allowed(ctx, fallback || '/', false))
  else {
    const goal = goalWithoutHistory(ctx, fallback)
    if (goal === '') return false
    answer(ctx, allowed(ctx, goal, false))
  }
  return true
}

/** Only a page that the browser itself shows has a history. */
function isOfRuntime(ctx: Context): boolean {
  const request = findPageRequest(ctx)
  return request !== undefined && request.fetched && request.depth === 0
}

function goalWithoutHistory(ctx: Context, fallback: string): string {
  const from = refererPath(ctx)
  const isOther = from !== undefined && from.replace(/\?.*$/s, '') !== pageLocation(ctx)
  if (!isOther) return fallback
  return reads(ctx) ? from : fallback || from
}

/**
 * Has the runtime go back past the entries that this page has pushed; it follows the fallback where no
 * entry of the app is left. Other clients take one step.
 */
function answerWithBack(ctx: Context, fallback: string): void {
  answerWithText(ctx, '-1')
  ctx.set('Bespa-Back', printable(publicAction(ctx, fallback)))
}

/** Headers hold nothing but ASCII. */
function printable(action: string): string {
  return action.replace(/[^\x21-\x7e]/gu, (character) =>
    Buffer.from(character).toString('hex').replace(/../g, '%$&'),
  )
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

const slot = Symbol('bespa.redirect')

interface Holder {
  [slot]?: string
}

/** Where this request was redirected to, as the app has said it; `undefined` when it was not. */
export function redirectOf(ctx: Context): string | undefined {
  return (ctx as Holder)[slot]
}

/** Sends the user where an earlier request was sent, as {@link redirectOf} reports. */
export function repeatRedirect(ctx: Context, action: string): void {
  answer(ctx, action)
}

function answer(ctx: Context, target: string): void {
  const action = withTouched(ctx, target)
  ;(ctx as Holder)[slot] = action
  if (!findPageRequest(ctx)?.fetched) answerWithStatus(ctx, ordinaryLocation(ctx, action))
  else if (isOwnLoad(ctx, action)) answerWithText(ctx, ordinaryLocation(ctx, action))
  else answerWithText(ctx, publicAction(ctx, withUnconfirmed(ctx, action)))
}

/**
 * Whether a page that the runtime loads into a frame or an overlay changes its own state: the page that
 * is there, for which the runtime would take the action, is another one.
 */
function isOwnLoad(ctx: Context, action: string): boolean {
  const isLoad = reads(ctx) && !stateOf(ctx).partial && findPageRequest(ctx)?.depth === 0
  return isLoad && action.startsWith('?')
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

/**
 * A change of state with those that this request has brought: the runtime takes a state for its own only
 * when a page was drawn with it. A redirect that changes nothing by itself goes without them, so that it
 * does not lead to itself.
 */
function withUnconfirmed(ctx: Context, action: string): string {
  if (!action.startsWith('?')) return action
  const [query, fragment] = splitFragment(action)
  const named = new URLSearchParams(query)
  const { changed } = applyChanges(stateOf(ctx).toQuery(), named)
  if (changed.every((key) => key === touchedKey)) return action
  const given = new Set(named.keys())
  const rest = [...stateOf(ctx).unconfirmed()].filter(([key]) => !given.has(key))
  return rest.length === 0 ? action : `${query}&${new URLSearchParams(rest).toString()}${fragment}`
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
  const [changes, fragment] = splitFragment(rest)
  const { state } = applyChanges(stateOf(ctx).toQuery(), new URLSearchParams(changes))
  // The whole page is drawn.
  state.delete(touchedKey)
  const query = state.toString()
  return pageLocation(ctx) + (query && `?${query}`) + fragment
}

function reads({ method }: Context): boolean {
  return method === 'GET' || method === 'HEAD'
}
