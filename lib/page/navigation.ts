import type { Content } from '../html/content.js'

/**
 * What belongs to the navigation of the document, such as the main menu: `Page.add` puts it there
 * when it is given it directly.
 */
export interface NavigationContent {
  /** Marks it. */
  readonly isNavigation: true
}

/** Does this content belong to the navigation of the document? */
export function isNavigation(content: Content): boolean {
  return (
    typeof content === 'object' &&
    content !== null &&
    (content as Partial<NavigationContent>).isNavigation === true
  )
}
