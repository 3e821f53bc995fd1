import type { Context } from 'koa'
import { isOwnHost } from '../../request/location.js'

/** Path and query of the page that has led here, when it is one of this host. */
export function refererPath(ctx: Context): string | undefined {
  const referer = ctx.get('Referer')
  if (!URL.canParse(referer)) return undefined
  const url = new URL(referer)
  return isOwnHost(ctx, url) && !url.pathname.startsWith('//')
    ? url.pathname + url.search
    : undefined
}
