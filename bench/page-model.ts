/** What the element of every page says. */
export interface PageModel {
  id: string
  readonly title: string
  readonly location: string
  /** The addresses of the modules that the page's behaviors come in. */
  modules: string
}
