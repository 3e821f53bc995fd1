import type { Context } from 'koa'

/**
 * The public path under which the app is mounted, without a slash at the end: the proxy's
 * `X-Forwarded-Prefix` (only with `app.proxy`), and what koa-mount has taken off the path.
 */
export function basePath(ctx: Context): string {
  return forwardedPrefix(ctx) + mountPath(ctx)
}

/** What koa-mount has taken off the path: the prefix that this process itself sees. */
export function mountPath(ctx: Context): string {
  if (ctx.url === ctx.originalUrl) return ''
  // A client may ask for a whole address (RFC 9112, section 3.2.2), whose host is none of the path.
  const original = ctx.originalUrl
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '')
  if (ctx.path === '/') return original.replace(/\/$/, '')
  return original.endsWith(ctx.path) ? original.slice(0, -ctx.path.length) : ''
}

/**
 * The page's public path: no query, and no slash at the end except for the root. It begins with one
 * slash, so that no request for `//host` makes it the address of another host.
 */
export function pageLocation(ctx: Context): string {
  const path = basePath(ctx) + ctx.path
  return '/' + path.replace(/^[/\\]+|\/+$/g, '')
}

/** Is this the address of the host that the request was sent to? The default ports need not be named. */
export function isOwnHost(ctx: Context, { protocol, host }: URL): boolean {
  const own = `${protocol}//${ctx.host}`
  return host !== '' && URL.canParse(own) && new URL(own).host === host
}

/** The public form of a path of this app. A path that has the prefix already is left as it is. */
export function publicPath(ctx: Context, path: string): string {
  return withPrefix(basePath(ctx), path)
}

/** Puts `base` before a path that begins with `/`, unless it is there already. Leaves all else alone. */
export function withPrefix(base: string, path: string): string {
  if (base === '' || !path.startsWith('/') || path.startsWith('//')) return path
  return withoutPrefix(base, path) === undefined ? base + path : path
}

/** What follows `base` in a path, from its slash on; `undefined` when the path is not below it. */
export function withoutPrefix(base: string, path: string): string | undefined {
  if (!path.startsWith(base)) return undefined
  const rest = path.slice(base.length)
  if (rest === '' || /^[?#]/.test(rest)) return `/${rest}`
  return rest.startsWith('/') ? rest : undefined
}

/** What a proxy has taken off the path: `X-Forwarded-Prefix`, only with `app.proxy`. */
export function forwardedPrefix(ctx: Context): string {
  if (!ctx.app.proxy) return ''
  const prefix = ctx.get('X-Forwarded-Prefix').split(',')[0]?.trim().replace(/\/+$/, '') ?? ''
  return /^(\/[\w.~%-]+)*$/.test(prefix) ? prefix : ''
}
