import { decode } from './decode.js'
import { emit } from './events.js'
import { looping, showFailure } from './failure.js'
import { applyFragments } from './fragments.js'
import { goBack, recordState } from './history.js'
import { navigate, resolve } from './navigate.js'
import { showPage } from './nested-page.js'
import type { Change, PageView } from './page-view.js'
import { topPage } from './pages.js'
import type { UsableAnswer } from './request.js'

/** Redirects that may follow each other: more than that is a loop. */
const mostRedirects = 20

/** Does what an answer says: applies its fragments, or follows its action. */
export function applyAnswer(page: PageView, answer: UsableAnswer, change: Change): void {
  const { fragments = [], action = '', fallback, touched } = answer
  // What the answer leads to shows it anyway.
  if (touched) tellAround(resolve(page, action).base, touched)
  if (action) return follow(page, action, fallback, (change.redirects ?? 0) + 1)
  const last = fragments.at(-1)?.element as HTMLElement | undefined
  // At once: the next request goes out with it.
  if (!last?.matches('.Page')) page.confirm(last)
  const elements = fragments.map(({ element }) => element)
  const apply = () => show(page, answer, change)
  if (!last || emit(page.element, 'answer', { elements, apply }, true)) apply()
}

/** Redraws in the pages around what follows tags that were touched. */
function tellAround({ parent }: PageView, touched: string): void {
  if (!parent) return
  parent.change({ changes: new URLSearchParams({ _touched: touched }), history: 'none' })
  tellAround(parent, touched)
}

function show(page: PageView, { fragments = [], parts }: UsableAnswer, change: Change): void {
  const last = fragments.at(-1)?.element as HTMLElement | undefined
  if (last?.matches('.Page')) showPage(page, last)
  else {
    if (last) applyFragments(page, fragments.slice(0, -1), last)
    // Only then: browsers are slow with the history, and refuse too much of it.
    if (page === topPage()) queueMicrotask(() => recordState(change.history, change.fragment))
  }
  if (parts) emit(last?.isConnected ? last : page.element, 'parts', parts)
  if (change.scroll !== undefined) scrollTo({ top: change.scroll, behavior: 'instant' })
  if (change.fragment) targetOf(change.fragment)?.scrollIntoView()
}

/** Follows a redirect: to an action, or back, as far as there is a page of this app to return to. */
function follow(
  page: PageView,
  action: string,
  fallback: string | undefined,
  redirects: number,
): void {
  if (redirects > mostRedirects) showFailure(page.element, looping)
  else if (fallback === undefined || !goBack()) navigate(page, fallback ?? action, { redirects })
}

/** The element that a fragment (`#rows`) points to. */
function targetOf(fragment: string): Element | null {
  return document.getElementById(decode(fragment.slice(1)))
}
