import type { Context } from 'koa'
import { escape } from '../html/escape.js'
import { drawPathOf } from '../page/draw-error.js'
import { tonesUrl } from '../page/tones.js'
import type { PageRequest } from '../page/page-request.js'
import { defaultKeyColors } from '../theme/key-colors.js'

/**
 * Answers a request whose handler has thrown, and tells `app.on('error')`. In development the stack
 * and the widget that was being drawn are shown, in production a neutral sentence. The runtime gets
 * a short text.
 */
export function answerError(ctx: Context, request: PageRequest, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(`Thrown: ${String(thrown)}`)
  const { status, exposed } = judge(error)
  ctx.app.emit('error', error, ctx)
  for (const name of ctx.res.getHeaderNames()) if (name !== 'set-cookie') ctx.remove(name)
  ctx.status = status
  ctx.set('Cache-Control', 'no-store')
  ctx.vary('Bespa-Fetch')
  const summary = exposed || request.development ? error.message : neutral(status)
  if (request.fetched) {
    ctx.type = 'text/plain'
    ctx.body = summary
  } else {
    ctx.type = 'html'
    ctx.body = errorPage(request, status, summary, request.development ? error : undefined)
  }
}

function judge(error: Error & { status?: unknown; expose?: unknown; code?: unknown }) {
  const given = error.code === 'ENOENT' ? 404 : error.status
  const isStatus =
    typeof given === 'number' && Number.isInteger(given) && given >= 400 && given < 600
  const status = isStatus ? given : 500
  return { status, exposed: status < 500 && error.expose === true }
}

function neutral(status: number): string {
  if (status === 404) return 'There is no such page.'
  return status < 500
    ? 'The server cannot answer this request.'
    : 'Something went wrong on the server.'
}

function errorPage(
  { assets, assetBase }: PageRequest,
  status: number,
  summary: string,
  error: Error | undefined,
): string {
  const path = drawPathOf(error)
  return (
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><title>Error ${status}</title>` +
    `<link rel="stylesheet" href="${escape(tonesUrl(defaultKeyColors, assetBase))}">` +
    `<link rel="stylesheet" href="${escape(assets.url('style.css', assetBase))}"></head>` +
    `<body class="Top"><main class="Page ErrorPage"><h1>Error ${status}</h1><p>${escape(summary)}</p>` +
    (path ? `<p>While drawing <code>${escape(path)}</code></p>` : '') +
    (error?.stack ? `<pre tabindex="0">${escape(error.stack)}</pre>` : '') +
    `</main></body></html>\n`
  )
}
