import type { Context } from 'koa'
import { parseSetCookie, type Cookie } from 'set-cookie-parser'

/** Headers that speak of the original request's own body, answer, connection or page. */
const own =
  /^(:|bespa-|content-|if-|proxy-|sec-fetch-|(accept|accept-encoding|connection|cookie|expect|host|http2-settings|keep-alive|origin|range|te|trailer|transfer-encoding|upgrade)$)/

/**
 * The headers of a request that is embedded in this one: those that say who asks, in which language
 * and through which proxies, so that the app treats both alike.
 *
 * @param hasBody does it bring an urlencoded body?
 */
export function embeddedHeaders(ctx: Context, hasBody: boolean): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(ctx.headers)) {
    if (!own.test(name) && value !== undefined) headers[name] = [value].flat().join(', ')
  }
  return {
    ...headers,
    accept: 'text/html',
    'accept-encoding': 'identity',
    'bespa-embedded': '1',
    'bespa-fetch': '1',
    cookie: cookieHeader(ctx),
    host: ctx.headers.host ?? ctx.get(':authority'),
    'sec-fetch-site': 'same-origin',
    ...(hasBody && { 'content-type': 'application/x-www-form-urlencoded' }),
  }
}

/** The request's cookies, as they will be once the browser has those that this response sets. */
function cookieHeader(ctx: Context): string {
  const cookies = new Map<string, string>()
  for (const pair of ctx.get('Cookie').split(';')) {
    const [name = '', ...value] = pair.split('=')
    if (name.trim() !== '' && value.length > 0) cookies.set(name.trim(), value.join('=').trim())
  }
  const lines = [ctx.res.getHeader('Set-Cookie') ?? []].flat().map(String)
  for (const cookie of parseSetCookie(lines, { decodeValues: false })) {
    if (cookie.name === '' || isPast(cookie)) cookies.delete(cookie.name)
    else cookies.set(cookie.name, cookie.value)
  }
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

/** Such a cookie is removed; its age counts before its date (RFC 6265, section 5.3). */
function isPast({ maxAge, expires }: Cookie): boolean {
  if (maxAge !== undefined) return maxAge <= 0
  return expires !== undefined && expires.getTime() < Date.now()
}
