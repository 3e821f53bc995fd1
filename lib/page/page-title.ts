import type { Context } from 'koa'

/** A widget that names the page, such as the app bar: the first one met supplies `<title>`. */
export interface PageTitled {
  /** The title as plain text. */
  pageTitle(ctx: Context): string
}

/** The title that this content supplies, or `undefined`. */
export function titleOf(content: object, ctx: Context): string | undefined {
  return isPageTitled(content) ? content.pageTitle(ctx) : undefined
}

function isPageTitled(content: object): content is PageTitled {
  // As in isWidget().
  return (content as Partial<PageTitled>).pageTitle !== undefined
}
