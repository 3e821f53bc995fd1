import { publicPath, type Context } from 'bespa'

/**
 * Reads the address that the site is known by, its prefix included.
 *
 * @param address for example `https://bespa.example.org/docs`; `''` when it is not fixed
 * @returns the address without a slash at the end
 * @throws {TypeError} when it is no web address, or has a query or a fragment
 */
export function parseSiteUrl(address: string): string {
  if (address === '') return ''
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new TypeError(`SITE_URL must be a web address, not ${JSON.stringify(address)}`)
  }
  return url.href.replace(/\/$/, '')
}

/** Tells whether the site's address is fixed instead of taken from the request. */
export function hasFixedAddress(ctx: Context): boolean {
  return Boolean(ctx.state['siteUrl'])
}

/** Notes the address that the site is known by for this request. */
export function setSiteUrl(ctx: Context, siteUrl: string): void {
  ctx.state['siteUrl'] = siteUrl
}

/**
 * The whole address of a path of the site, for those who read it elsewhere. Where the site's own
 * address is not fixed, it is the one that this request was sent to.
 */
export function siteAddress(ctx: Context, path: string): string {
  const known = ctx.state['siteUrl'] as string | undefined
  return known ? known + path : `${ctx.protocol}://${ctx.host}${publicPath(ctx, path)}`
}
