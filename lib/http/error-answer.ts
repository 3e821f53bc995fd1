import type { OutgoingHttpHeaders } from 'node:http'
import { inspect, types } from 'node:util'
import type { Context } from 'koa'
import { escapeHtml } from '../html/escape.js'
import { drawPathOf } from '../page/draw-error.js'
import { tonesUrl } from '../page/palette.js'
import {
  defaultFailureWording,
  type FailureCode,
  failureText,
  type FailureWording,
} from '../request/failure-wording.js'
import { report } from '../request/rejections.js'
import type { PageRequest } from '../request/page-request.js'
import { defaultKeyColors } from '../theme/key-colors.js'
import type { BespaOptions, Failure } from './options.js'

/** What an error may say of the answer, by the conventions of Koa. */
interface Thrown extends Error {
  readonly status?: unknown
  readonly statusCode?: unknown
  readonly expose?: unknown
  readonly headers?: OutgoingHttpHeaders
  /** Which failure of the framework it is. */
  readonly failure?: unknown
}

type DrawFailure = NonNullable<BespaOptions['errorPage']>

/**
 * Answers a request whose handler has thrown, and tells `app.on('error')`. In development the stack
 * and the widget that was being drawn are shown, in production a neutral sentence. The runtime gets
 * a short text. An answer that has begun is cut off.
 *
 * @param around the headers that were set before the handler ran: they stay, its own do not
 * @param draw the app's own page for errors
 */
export async function answerError(
  ctx: Context,
  request: PageRequest,
  around: OutgoingHttpHeaders,
  thrown: unknown,
  draw?: DrawFailure,
): Promise<void> {
  try {
    await answerWith(errorFrom(thrown), ctx, request, around, draw)
  } catch (failure) {
    // A listener that throws, or a header that is none: the answer must not depend on either.
    answerAtLast(ctx, around, failure)
  }
}

async function answerWith(
  error: Thrown,
  ctx: Context,
  request: PageRequest,
  around: OutgoingHttpHeaders,
  draw?: DrawFailure,
): Promise<void> {
  report(error, ctx)
  if (ctx.headerSent) return cutOff(ctx)
  ctx.respond = true
  resetHeaders(ctx, { ...around, ...error.headers })
  const status = statusOf(error)
  const exposed = request.development || (status < 500 && error.expose === true)
  const words = errorWords(ctx, request)
  const code = exposed ? error.failure : neutralCode(status)
  const message = textOf(failureText({ message: error.message, failure: code, status }, words))
  const failure = { status, message }
  const isForDeveloper = request.development && status >= 500
  if (draw && !isForDeveloper && !request.fetched && (await isDrawn(ctx, failure, draw))) return
  resetHeaders(ctx, { ...around, ...error.headers })
  answerPlainly(ctx, request, failure, request.development ? error : undefined)
  // So that an embedding page can say it in its own language.
  if (request.fetched && typeof code === 'string') ctx.set('Bespa-Failure', code)
}

function answerAtLast(ctx: Context, around: OutgoingHttpHeaders, failure: unknown): void {
  console.error(failure)
  if (ctx.headerSent) return cutOff(ctx)
  ctx.respond = true
  resetHeaders(ctx, around)
  prepare(ctx, 500)
  ctx.type = 'text/plain'
  ctx.body = neutral(500, defaultFailureWording)
}

/** Answers a request that no handler has answered with the app's own page for errors. */
export async function answerUnanswered(
  ctx: Context,
  request: PageRequest,
  around: OutgoingHttpHeaders,
  draw: DrawFailure,
): Promise<void> {
  const failure = { status: 404, message: neutral(404, errorWords(ctx, request)) }
  if (!request.fetched && (await isDrawn(ctx, failure, draw))) return
  resetHeaders(ctx, around)
  answerPlainly(ctx, request, failure, undefined)
}

/** Lets the app draw its page. An error in it is reported, and no page is drawn. */
async function isDrawn(ctx: Context, failure: Failure, draw: DrawFailure): Promise<boolean> {
  const before: unknown = ctx.body
  prepare(ctx, failure.status)
  try {
    await draw(ctx, failure)
    return ctx.body !== before
  } catch (error) {
    report(errorFrom(error), ctx)
    return false
  }
}

function answerPlainly(
  ctx: Context,
  request: PageRequest,
  { status, message }: Failure,
  error: Thrown | undefined,
): void {
  prepare(ctx, status)
  ctx.type = request.fetched ? 'text/plain' : 'html'
  ctx.body = request.fetched ? message : errorPage(ctx, request, { status, message }, error)
}

function prepare(ctx: Context, status: number): void {
  ctx.status = status
  ctx.set('Cache-Control', 'no-store')
  ctx.vary('Bespa-Fetch')
}

/** Errors of other realms (jsdom, `node:vm`) are errors too. */
function errorFrom(thrown: unknown): Thrown {
  if (thrown instanceof Error || types.isNativeError(thrown)) return thrown
  return new Error(`Thrown: ${textOf(thrown)}`)
}

/** Writes whatever may have been thrown, without running any code of it. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value, { depth: 1, customInspect: false })
}

/** The client notices that something is missing, and no error page ends half an answer. */
function cutOff(ctx: Context): void {
  ctx.respond = false
  if (!ctx.res.writableEnded) ctx.res.destroy()
}

function resetHeaders(ctx: Context, headers: OutgoingHttpHeaders): void {
  for (const name of ctx.res.getHeaderNames()) if (name !== 'set-cookie') ctx.remove(name)
  for (const [name, value = ''] of Object.entries(headers)) {
    const isOfBody = /^(set-cookie|transfer-encoding|content-(type|length|encoding))$/i.test(name)
    if (!isOfBody) ctx.set(name, typeof value === 'number' ? String(value) : value)
  }
}

function statusOf(error: Thrown): number {
  const given = error.status ?? error.statusCode
  const isOfError =
    typeof given === 'number' && Number.isInteger(given) && given >= 400 && given < 600
  return isOfError ? given : 500
}

function neutral(status: number, words: FailureWording): string {
  return words[neutralCode(status)].replaceAll('{status}', String(status))
}

function neutralCode(status: number): FailureCode {
  if (status === 404) return 'notFound'
  return status < 500 ? 'refused' : 'serverError'
}

/** The words for errors in the language of the user for which the app has some. */
function errorWords(
  ctx: Context,
  request: PageRequest,
): FailureWording & { readonly lang: string } {
  const langs = ctx.acceptsLanguages().slice(0, 5)
  const lang = langs.find((one) => request.wording(one).failures) ?? 'en'
  return { ...defaultFailureWording, ...request.wording(lang).failures, lang }
}

function errorPage(
  ctx: Context,
  request: PageRequest,
  { status, message }: Failure,
  error: Thrown | undefined,
): string {
  const { assets, assetBase } = request
  const { lang, ...words } = errorWords(ctx, request)
  const title = escapeHtml(words.title.replace('{status}', String(status)))
  const path = drawPathOf(error)
  return (
    `<!doctype html>\n<html lang="${escapeHtml(lang)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><title>${title}</title>` +
    `<link rel="stylesheet" href="${escapeHtml(tonesUrl(defaultKeyColors, assetBase))}">` +
    `<link rel="stylesheet" href="${escapeHtml(assets.url('style.css', assetBase))}"></head>` +
    `<body class="Top"><main class="Page ErrorPage"><h1>${title}</h1><p>${escapeHtml(message)}</p>` +
    (path ? `<p>While drawing <code>${escapeHtml(path)}</code></p>` : '') +
    (error?.stack ? `<pre tabindex="0">${escapeHtml(textOf(error.stack))}</pre>` : '') +
    `</main></body></html>\n`
  )
}
