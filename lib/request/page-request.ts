import type { Context } from 'koa'
import { stateOf } from '../state/state-of.js'
import { UsageError } from '../usage-error.js'
import type { Wording } from './wording.js'

/**
 * What an answer consists of: a `full` document; the page's element alone (`nested`, for frames and
 * embedded pages); or the redrawn widgets (`partial`).
 */
export type PageKind = 'full' | 'nested' | 'partial'

/** What a page needs of the asset registry. */
export interface PageAssets {
  /** Changes whenever something is registered. */
  readonly version: number
  /** The registered file of this name, or `undefined`. */
  asset(name: string): object | undefined
  /** The address of a file, with its content hash, below `${base}/bespa/`. */
  url(name: string, base: string): string
}

/** What the `bespa()` middleware has found out about a request. */
export interface PageRequest {
  /** Whether the browser runtime sent the request. It reads redirects from the body. */
  readonly fetched: boolean
  /** Goes before DOM ids, so that they stay unique where pages are nested. */
  readonly scope: string
  /** The context of the page that embeds this one. */
  readonly outer: Context | undefined
  /** How many pages this one is embedded in. */
  readonly depth: number
  readonly development: boolean
  /** Whether the browser reloads when the server restarts. */
  readonly reload: boolean
  readonly assets: PageAssets
  /** Where the middleware is mounted, so that `${assetBase}/bespa/…` reaches the assets. */
  readonly assetBase: string
  readonly wording: (lang: string) => Wording
  /** Whether the request may bring files up to their own limit, and not only small ones. */
  readonly acceptsFiles: boolean
  /** Milliseconds that the drawing of a page may take. */
  readonly drawTimeout: number
  /** Pages that may be embedded in the outermost one, all together. */
  readonly mostEmbedded: number
  /** Pages that have been embedded in this one, if it is the outermost. */
  embedded: number
  /** The nonce of inline scripts, once somebody has asked for it. */
  nonce: string | undefined
}

const slot = Symbol('bespa.request')

/** The same for all copies of the library: the address of the one whose middleware has run. */
const copy = Symbol.for('bespa.copy')

interface Holder {
  [slot]?: PageRequest
  [copy]?: string
}

/**
 * The page request that the middleware has prepared.
 *
 * @throws {UsageError} `handler-without-middleware` when `bespa()` has not run
 */
export function pageRequestOf(ctx: Context): PageRequest {
  const request = findPageRequest(ctx)
  if (!request) {
    throw new UsageError('handler-without-middleware', `app.use(bespa()) before ${ctx.path}`)
  }
  return request
}

/**
 * The page request, or `undefined` where the middleware has not run.
 *
 * @throws {UsageError} In development: `two-copies` when the middleware of another copy of the library has.
 */
export function findPageRequest(ctx: Context): PageRequest | undefined {
  return (ctx as Holder)[slot] ?? refuseOtherCopy(ctx)
}

/** Called by the middleware, once for each request. */
export function setPageRequest(ctx: Context, request: PageRequest): void {
  ;(ctx as Holder)[slot] = request
  if (request.development) (ctx as Holder)[copy] = import.meta.url
}

function refuseOtherCopy(ctx: Context): undefined {
  const other = (ctx as Holder)[copy]
  if (other === undefined) return undefined
  const addresses = [...new Set([other, import.meta.url])].map((one) => folderOf(one))
  throw new UsageError(
    'two-copies',
    `${ctx.method} ${ctx.path}, loaded from ${addresses.join(' and ')}`,
  )
}

/** The folder of the package that a module is in. */
function folderOf(address: string): string {
  return address.replace(/(\/dist)?\/lib\/request\/[^/]*$/, '')
}

/** Whether the page is nested: embedded, or loaded into a frame or an overlay by the runtime. */
export function isNested(ctx: Context): boolean {
  const request = findPageRequest(ctx)
  if (!request) return false
  return request.depth > 0 || request.scope !== '' || pageKindOf(ctx) === 'nested'
}

/** The context of the page that all others around this one are embedded in. */
export function outermost(ctx: Context): Context {
  const outer = findPageRequest(ctx)?.outer
  return outer ? outermost(outer) : ctx
}

/** Whether this request may bring files up to their own limit (`uploads` of `bespa()`). */
export function acceptsFiles(ctx: Context): boolean {
  return findPageRequest(ctx)?.acceptsFiles ?? false
}

/** What the answer to this request consists of. Known once the state has been read. */
export function pageKindOf(ctx: Context): PageKind {
  if (!pageRequestOf(ctx).fetched) return 'full'
  return stateOf(ctx).partial ? 'partial' : 'nested'
}
