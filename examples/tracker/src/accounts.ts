import { scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Context } from 'bespa'

const derive = promisify(scrypt) as (text: string, salt: string, bytes: number) => Promise<Buffer>
const cookie = 'tracker-user'
/** A real app keeps them in its database, each with a salt of its own. */
const accounts: Readonly<Record<string, string>> = {
  'ada@example.com': 'Ada King',
  'grace@example.com': 'Grace Hopper',
}
const password = derive('tracker', 'sample', 32)

/** Begins a session, if the password is right. The cookie is signed by the keys of the app. */
export async function signIn(ctx: Context, email: string, given: string): Promise<boolean> {
  // Always derived: how long it takes must not tell which accounts there are.
  const isRight = timingSafeEqual(await derive(given, 'sample', 32), await password)
  if (!isRight || !Object.hasOwn(accounts, email)) return false
  ctx.cookies.set(cookie, email, { signed: true, httpOnly: true, sameSite: 'lax' })
  return true
}

export function signOut(ctx: Context): void {
  ctx.cookies.set(cookie, null, { signed: true })
}

/** The name of who has signed in, or `''`. */
export function userOf(ctx: Context): string {
  return accounts[ctx.cookies.get(cookie, { signed: true }) ?? ''] ?? ''
}
