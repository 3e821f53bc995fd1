import { emit } from './events.js'
import { exchange } from './exchange.js'
import { revive } from './fragments.js'
import { navigate } from './navigate.js'
import type { PageView, Submission } from './page-view.js'

const loading = new WeakMap<Element, AbortController>()

/** Loads another page in the place of a nested one. A later load supersedes an earlier one. */
export async function replacePage(
  page: PageView,
  url: URL,
  from: PageView,
  submission: Submission | undefined,
): Promise<void> {
  const { element } = page
  const abort = new AbortController()
  loading.get(element)?.abort()
  loading.set(element, abort)
  if (!url.searchParams.has('_back')) url.searchParams.set('_back', wayBack(page, from))
  const { method = 'GET', entries = new URLSearchParams(), files = [] } = submission ?? {}
  // Of a path like `/.//host` two slashes are left, which would lead to another host.
  const path = url.pathname.replace(/^\/+/, '/')
  const outgoing = { method, url: path + url.search, parameters: entries, files }
  const answer = await exchange(element, outgoing, abort.signal, () => {
    void replacePage(page, url, from, submission)
  })
  if (abort.signal.aborted) return
  submission?.done()
  if (!answer) return
  if ('action' in answer) return navigate(page, answer.action)
  const next = answer.content.querySelector<HTMLElement>('.Page')
  if (next) show(element, next)
}

/** Where “back” leads: to the page that is left, or nowhere when another page asked for the change. */
function wayBack(page: PageView, from: PageView): string {
  if (page !== from) return '0'
  const state = page.state.toString()
  return page.location + (state && `?${state}`)
}

function show(element: HTMLElement, next: HTMLElement): void {
  if (!emit(element, 'before-swap', { element, replacement: next }, true)) return
  const hadFocus = element.contains(document.activeElement)
  element.replaceWith(next)
  revive(next)
  if (hadFocus && !next.contains(document.activeElement)) {
    next.tabIndex = -1
    next.focus()
  }
  emit(next, 'after-swap', { elements: [next] })
}
