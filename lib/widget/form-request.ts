import type { Context } from 'koa'
import { stateOf } from '../state/state-of.js'

/**
 * Whether this form sent the request, with its own method. A form that says `GET` may come as
 * `POST` too: the runtime sends so what is too long for an address.
 */
export function isFormRequest(ctx: Context, name: string, method: string): boolean {
  if (name === '' || stateOf(ctx).get('_submit') !== name) return false
  return ctx.method === method || method === 'GET'
}

/** Whether the request commits nothing: a refresh, a draft, or the check of single fields. */
export function isRefresh(ctx: Context): boolean {
  const state = stateOf(ctx)
  return state.has('_refresh') || isSilent(ctx)
}

/** Whether the request leaves the form as it is: a draft, or the check of single fields. */
export function isSilent(ctx: Context): boolean {
  const state = stateOf(ctx)
  return state.has('_check') || state.has('_draft')
}

/** The names of the fields that the request asks to be checked while the form is filled in. */
export function checkedFields(ctx: Context): readonly string[] {
  return stateOf(ctx).get('_check').split(',').filter(Boolean)
}
