import { randomBytes, randomUUID } from 'node:crypto'
import Cookies from 'cookies'
import type { Context } from 'bespa'
import type { Middleware } from 'koa'
import createSession from 'koa-session'

/** What the site remembers of a visitor: small enough for the cookie itself to hold it. */
export interface Session {
  theme?: string
  palette?: string
  /** `off` when `/` must not open the search (WCAG 2.1.4, character key shortcuts). */
  shortcut?: 'on' | 'off'
  /** Tells visitors apart, without knowing who they are. */
  visitor?: string
}

const day = 24 * 60 * 60 * 1000
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

/**
 * The site's own keys. With the same ones every node of a cluster can read what another one signed;
 * without any it lasts until a restart.
 */
export const siteKeys: readonly string[] = signingKeys(process.env['SESSION_KEYS'])

/**
 * Keeps a session in the visitor's browser: signed, and out of the reach of scripts. A cookie that is
 * missing, forged or broken is an empty session.
 */
export function siteSession(): Middleware {
  // The site may be mounted in another app, whose keys and context are none of its business.
  const own = { context: {}, use: () => undefined }
  const options = { key: 'site-session', maxAge: 30 * day, sameSite: 'lax' as const }
  const session = createSession(options, own)
  return (ctx, next) => {
    ctx.cookies = new Cookies(ctx.req, ctx.res, { keys: [...siteKeys], secure: ctx.secure })
    const { session: accessor, ...others } = Object.getOwnPropertyDescriptors<
      Record<PropertyKey, unknown>
    >(own.context)
    Object.defineProperties(ctx, others)
    // An embedded page has the session of the page around already.
    if (accessor && !Object.hasOwn(ctx, 'session')) Object.defineProperty(ctx, 'session', accessor)
    return session(ctx, next)
  }
}

/** The visitor's session. */
export function sessionOf(ctx: Context): Session {
  return (ctx['session'] as Session | null | undefined) ?? {}
}

/** Changes the visitor's session. */
export function saveSession(ctx: Context, change: Session): void {
  Object.assign(sessionOf(ctx), change)
}

/** The id of the visitor's session, which is begun when there is none. */
export function visitorOf(ctx: Context): string {
  const session = sessionOf(ctx)
  if (session.visitor !== undefined) return session.visitor
  const visitor = randomUUID()
  saveSession(ctx, { visitor })
  return visitor
}
