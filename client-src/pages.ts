import { membersOf } from './form-members.js'
import { PageView, type PageActions } from './page-view.js'

const pages = new WeakMap<Element, PageView>()
let actions: PageActions

/** Hands in what the pages do with their answers. Before this there are no pages. */
export function startPages(given: PageActions): void {
  actions = given
}

/** The page that an element belongs to; what stands outside of all belongs to the top page. */
export function pageOf(element: Element): PageView {
  const root = membersOf(element).closest<HTMLElement>('.Page')
  if (root) return viewOf(root)
  const { host } = membersOf(element).getRootNode() as Partial<ShadowRoot>
  return host ? pageOf(host) : topPage()
}

/** The page of the document. */
export function topPage(): PageView {
  return viewOf(document.querySelector<HTMLElement>('.Page') ?? document.body)
}

function viewOf(root: HTMLElement): PageView {
  let page = pages.get(root)
  if (!page) {
    const around = root.parentElement?.closest<HTMLElement>('.Page')
    pages.set(root, (page = new PageView(root, around ? viewOf(around) : undefined, actions)))
  }
  return page
}
