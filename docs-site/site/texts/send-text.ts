import type { Context } from 'bespa'
import { hasFixedAddress } from '../site-address.js'

const hour = 60 * 60

/**
 * Answers with a text that is the same for everybody and may be an hour old. Where the site's address is
 * not fixed, its addresses are those of the host that was asked for, which can be forged: then no cache
 * keeps the text.
 */
export function sendText(ctx: Context, type: string, text: string): void {
  ctx.type = `${type}; charset=utf-8`
  ctx.set('Cache-Control', hasFixedAddress(ctx) ? `public, max-age=${hour}` : 'private, no-store')
  ctx.body = `${text}\n`
}
