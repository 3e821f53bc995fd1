import type { Context } from 'koa'

/**
 * Has a page of this app led the user here, so that a step back in the history stays within it?
 * Judged from `Referer`; default ports do not count, as a proxy may name one and the browser not.
 */
export function isSameHostReferer(ctx: Context): boolean {
  const referer = ctx.get('Referer')
  return URL.canParse(referer) && bareHost(new URL(referer).host) === bareHost(ctx.host)
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/:(?:80|443)$/, '')
}
