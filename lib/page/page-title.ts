/** A widget that names the page, such as the app bar: the first one met supplies `<title>`. */
export interface PageTitled {
  /** The title as plain text. */
  pageTitle(): string
}

/** The title that this content supplies, or `undefined`. */
export function titleOf(content: object): string | undefined {
  return isPageTitled(content) ? content.pageTitle() : undefined
}

function isPageTitled(content: object): content is PageTitled {
  return 'pageTitle' in content
}
