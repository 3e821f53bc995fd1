import { randomBytes } from 'node:crypto'
import type { Context } from 'koa'
import { pageRequestOf, type PageRequest } from './page-request.js'

/**
 * The nonce that an inline script of this response must carry to get past the
 * Content-Security-Policy; asking for it puts it into the policy. The answers to a page's own
 * requests use the nonce that the page was loaded with, and embedded pages that of the page around.
 *
 * @example
 * page.add(wf.inlineScript(ctx, 'startClock()'))
 */
export function nonceOf(ctx: Context): string {
  const request = pageRequestOf(ctx)
  return (request.nonce ??=
    outerNonce(request) ?? requestedNonce(ctx, request) ?? randomBytes(18).toString('base64'))
}

function outerNonce({ outer }: PageRequest): string | undefined {
  return outer && nonceOf(outer)
}

/** Trusted only from the runtime: no page of another origin can send this header. */
function requestedNonce(ctx: Context, { fetched }: PageRequest): string | undefined {
  const nonce = ctx.get('Bespa-Nonce')
  return fetched && /^[A-Za-z0-9+/]{24}$/.test(nonce) ? nonce : undefined
}
