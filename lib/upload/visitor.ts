import { randomBytes } from 'node:crypto'
import type { Context } from 'koa'

/** Those that got their cookie with the answer to this very request. */
const newcomers = new WeakMap<object, string>()

/**
 * Who sends this request, as far as uploads are concerned: what a cookie says that scripts cannot read.
 *
 * @param makes gives a visitor without the cookie a new one, with the answer; otherwise it is `''`
 */
export function visitorOf(ctx: Context, makes = false): string {
  const name = ctx.secure ? '__Host-bespa-visitor' : 'bespa-visitor'
  const known = newcomers.get(ctx.req) ?? ctx.cookies.get(name, { signed: false }) ?? ''
  if (/^[\w-]{22}$/.test(known)) return known
  if (!makes) return ''
  const visitor = randomBytes(16).toString('base64url')
  newcomers.set(ctx.req, visitor)
  ctx.cookies.set(name, visitor, {
    signed: false,
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
  })
  return visitor
}
