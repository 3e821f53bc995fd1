import { isWidget, Markup, type Content, type Context } from '../../lib/index.js'
import { InfoBubbleWidget } from '../feedback/info-bubble.js'
import { IconWidget } from '../text/icon.js'

/**
 * The text of content, as far as it is known before it is drawn: what is given as a string or a
 * number, in elements and in widgets that are shown. The symbol `chevron_right` becomes “›”; what
 * a bubble explains does not count.
 */
export function plainText(content: readonly Content[], ctx: Context): string {
  return content
    .map((item) => textOf(item, ctx))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function textOf(content: Content, ctx: Context): string {
  if (typeof content === 'string') return content
  if (typeof content === 'number' || typeof content === 'bigint') return String(content)
  if (typeof content !== 'object' || content === null) return ''
  if (isList(content)) return content.map((item) => textOf(item, ctx)).join('')
  if (content instanceof Promise || content instanceof Date) return ''
  if (content instanceof Markup) return content.source
  if (isWidget(content) && !content.shown(ctx)) return ''
  if (content instanceof InfoBubbleWidget) return ''
  if (content instanceof IconWidget) return content.symbol === 'chevron_right' ? ' › ' : ''
  return (content.children?.() ?? []).map((item) => textOf(item, ctx)).join('')
}

function isList(content: object): content is readonly Content[] {
  return Array.isArray(content)
}
