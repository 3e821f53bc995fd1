import { createHash } from 'node:crypto'
import type { Middleware } from 'koa'
import { defaultKeyColors, keyColorsFromString, type KeyColors } from '../theme/key-colors.js'
import { tonesCSS } from '../theme/tones.js'

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
export const serveTones: Middleware = (ctx) => {
  const requested = new URLSearchParams(ctx.querystring).get('keycolors') ?? ''
  const keyColors = keyColorsFromString(requested)
  if (!keyColors) {
    ctx.status = 400
    ctx.body = 'keycolors must be a name and seven colors, separated by semicolons.\n'
    return
  }
  ctx.type = 'text/css'
  ctx.set('Cache-Control', 'public, max-age=31536000, immutable')
  ctx.etag = createHash('sha256')
    .update(keyColors.toString())
    .update(tonesVersion())
    .digest('base64url')
  ctx.status = 200
  if (ctx.fresh) ctx.status = 304
  else ctx.body = tonesCSS(keyColors)
}
