/** What the element of every page says. */
export interface PageModel {
  id: string
  readonly title: string
  readonly location: string
}
