import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Context } from 'bespa'

const derive = promisify(scrypt) as (
  password: string,
  salt: string,
  length: number,
) => Promise<Buffer>
const secret = randomBytes(32).toString('hex')
const salt = randomBytes(16).toString('hex')
const users = new Map([['ada@example.com', derive('lovelace', salt, 32)]])
const cookie = 'demo-session'
const day = 86_400_000

// #region session
/** Begins a session: the cookie says who it is and until when, and is signed. */
export function signIn(ctx: Context, email: string, remember: boolean): void {
  const until = Date.now() + (remember ? 30 * day : day)
  const text = `${Buffer.from(email).toString('base64url')}.${until}`
  ctx.cookies.set(cookie, `${text}.${signature(text)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    // Without an age the browser forgets it when it is closed.
    ...(remember && { maxAge: 30 * day }),
    overwrite: true,
  })
}

/** Ends the session. */
export function signOut(ctx: Context): void {
  ctx.cookies.set(cookie, null)
}

/** Who is signed in, or `''`. */
export function userOf(ctx: Context): string {
  const [name = '', until = '', signed = ''] = (ctx.cookies.get(cookie) ?? '').split('.')
  const isOurs = isSame(signed, signature(`${name}.${until}`))
  return isOurs && Number(until) > Date.now() ? Buffer.from(name, 'base64url').toString() : ''
}
// #endregion session

// #region throttle
const attempts = new Map<string, { count: number; since: number }>()

/** Notes an attempt; false when there were too many in the last five minutes. */
export function mayTry(email: string, now = Date.now()): boolean {
  const known = attempts.get(email)
  const recent = known && now - known.since < 300_000 ? known : { count: 0, since: now }
  recent.count++
  attempts.set(email, recent)
  return recent.count <= 5
}
// #endregion throttle

/** Compares in the same time whether there is such a user or not. */
export async function isRight(email: string, password: string): Promise<boolean> {
  const [given, known] = await Promise.all([
    derive(password, salt, 32),
    users.get(email) ?? randomBytes(32),
  ])
  return timingSafeEqual(given, known)
}

function signature(text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

function isSame(first: string, second: string): boolean {
  const [one, other] = [Buffer.from(first), Buffer.from(second)]
  return one.length === other.length && timingSafeEqual(one, other)
}
