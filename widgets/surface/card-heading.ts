import { isList } from '../../lib/html/content.js'
import { isWidget, Markup, type Content, type Context } from '../../lib/index.js'
import { HeadingWidget } from '../text/heading.js'

/** The first heading in the content that is shown, as far as it is known before it is drawn. */
export function firstHeading(
  contents: readonly Content[],
  ctx: Context,
): HeadingWidget | undefined {
  for (const content of contents) {
    const heading = headingIn(content, ctx)
    if (heading) return heading
  }
  return undefined
}

function headingIn(content: Content, ctx: Context): HeadingWidget | undefined {
  if (typeof content !== 'object' || content === null) return undefined
  if (isList(content)) return firstHeading(content, ctx)
  if (content instanceof Promise || content instanceof Date || content instanceof Markup) {
    return undefined
  }
  if (isWidget(content) && !content.shown(ctx)) return undefined
  if (content instanceof HeadingWidget) return content
  return firstHeading(content.children?.() ?? [], ctx)
}
