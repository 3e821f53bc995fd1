import { emit } from './events.js'
import { exchange } from './exchange.js'
import { reviver } from './fragments.js'
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
  submission?.setBusy('true')
  if (!url.searchParams.has('_back')) url.searchParams.set('_back', wayBack(page, from))
  const { method = 'GET', entries = new URLSearchParams(), files = [] } = submission ?? {}
  url.hash = ''
  const outgoing = { method, url: url.href, parameters: entries, files }
  const answer = await exchange(element, outgoing, abort.signal, () => {
    void replacePage(page, url, from, submission)
  })
  submission?.setBusy(null)
  if (abort.signal.aborted) return
  if (!answer) return
  if ('action' in answer) return navigate(page, answer.action)
  show(element, answer.content.lastElementChild as HTMLElement)
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
  reviver(next)()
  if (hadFocus && !next.contains(document.activeElement)) {
    next.tabIndex = -1
    next.focus()
  }
  emit(next, 'after-swap', { elements: [next] })
}
