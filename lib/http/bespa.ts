import { refuse } from '../request/failure-wording.js'
import type { Context, Middleware } from 'koa'
import { assetMiddleware } from '../assets/asset-middleware.js'
import { assetRegistry } from '../assets/shared-registry.js'
import { warn } from '../usage-error.js'
import { basePath } from '../request/location.js'
import { expectHangUp } from '../request/hang-up.js'
import { findPageRequest, setPageRequest, type PageRequest } from '../request/page-request.js'
import { servePalette } from '../page/palette.js'
import { beginRequest, endRequest } from '../request/rejections.js'
import { defaultWording } from '../request/wording.js'
import { stateOf } from '../state/state-of.js'
import { climbedPath } from './redirect/climbing-path.js'
import { defaultPolicy, policyHeader } from './security/content-security-policy.js'
import { runAfterAnswer } from '../request/after-answer.js'
import { developmentOf } from './development.js'
import { embeddingOf } from './embed/embedding.js'
import { shareSession } from './embed/shared-session.js'
import { answerError, answerUnanswered } from './error-answer.js'
import { defaultLimits, type BespaOptions } from './options.js'
import { EarlierAnswer } from './redirect/earlier-answer.js'
import { repeatRedirect } from './redirect/redirect.js'
import { relayRedirect } from './redirect/relayed-redirect.js'
import { StateReader } from './read-state.js'
import { serveReload } from './reload.js'
import { checkSameOrigin, originOf } from './security/same-origin.js'
import { sweepUploads, UploadFolder } from './body/upload-folder.js'

/**
 * The middleware of BESPA: serves `/bespa/*`, refuses cross-site posts, reads the state, sends the
 * security headers, and turns what handlers throw into an answer. Put it before the handlers.
 *
 * @example
 * new Koa().use(bespa()).use(router.routes()).listen(8080)
 */
export function bespa(options: BespaOptions = {}): Middleware {
  const settings = settingsFrom(options)
  const { assets, reader, trustedOrigins, serveAssets, errorPage, urlLength } = settings
  void sweepUploads()
  assets.registerHandler('tones.css', servePalette)
  if (settings.reload) assets.registerHandler('reload', serveReload)

  return async (ctx, next) => {
    if (findPageRequest(ctx)) return next() as Promise<void>
    beginRequest(ctx)
    const request = pageRequest(ctx, settings)
    setPageRequest(ctx, request)
    const uploads = new UploadFolder()
    const around = ctx.res.getHeaders()
    try {
      if (ctx.originalUrl.length > urlLength) refuse(ctx, 414, 'addressTooLong')
      checkSameOrigin(ctx, trustedOrigins)
      if (ctx.path.startsWith('/bespa/')) {
        await serveAssets(ctx, next)
      } else {
        await reader.read(ctx, request, uploads)
        await next()
        await runAfterAnswer(ctx, false)
      }
      if (request.development) warnIfUnanswered(ctx)
      if (isUnanswered(ctx)) {
        const path = request.fetched ? undefined : climbedPath(ctx)
        if (path !== undefined) ctx.redirect(path)
        else if (errorPage) await answerUnanswered(ctx, request, around, errorPage)
      }
      if (request.fetched && request.depth === 0) relayRedirect(ctx)
    } catch (error) {
      await runAfterAnswer(ctx, true)
      if (error instanceof EarlierAnswer) repeatRedirect(ctx, error.action)
      else await answerError(ctx, request, around, error, errorPage)
    } finally {
      await uploads.remove()
      endRequest()
    }
    setSecurityHeaders(ctx, settings)
    expectHangUp(ctx)
  }
}

function settingsFrom(options: BespaOptions) {
  const development = options.development ?? process.env['NODE_ENV'] !== 'production'
  const assets = options.assets ?? assetRegistry
  const limits = { ...defaultLimits, ...options.limits }
  const policy = options.contentSecurityPolicy !== false && {
    ...defaultPolicy,
    ...options.contentSecurityPolicy,
  }
  return {
    assets,
    development,
    reload: development && (options.reload ?? process.env['BESPA_RELOAD'] === '1'),
    reader: new StateReader(limits),
    urlLength: limits.urlLength,
    mostEmbedded: limits.embeddedPages,
    drawTimeout: options.drawTimeout ?? 30_000,
    acceptsFiles: pathFilter(options.uploads ?? []),
    openerPolicy: options.crossOriginOpenerPolicy ?? 'same-origin',
    errorPage: options.errorPage,
    trustedOrigins: new Set(options.trustedOrigins?.map(originOf)),
    serveAssets: assetMiddleware(assets),
    wording: (lang: string) => ({ ...defaultWording, ...options.wording?.(lang) }),
    /** Most answers have no inline script, and so the same header. */
    policy: policy ? { directives: policy, header: policyHeader(policy, undefined) } : undefined,
  }
}

type Settings = ReturnType<typeof settingsFrom>

function pageRequest(
  ctx: Context,
  { assets, development, reload, wording, acceptsFiles, drawTimeout, mostEmbedded }: Settings,
): PageRequest {
  const embedding = embeddingOf(ctx.req)
  if (embedding) {
    ctx.state = Object.assign(Object.create(embedding.ctx.state as object) as object, ctx.state)
    shareSession(ctx, embedding.ctx)
  }
  const fetched = ctx.get('Bespa-Fetch') === '1'
  const around = embedding && findPageRequest(embedding.ctx)
  return {
    fetched,
    scope: embedding?.scope ?? clientScope(ctx),
    outer: embedding?.ctx,
    depth: embedding?.depth ?? 0,
    assets,
    assetBase: basePath(ctx),
    development: developmentOf(ctx.req) ?? around?.development ?? development,
    reload,
    wording,
    acceptsFiles: isReadable(ctx) && acceptsFiles(ctx),
    drawTimeout,
    mostEmbedded,
    embedded: 0,
    nonce: undefined,
  }
}

/** Koa begins with 404, so that it is what remains when nobody has answered. */
function isUnanswered(ctx: Context): boolean {
  return ctx.status === 404 && ctx.body == null && ctx.respond !== false && !ctx.headerSent
}

/** A handler that is registered for GET alone draws the page, but not what a click changes. */
function warnIfUnanswered(ctx: Context): void {
  const isRedraw = stateOf(ctx).partial
  const isRefused = ctx.status === 405 && ctx.body == null
  if (isRedraw && (isRefused || isUnanswered(ctx))) {
    warn('redraw-unanswered', `${ctx.method} ${ctx.path} gets ${ctx.status}`)
  }
}

/** The runtime names the scope of the nested page that it asks for. */
function clientScope(ctx: Context): string {
  const scope = ctx.get('Bespa-Scope')
  return /^[\w-]{1,200}$/.test(scope) ? scope : ''
}

/** Whether its method and type allow files. */
function isReadable(ctx: Context): boolean {
  return ctx.method !== 'GET' && ctx.method !== 'HEAD'
}

/** Tests whether a path is one of these. One that ends in `/` stands for all below it. */
function pathFilter(
  allowed: readonly string[] | ((ctx: Context) => boolean),
): (ctx: Context) => boolean {
  if (typeof allowed === 'function') return allowed
  return ({ path }) =>
    allowed.some((one) => path === one || (one.endsWith('/') && path.startsWith(one)))
}

function setSecurityHeaders(ctx: Context, { policy, openerPolicy }: Settings): void {
  const nonce = findPageRequest(ctx)?.nonce
  if (policy && !ctx.response.get('Content-Security-Policy')) {
    const { directives, header } = policy
    ctx.set('Content-Security-Policy', nonce ? policyHeader(directives, nonce) : header)
  }
  if (openerPolicy && !ctx.response.get('Cross-Origin-Opener-Policy')) {
    ctx.set('Cross-Origin-Opener-Policy', openerPolicy)
  }
  ctx.set('X-Content-Type-Options', 'nosniff')
  if (!ctx.response.get('Referrer-Policy')) ctx.set('Referrer-Policy', 'same-origin')
}
