import { isList } from '../../lib/html/content.js'
import { formatDate, formatNumber } from '../../lib/html/formats.js'
import {
  isWidget,
  LocalizedText,
  Markup,
  LocalizedDate,
  type Content,
  type Context,
} from '../../lib/index.js'
import { InfoBubbleWidget } from '../feedback/info-bubble.js'
import { BannerImageWidget } from '../media/banner-image.js'
import { ImageWidget } from '../media/image.js'
import { IconWidget } from '../text/icon.js'

/**
 * The text of content, as far as it is known before it is drawn: strings, numbers and dates, and the
 * alternative text of pictures, in elements and in widgets that are shown. The symbol `chevron_right`
 * becomes “›”; what a bubble explains does not count.
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
    else if (content instanceof Promise) yield undefined
    else if (content instanceof Date) yield formatDate(content, lang)
    else if (content instanceof Markup) yield content.source || undefined
    else if (content instanceof LocalizedText || content instanceof LocalizedDate)
      yield content.textIn(lang)
    else if (isWidget(content) && !content.shown(ctx)) continue
    else if (content instanceof InfoBubbleWidget) continue
    else if (content instanceof IconWidget) yield meaning(content)
    else if (content instanceof ImageWidget || content instanceof BannerImageWidget) {
      yield content.altText
    } else yield* textsOf(content.children?.() ?? [], ctx, lang)
  }
}

function plain(content: Content, lang: string): string | undefined {
  if (typeof content === 'function') return undefined
  if (typeof content === 'string') return content
  const isNumber = typeof content === 'number' || typeof content === 'bigint'
  return isNumber ? formatNumber(content, lang) : ''
}

function meaning({ symbol, altText }: IconWidget): string {
  return symbol === 'chevron_right' ? ' › ' : altText
}
