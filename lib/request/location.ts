import type { Context } from 'koa'

/** The longest `X-Forwarded-Prefix` that is taken for one. */
const longestPrefix = 1000

/** The paths of one request, as the server and the browser know them. */
interface Paths {
  /** The URL that they were read from: koa-mount changes it on the way. */
  readonly url: string
  readonly mount: string
  readonly forwarded: string
  readonly page: string
}

const slot = Symbol('bespa.paths')

interface Holder {
  [slot]?: Paths
}

/**
 * The public path under which the app is mounted, without a slash at the end: the proxy's
 * `X-Forwarded-Prefix` (only with `app.proxy`), and what koa-mount has taken off the path.
 */
export function basePath(ctx: Context): string {
  const { forwarded, mount } = pathsOf(ctx)
  return forwarded + mount
}

/** What koa-mount has taken off the path: the prefix that this process itself sees. */
export function mountPath(ctx: Context): string {
  return pathsOf(ctx).mount
}

/** What a proxy has taken off the path: `X-Forwarded-Prefix`, only with `app.proxy`. */
export function forwardedPrefix(ctx: Context): string {
  return pathsOf(ctx).forwarded
}

/**
 * The page's public path, exactly as it was requested, but without its query. It begins with one
 * slash, so that no request for `//host` makes it the address of another host.
 */
export function pageLocation(ctx: Context): string {
  return pathsOf(ctx).page
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

/** The path without slashes at its end; `''` when it consists of slashes. */
export function withoutEndSlashes(path: string): string {
  // Not by a pattern, which would take long for a path with very many slashes.
  let end = path.length
  while (path.charCodeAt(end - 1) === slash) end--
  return path.slice(0, end)
}

const slash = 47
const backslash = 92

/** Found once for each request, and again where something has changed its URL. */
function pathsOf(ctx: Context): Paths {
  const { url } = ctx
  const known = (ctx as Holder)[slot]
  if (known?.url === url) return known
  const forwarded = known?.forwarded ?? readForwardedPrefix(ctx)
  const original = url === ctx.originalUrl ? ctx.path : originalPath(ctx)
  const mount = mountWithin(original, ctx.path)
  const own = mount === undefined ? ctx.path : original
  const page = withOneSlash(forwarded + own)
  return ((ctx as Holder)[slot] = { url, mount: mount ?? '', forwarded, page })
}

/** A client may ask for a whole address (RFC 9112, section 3.2.2), whose host is none of the path. */
function originalPath({ originalUrl }: Context): string {
  return originalUrl.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
}

/** What was taken off the start of the original path; `undefined` when it was rewritten otherwise. */
function mountWithin(original: string, path: string): string | undefined {
  if (path === '/') return withoutEndSlashes(original)
  return original.endsWith(path) ? original.slice(0, original.length - path.length) : undefined
}

function withOneSlash(path: string): string {
  let start = 0
  while (path.charCodeAt(start) === slash || path.charCodeAt(start) === backslash) start++
  return start === 1 && path.charCodeAt(0) === slash ? path : `/${path.slice(start)}`
}

function readForwardedPrefix(ctx: Context): string {
  if (!ctx.app.proxy) return ''
  const [first = ''] = ctx
    .get('X-Forwarded-Prefix')
    .slice(0, longestPrefix + 1)
    .split(',', 1)
  const prefix = withoutEndSlashes(first.trim())
  return prefix.length <= longestPrefix && /^(\/[\w.~%-]+)*$/.test(prefix) ? prefix : ''
}
