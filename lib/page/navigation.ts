import { isList, type Content } from '../html/content.js'

/**
 * What belongs to the navigation of the document, such as the main menu: `Page.add` puts it there when
 * it is among the content, in a list too.
 */
export interface NavigationContent {
  /** Marks it. */
  readonly isNavigation: true
}

/**
 * Parts the content of a page from what belongs to the navigation, in lists too.
 *
 * @returns the rest of the content
 */
export function withoutNavigation(content: Content, navigation: Content[]): Content {
  if (isNavigation(content)) {
    navigation.push(content)
    return null
  }
  return isList(content) && content.some(holdsNavigation)
    ? content.map((item) => withoutNavigation(item, navigation))
    : content
}

function holdsNavigation(content: Content): boolean {
  return isList(content) ? content.some(holdsNavigation) : isNavigation(content)
}

/** Whether this content belongs to the navigation of the document. */
function isNavigation(content: Content): boolean {
  return (
    typeof content === 'object' &&
    content !== null &&
    (content as Partial<NavigationContent>).isNavigation === true
  )
}
