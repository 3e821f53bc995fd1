import type { Context } from 'koa'

/**
 * Whether this is the address of the host that received the request. The default ports need not be
 * named.
 */
export function isOwnHost(ctx: Context, { protocol, host }: URL): boolean {
  const own = `${protocol}//${ctx.host}`
  return host !== '' && URL.canParse(own) && new URL(own).host === host
}

/** Path and query of the page that has led here, when it is one of this host. */
export function refererPath(ctx: Context): string | undefined {
  const referer = ctx.get('Referer')
  if (referer === '' || !URL.canParse(referer)) return undefined
  const url = new URL(referer)
  return isOwnHost(ctx, url) && !url.pathname.startsWith('//')
    ? url.pathname + url.search
    : undefined
}
