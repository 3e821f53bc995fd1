import { announceRequest, emit } from './events.js'
import { showFailure } from './failure.js'
import { revive } from './fragments.js'
import { navigate } from './navigate.js'
import type { PageView, Submission } from './page-view.js'
import { send, type Outgoing } from './request.js'

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
  const outgoing: Outgoing = {
    method: submission?.method ?? 'GET',
    url: url.pathname + url.search,
    parameters: submission?.entries ?? new URLSearchParams(),
    files: submission?.files ?? [],
    scope: element.dataset['scope'],
  }
  if (!announceRequest(element, outgoing)) return
  element.setAttribute('aria-busy', 'true')
  const answer = await send(outgoing, abort.signal)
  if (abort.signal.aborted) return
  loading.delete(element)
  element.removeAttribute('aria-busy')
  submission?.done()
  if ('action' in answer) return navigate(page, answer.action)
  const next = 'content' in answer && answer.content.querySelector<HTMLElement>('.Page')
  if (next) show(element, next)
  else if ('failure' in answer) {
    emit(element, 'error', { message: answer.failure, status: answer.status })
    showFailure(answer.failure, () => void replacePage(page, url, from, submission))
  }
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
