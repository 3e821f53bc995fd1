/**
 * The DOM id of the title in the first app bar of a nested page, so that what is around the page can
 * be named by it.
 *
 * @param scope goes before the DOM ids of the page
 */
export function pageTitleId(scope: string): string {
  return `${scope}page-title`
}
