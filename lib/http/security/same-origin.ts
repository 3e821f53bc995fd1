import { refuse } from '../../request/failure-wording.js'
import type { Context } from 'koa'
import { isOwnHost } from '../../request/own-host.js'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests that change something when another site has caused them. Judged from
 * `Sec-Fetch-Site`, and for browsers without it from `Origin`; a request with neither header comes
 * from no browser and passes. (Fetch Metadata; OWASP, Cross-Site Request Forgery Prevention.)
 *
 * @throws 403
 */
export function checkSameOrigin(ctx: Context, trustedOrigins: ReadonlySet<string>): void {
  if (harmless.has(ctx.method) || isFromHere(ctx, trustedOrigins)) return
  refuse(ctx, 403, 'otherSite')
}

/**
 * The origin that browsers write for an address of the configuration. Of other schemes than http and
 * https (`chrome-extension://…`) it is the address itself; never is it `null`, which any page can be.
 *
 * @throws TypeError when the address is none
 */
export function originOf(address: string): string {
  const { origin } = new URL(address)
  return origin === 'null' ? address : origin
}

function isFromHere(ctx: Context, trustedOrigins: ReadonlySet<string>): boolean {
  const origin = ctx.get('Origin')
  if (trustedOrigins.has(origin)) return true
  const site = ctx.get('Sec-Fetch-Site')
  if (site) return site === 'same-origin' || site === 'none'
  return origin === '' || (URL.canParse(origin) && isOwnHost(ctx, new URL(origin)))
}
