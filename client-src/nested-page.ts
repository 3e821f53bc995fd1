import { activateScripts } from './activate-scripts.js'
import { emit } from './events.js'
import { exchange } from './exchange.js'
import type { PageView, Submission } from './page-view.js'

const loading = new WeakMap<Element, AbortController>()

/** What a nested page is loaded for. */
interface Loading {
  readonly submission?: Submission | undefined
  readonly redirects?: number | undefined
}

/** Loads another page in the place of a nested one. A later load supersedes an earlier one. */
export async function replacePage(
  page: PageView,
  url: URL,
  from: PageView,
  { submission, redirects }: Loading,
): Promise<void> {
  const { element } = page
  const abort = new AbortController()
  loading.get(element)?.abort()
  loading.set(element, abort)
  submission?.setBusy('true')
  if (!url.searchParams.has('_back')) url.searchParams.set('_back', wayBack(page, from, url))
  const {
    method = 'GET',
    entries: parameters = new URLSearchParams(),
    files = [],
  } = submission ?? {}
  const [address = ''] = url.href.split('#')
  const outgoing = { method, url: address, parameters, files, mayBeFile: true }
  const answer = await exchange(element, outgoing, abort, {
    retry: () => void replacePage(page, url, from, { submission }),
    cancel: () => submission?.setBusy(null),
  })
  submission?.setBusy(null)
  if (answer && !abort.signal.aborted) {
    submission?.markSent()
    page.actions.apply(page, answer, { changes: parameters, fragment: url.hash, redirects })
  }
}

/**
 * Where “back” leads: to the page that is left, or nowhere when another page asked for the change. A
 * page that is returned to does not lead back to where “back” was followed.
 */
function wayBack(page: PageView, from: PageView, { pathname, search }: URL): string {
  if (page !== from) return '0'
  if (page.state.get('_back') === pathname + search) return ''
  const state = page.state.toString()
  return page.location + (state && `?${state}`)
}

/** Puts a page into the place of a nested one. */
export function showPage({ element }: PageView, next: HTMLElement): void {
  if (!emit(element, 'before-swap', { element, replacement: next }, true)) return
  const hadFocus = element.contains(document.activeElement)
  element.replaceWith(next)
  activateScripts(next.querySelectorAll('script'))
  if (hadFocus && !next.contains(document.activeElement)) {
    next.tabIndex = -1
    next.focus()
  }
  emit(next, 'after-swap', { elements: [next] })
}
