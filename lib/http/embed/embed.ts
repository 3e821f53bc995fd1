import type { Context } from 'koa'
import {
  basePath,
  forwardedPrefix,
  mountPath,
  publicPath,
  withoutPrefix,
} from '../../request/location.js'
import { isOwnHost } from '../../request/own-host.js'
import { outermost, pageRequestOf } from '../../request/page-request.js'
import { reportingPromise } from '../../request/rejections.js'
import { warn } from '../../usage-error.js'
import { applyChanges, isSafeAction, splitFragment } from '../../state/action-url.js'
import { embedFailure } from './embed-error.js'
import { type EmbeddedAnswer, pageOf } from './embedded-answer.js'
import { sendEmbedded } from './embedded-request.js'

export { EmbedError } from './embed-error.js'

/** How a page is embedded. */
export interface EmbedOptions {
  /** The request's method. Default `GET`. */
  readonly method?: string
  /** An urlencoded body. */
  readonly body?: string
  /**
   * Paths that may be embedded, also by a redirect; a path that ends in `/` allows all below it. Default:
   * all of the app.
   */
  readonly allow?: readonly string[]
  /** Goes before the DOM ids of the embedded page, so that they stay unique. */
  readonly scope?: string
}

const deepest = 10
const mostRedirects = 5
/** Stands for the origin of the app, where only paths matter. */
const here = 'http://app.invalid'

/**
 * Asks the app itself for a page and returns the HTML of its `.Page` element. The request stays in
 * this process and inherits headers, cookies and `ctx.state` of the original; its cookies reach the
 * original's response. Redirects within the app are followed, to paths that `allow` names.
 *
 * @param ctx the Koa context of the page around
 * @param path a path of this app, without the prefix that it may be mounted under
 * @throws EmbedError when the path is not allowed, the answer is an error, or too many pages are embedded
 *   in one document, within each other or side by side (`limits.embeddedPages` of `bespa()`)
 * @example
 * const html = await embed(ctx, '/orders?status=open', { allow: ['/orders'] })
 */
export function embed(ctx: Context, path: string, options: EmbedOptions = {}): Promise<string> {
  return reportingPromise(embedPage(ctx, path, options), ctx)
}

async function embedPage(
  ctx: Context,
  path: string,
  { method = 'GET', body, allow, scope = '' }: EmbedOptions,
): Promise<string> {
  const depth = pageRequestOf(ctx).depth + 1
  if (depth > deepest) {
    throw embedFailure('embedTooDeep')
  }
  spendOne(ctx)
  let address = firstAddress(ctx, path)
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const { url, isAllowed } = requestedPath(ctx, address, allow)
    if (!isAllowed) {
      if (hop > 0) warnOfRedirect(ctx, path, address)
      throw embedFailure('embedForbidden')
    }
    const request = hop === 0 ? { url, method, body } : { url, method: 'GET', body: undefined }
    const answer = await sendEmbedded(request, { ctx, scope, depth })
    const next = nextAddress(ctx, answer, address)
    if (!next) return pageOf(answer)
    address = next
  }
  throw embedFailure('embedRedirects')
}

/** Of all pages within one document: two that embed each other twice would be 1,000 at a depth of ten. */
function spendOne(ctx: Context): void {
  const document = pageRequestOf(outermost(ctx))
  if (++document.embedded <= document.mostEmbedded) return
  throw embedFailure('embedTooMany')
}

function firstAddress(ctx: Context, path: string): URL {
  if (!path.startsWith('/') || !isSafeAction(path)) {
    throw embedFailure('embedForeign')
  }
  return new URL(publicPath(ctx, path), here)
}

/** The path that this process knows an address by, and whether an address may name it. */
function requestedPath(
  ctx: Context,
  { pathname, search }: URL,
  allow: readonly string[] | undefined,
) {
  const own = withoutPrefix(basePath(ctx), pathname) ?? withoutPrefix(mountPath(ctx), pathname)
  const matches = (one: string) => own === one || (one.endsWith('/') && own?.startsWith(one))
  if (pathname.startsWith('//')) throw embedFailure('embedForbidden')
  const url = (withoutPrefix(forwardedPrefix(ctx), pathname) ?? pathname) + search
  return { url, isAllowed: !allow || allow.some(matches) }
}

function warnOfRedirect(ctx: Context, path: string, { pathname }: URL): void {
  if (!pageRequestOf(ctx).development) return
  const [from] = path.split('?')
  warn('redirect-not-allowed', `${from} was redirected to ${pathname}`)
}

/** Where an answer leads, or `undefined` when it is no redirect. */
function nextAddress(
  ctx: Context,
  { action, location }: EmbeddedAnswer,
  from: URL,
): URL | undefined {
  if (action?.startsWith('?')) {
    const next = new URL(from)
    const [changes] = splitFragment(action)
    next.search = applyChanges(from.searchParams, new URLSearchParams(changes)).state.toString()
    return next
  }
  const target = action ?? location
  if (target === undefined) return undefined
  // The other actions mean the page around, which is being drawn already.
  const next = !/^[\^~-]/.test(target) && URL.canParse(target, from.href) && new URL(target, from)
  if (next && (next.origin === here || isOwnHost(ctx, next))) return next
  throw embedFailure('embedElsewhere')
}
