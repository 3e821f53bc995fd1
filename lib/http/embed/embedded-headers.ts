import type { Context } from 'koa'

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
  for (const pair of ctx.get('Cookie').split(';')) setCookie(cookies, pair)
  for (const line of [ctx.res.getHeader('Set-Cookie') ?? []].flat()) setCookie(cookies, `${line}`)
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
}

function setCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at).trim()
  if (at < 1 || name === '') return
  if (attributes.some(isPast)) cookies.delete(name)
  else cookies.set(name, pair.slice(at + 1).trim())
}

/** Such an attribute removes the cookie (RFC 6265, section 3.1). */
function isPast(attribute: string): boolean {
  const [name = '', value = ''] = attribute.trim().split('=')
  if (/^max-age$/i.test(name)) return Number(value) <= 0
  return /^expires$/i.test(name) && Date.parse(value) < Date.now()
}
