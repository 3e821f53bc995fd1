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
  const original = ctx.originalUrl.replace(/[?#].*$/s, '')
  if (ctx.path === '/') return original.replace(/\/$/, '')
  return original.endsWith(ctx.path) ? original.slice(0, -ctx.path.length) : ''
}

/** The page's public path: no query, and no slash at the end except for the root. */
export function pageLocation(ctx: Context): string {
  const path = basePath(ctx) + ctx.path
  return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path
}

/** The public form of a path of this app. A path that has the prefix already is left as it is. */
export function publicPath(ctx: Context, path: string): string {
  return withPrefix(basePath(ctx), path)
}

/** Puts `base` before a path that begins with `/`, unless it is there already. */
export function withPrefix(base: string, path: string): string {
  if (base === '' || path.startsWith('//')) return path
  const rest = path.startsWith(base) ? path.charAt(base.length) : 'x'
  return rest === '' || '/?#'.includes(rest) ? path : base + path
}

function forwardedPrefix(ctx: Context): string {
  if (!ctx.app.proxy) return ''
  const prefix = ctx.get('X-Forwarded-Prefix').split(',')[0]?.trim().replace(/\/+$/, '') ?? ''
  return /^(\/[\w.~%-]+)*$/.test(prefix) ? prefix : ''
}
