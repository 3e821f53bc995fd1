import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Context } from 'bespa'

// #region session
const day = 86_400_000 // milliseconds

/** Begins a session: the cookie says who it is and until when, and Koa signs it. */
export function signIn(
  ctx: Context,
  email: string,
  remember: boolean,
): void {
  const until = Date.now() + (remember ? 30 * day : day)
  ctx.cookies.set(
    'demo-session',
    `${Buffer.from(email).toString('base64url')}.${until}`,
    {
      signed: true,
      httpOnly: true,
      sameSite: 'lax',
      secure: ctx.secure,
      // Without an age, the browser forgets the cookie when it is closed.
      ...(remember && { maxAge: 30 * day }),
      overwrite: true,
    },
  )
  attempts.delete(email) // only failures count
}

/** Ends the session. */
export function signOut(ctx: Context): void {
  ctx.cookies.set('demo-session', null, { signed: true })
}

/** The email address of the user who is signed in, or `''`. */
export function userOf(ctx: Context): string {
  const cookie = ctx.cookies.get('demo-session', { signed: true }) ?? ''
  const [name = '', until = ''] = cookie.split('.')
  return Number(until) > Date.now()
    ? Buffer.from(name, 'base64url').toString()
    : ''
}
// #endregion session

// #region throttle
const attempts = new Map<string, { count: number; since: number }>()

/** Counts an attempt. Returns false after five that failed within five minutes. */
export function mayTry(email: string, now = Date.now()): boolean {
  const known = attempts.get(email)
  const recent =
    known && now - known.since < 300_000 ? known : { count: 0, since: now }
  recent.count++
  attempts.set(email, recent)
  return recent.count <= 5
}
// #endregion throttle

// #region password
const hash = promisify(scrypt) as (
  text: string,
  salt: string,
  bytes: number,
) => Promise<Buffer>
const salt = randomBytes(16).toString('hex')
const users = new Map([['ada@example.com', hash('lovelace', salt, 32)]])

/** Checks a password, in the same time whether there is such a user or not. */
export async function isRight(
  email: string,
  password: string,
): Promise<boolean> {
  const [given, known] = await Promise.all([
    hash(password, salt, 32),
    users.get(email) ?? randomBytes(32),
  ])
  return timingSafeEqual(given, known)
}
// #endregion password
