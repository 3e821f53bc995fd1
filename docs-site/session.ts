import { randomBytes } from 'node:crypto'
import Cookies from 'cookies'
import type { Context } from 'bespa'

/** What the site remembers of a visitor: small enough for the cookie itself to hold it. */
export interface Session {
  theme?: string
  palette?: string
}

const name = 'site-session'
const days = 30
// With the same keys every node of a cluster can read the cookie; without any it lasts until a restart.
const keys = process.env['SESSION_KEYS']?.split(',') ?? [randomBytes(32).toString('base64')]

/** The visitor's session. A cookie that is missing, forged or broken is an empty one. */
export function sessionOf(ctx: Context): Session {
  try {
    const json: unknown = JSON.parse(decodeURIComponent(cookiesOf(ctx).get(name) ?? ''))
    return typeof json === 'object' && json !== null ? json : {}
  } catch {
    return {}
  }
}

/** Keeps the session in the visitor's browser: signed, and out of the reach of scripts. */
export function saveSession(ctx: Context, session: Session): void {
  cookiesOf(ctx).set(name, encodeURIComponent(JSON.stringify(session)), {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    maxAge: days * 24 * 60 * 60 * 1000,
    overwrite: true,
  })
}

function cookiesOf(ctx: Context): Cookies {
  return new Cookies(ctx.req, ctx.res, { keys, secure: ctx.secure })
}
