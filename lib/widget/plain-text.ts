import type { Context } from 'koa'
import { isList, isPromised, type Content, type Drawable } from '../html/content.js'
import { formatDate, formatNumber } from '../html/formats.js'
import { isWidget } from './widget.js'

/**
 * The text of content, as far as it is known before it is drawn: strings, numbers and dates, and what
 * elements and shown widgets say of themselves (`Drawable.plainText`) or hold. The alternative text of
 * a picture counts; what a bubble explains does not.
 *
 * @param lang the language of numbers and dates, a BCP 47 tag (default `en`)
 */
export function plainText(content: readonly Content[], ctx: Context, lang = 'en'): string {
  return tidy([...textsOf(content, ctx, lang)])
}

/** The same when all of the text is known, else `''`. */
export function wholeText(content: readonly Content[], ctx: Context, lang: string): string {
  const texts = [...textsOf(content, ctx, lang)]
  return texts.includes(undefined) ? '' : tidy(texts)
}

function tidy(texts: readonly (string | undefined)[]): string {
  return texts.join('').replace(/\s+/g, ' ').trim()
}

/** One after the other, `undefined` for what is not known. */
function* textsOf(
  contents: readonly Content[],
  ctx: Context,
  lang: string,
): Generator<string | undefined> {
  for (const content of contents) {
    if (isList(content)) yield* textsOf(content, ctx, lang)
    else if (typeof content !== 'object' || content === null) yield plain(content, lang)
    else if (isPromised(content)) yield undefined
    else if (content instanceof Date) yield formatDate(content, lang)
    else if (!isWidget(content) || content.shown(ctx)) yield* ownTexts(content, ctx, lang)
  }
}

function* ownTexts(drawable: Drawable, ctx: Context, lang: string): Generator<string | undefined> {
  if (drawable.plainText) yield drawable.plainText(ctx, lang)
  else yield* textsOf(drawable.children?.() ?? [], ctx, lang)
}

function plain(content: Content, lang: string): string | undefined {
  if (typeof content === 'function') return undefined
  if (typeof content === 'string') return content
  const isNumber = typeof content === 'number' || typeof content === 'bigint'
  return isNumber ? formatNumber(content, lang) : ''
}
