import type { Context } from 'koa'
import { type Content, isList } from '../html/content.js'
import { isWidget } from '../widget/widget.js'

/** A widget that names the page, such as the app bar: the first one shown supplies `<title>`. */
export interface PageTitled {
  /**
   * The title as plain text.
   *
   * @param lang the page's language, a BCP 47 tag
   */
  pageTitle(ctx: Context, lang: string): string
}

/** The title that this content itself supplies, or `undefined`. */
export function titleOf(content: object, ctx: Context, lang: string): string | undefined {
  if (!isPageTitled(content) || (isWidget(content) && !content.shown(ctx))) return undefined
  return content.pageTitle(ctx, lang)
}

/** The title that the first shown widget supplies, as far as it is known before anything is drawn. */
export function titleWithin(
  contents: readonly Content[],
  ctx: Context,
  lang: string,
): string | undefined {
  for (const content of contents) {
    if (typeof content !== 'object' || content === null) continue
    const title = isList(content) ? titleWithin(content, ctx, lang) : titleIn(content, ctx, lang)
    if (title !== undefined) return title
  }
  return undefined
}

function titleIn(content: object, ctx: Context, lang: string): string | undefined {
  if (isWidget(content) && !content.shown(ctx)) return undefined
  const { children } = content as { children?: () => readonly Content[] }
  return titleOf(content, ctx, lang) ?? titleWithin(children?.call(content) ?? [], ctx, lang)
}

function isPageTitled(content: object): content is PageTitled {
  // As in isWidget().
  return (content as Partial<PageTitled>).pageTitle !== undefined
}
