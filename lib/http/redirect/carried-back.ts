import type { Context } from 'koa'
import { pageLocation, publicPath } from '../../request/location.js'
import { wayBack } from '../../request/way-back.js'
import { historySteps } from '../../state/action-url.js'
import { stateOf } from '../../state/state-of.js'

/** A longer state does not go into the address of another page. */
const longestState = 1000

/**
 * The action with its way back: a path that has no `_back` gets that of the request. Where a path has
 * one that names this very page, as the guard of a page writes it, the page is meant as it is now: with
 * its state, which is in the body of a posted request and not in its address, and with its own `_back`,
 * so that after a sign-in within a dialog the form still leads out of the dialog.
 */
export function withBack(ctx: Context, action: string): string {
  if (/^[?^~]|^https?:/.test(action) || historySteps(action)) return action
  const { path, query, fragment } = partsOf(action)
  const parameters = new URLSearchParams(query)
  const given = parameters.get('_back')
  const back = given === null ? wayBack(ctx) : asNow(ctx, given)
  if (!back || back === given) return action
  // What the app has written stays as it is.
  if (given === null) return `${path}${query ? `${query}&` : '?'}${backParameter(back)}${fragment}`
  parameters.set('_back', back)
  return `${path}?${parameters.toString()}${fragment}`
}

/** A path that may name this page: if it does, with the state that the page has. */
function asNow(ctx: Context, back: string): string {
  if (!back.startsWith('/')) return back
  const { path, query, fragment } = partsOf(back)
  if (publicPath(ctx, path) !== pageLocation(ctx)) return back
  const parameters = new URLSearchParams(query)
  // What this request does is not to be done by the next one.
  for (const key of [...parameters.keys()]) if (isOfProtocol(key)) parameters.delete(key)
  const own = wayBack(ctx)
  if (own && !parameters.has('_back')) parameters.set('_back', own)
  const named = new Set(parameters.keys())
  const state = [...stateOf(ctx).toQuery()].filter(([key]) => !named.has(key) && key !== '_back')
  if (new URLSearchParams(state).toString().length <= longestState) {
    for (const [key, value] of state) parameters.append(key, value)
  }
  const search = parameters.toString()
  return pageLocation(ctx) + (search && `?${search}`) + fragment
}

function isOfProtocol(key: string): boolean {
  return /^_(?!_|back$)/.test(key)
}

function backParameter(back: string): string {
  return new URLSearchParams({ _back: back }).toString()
}

function partsOf(action: string) {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(action) ?? []
  return { path, query, fragment }
}
