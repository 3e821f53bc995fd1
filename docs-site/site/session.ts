import { randomBytes, randomUUID } from 'node:crypto'
import Cookies from 'cookies'
import type { Context } from 'bespa'

/** What the site remembers of a visitor: small enough for the cookie itself to hold it. */
export interface Session {
  theme?: string
  palette?: string
  /** Tells visitors apart, without knowing who they are. */
  visitor?: string
}

const name = 'site-session'
const days = 30
// With the same keys every node of a cluster can read the cookie; without any it lasts until a restart.
const keys = signingKeys(process.env['SESSION_KEYS'])

/**
 * The keys that cookies are signed with: the first signs, all are accepted.
 *
 * @param list with commas between. Where there is none a random one is made: an empty key would let
 *   anybody sign.
 */
export function signingKeys(list = ''): string[] {
  const known = list.split(',').filter(Boolean)
  return known.length > 0 ? known : [randomBytes(32).toString('base64')]
}

/** The visitor's session. A cookie that is missing, forged or broken is an empty one. */
export function sessionOf(ctx: Context): Session {
  const { siteSession } = stateOfRequest(ctx)
  if (siteSession) return siteSession
  try {
    // Asked for without options, the signature would not be looked at.
    const cookie = cookiesOf(ctx).get(name, { signed: true }) ?? ''
    const json: unknown = JSON.parse(decodeURIComponent(cookie))
    return typeof json === 'object' && json !== null ? json : {}
  } catch {
    return {}
  }
}

/** Keeps the session in the visitor's browser: signed, and out of the reach of scripts. */
export function saveSession(ctx: Context, session: Session): void {
  stateOfRequest(ctx).siteSession = session
  cookiesOf(ctx).set(name, encodeURIComponent(JSON.stringify(session)), {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    maxAge: days * 24 * 60 * 60 * 1000,
    overwrite: true,
  })
}

/** The id of the visitor's session, which is begun when there is none. */
export function visitorOf(ctx: Context): string {
  const session = sessionOf(ctx)
  if (session.visitor !== undefined) return session.visitor
  const visitor = randomUUID()
  saveSession(ctx, { ...session, visitor })
  return visitor
}

/** What was saved counts for the rest of the request and the pages embedded in it, whose cookie is the old one. */
function stateOfRequest(ctx: Context): { siteSession?: Session } {
  return ctx.state
}

function cookiesOf(ctx: Context): Cookies {
  return new Cookies(ctx.req, ctx.res, { keys, secure: ctx.secure })
}
