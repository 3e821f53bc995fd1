import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Middleware } from 'koa'
import { acceptedEncoding } from '../assets/accepted-encoding.js'
import { defaultKeyColors, keyColorsFromString, type KeyColors } from '../theme/key-colors.js'
import { tonesCSS } from '../theme/tones.js'

const quality = constants.BROTLI_PARAM_QUALITY
let version: string | undefined

/** Changes when the way tones are computed changes, so that browsers ask again. */
function tonesVersion(): string {
  return (version ??= createHash('sha256')
    .update(tonesCSS(defaultKeyColors))
    .digest('base64url')
    .slice(0, 8))
}

/** The address of the tones of these key colors. */
export function tonesUrl(keyColors: KeyColors, base: string): string {
  return `${base}/bespa/tones.css?keycolors=${encodeURIComponent(keyColors.toString())}&id=${tonesVersion()}`
}

/** Serves the tonal palettes of any key colors: the only part of the style that depends on them. */
export const servePalette: Middleware = async (ctx) => {
  const query = new URLSearchParams(ctx.querystring)
  const keyColors = keyColorsFromString(query.get('keycolors') ?? '')
  if (!keyColors) {
    ctx.status = 400
    ctx.set('Cache-Control', 'no-store')
    ctx.body = 'keycolors must be a name and seven colors, separated by semicolons.\n'
    return
  }
  const current = query.get('id') === tonesVersion()
  ctx.status = 200
  ctx.type = 'text/css'
  ctx.set('Cache-Control', current ? 'public, max-age=31536000, immutable' : 'no-cache')
  ctx.vary('Accept-Encoding')
  const encoding = acceptedEncoding(ctx)
  ctx.etag = etagOf(keyColors, encoding)
  if (ctx.fresh) {
    ctx.status = 304
    return
  }
  if (encoding) ctx.set('Content-Encoding', encoding)
  ctx.body = await encoded(tonesCSS(keyColors), encoding)
}

function etagOf(keyColors: KeyColors, encoding = ''): string {
  return createHash('sha256')
    .update(keyColors.toString() + tonesVersion() + encoding)
    .digest('base64url')
}

/** Light compression: these are made anew for each request, which browsers send once a year. */
function encoded(css: string, encoding: string | undefined): string | Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(css)
  if (encoding === 'br') return promisify(brotliCompress)(css, { params: { [quality]: 5 } })
  return css
}
