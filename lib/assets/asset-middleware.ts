import type { Context, Middleware } from 'koa'
import { acceptedEncoding } from './accepted-encoding.js'
import type { Asset } from './asset.js'
import { isAssetName } from './asset-name.js'
import { type AssetRegistry, assetPath } from './asset-registry.js'

/**
 * Serves what is registered, below `/bespa/`; all other requests pass. With the current hash as
 * `?id=` an asset may be kept for a year, otherwise a browser asks again each time and mostly hears
 * that nothing changed.
 *
 * @example
 * app.use(assetMiddleware(assetRegistry))
 */
export function assetMiddleware(registry: AssetRegistry): Middleware {
  return async (ctx, next) => {
    if (ctx.path.startsWith(assetPath)) await serve(ctx, registry)
    else await next()
  }
}

async function serve(ctx: Context, registry: AssetRegistry): Promise<void> {
  ctx.set('X-Content-Type-Options', 'nosniff')
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return refuse(ctx)
  const name = requestedName(ctx.path)
  if (name === undefined) return miss(ctx)
  const asset = registry.asset(name)
  if (asset) return send(ctx, asset)
  const handler = registry.handler(name)
  if (!handler) return miss(ctx)
  // Passing the request on leads nowhere: below this path there is nothing else.
  await handler(ctx, () => Promise.resolve(miss(ctx)))
}

async function send(ctx: Context, asset: Asset): Promise<void> {
  const encoding = asset.isCompressible() ? acceptedEncoding(ctx) : undefined
  const encoded = encoding && (await asset.encoded(encoding))
  ctx.status = 200
  ctx.set(
    'Cache-Control',
    isCurrent(ctx, asset) ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  ctx.etag = encoding && encoded ? `${asset.hash}-${encoding}` : asset.hash
  if (asset.isCompressible()) ctx.vary('Accept-Encoding')
  if (ctx.fresh) {
    ctx.status = 304
    return
  }
  if (encoding && encoded) ctx.set('Content-Encoding', encoding)
  ctx.type = asset.type
  ctx.body = encoded ?? asset.bytes
}

function isCurrent(ctx: Context, asset: Asset): boolean {
  return ctx.query['id'] === asset.hash
}

function requestedName(path: string): string | undefined {
  const segments = path.slice(assetPath.length).split('/').map(decoded)
  const folder = segments.at(-1) === '' ? segments.slice(0, -1) : segments
  const isName = folder.every((segment) => segment?.includes('/') === false && isAssetName(segment))
  return isName ? segments.join('/') : undefined
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

function miss(ctx: Context): void {
  answer(ctx, 404, 'Not found')
}

function refuse(ctx: Context): void {
  ctx.set('Allow', 'GET, HEAD')
  answer(ctx, 405, 'Method not allowed')
}

function answer(ctx: Context, status: number, text: string): void {
  ctx.status = status
  ctx.set('Cache-Control', 'no-cache')
  ctx.type = 'text'
  ctx.body = text
}
