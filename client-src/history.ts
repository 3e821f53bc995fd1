import { controls, isUnsent } from './control.js'
import { emit } from './events.js'
import type { HistoryMode } from './page-view.js'
import { topPage } from './pages.js'

interface Entry {
  readonly bespa: string
  readonly scroll: number
  /** How many entries this page has pushed before this one. */
  readonly pushed: number
}

interface NavigationAware {
  readonly navigation?: { readonly currentEntry: { readonly index: number } | null }
}

const longestQuery = 6000
/** Milliseconds after which what the browser has refused is tried again. */
const pause = 10_000
/** Milliseconds without another Back or Forward before a refused one is taken back. */
const quiet = 50

/** Says in the session's storage that the page that comes next is one that is returned to. */
const isReturn = 'bespa-return'
/** What a tab remembers, unless the browser forbids it. */
const visits = sessionStorageIfAllowed()

/** How many entries this page has pushed before the present one. */
let pushed = 0
/** The entry that a refused Back or Forward returns to. */
let staysAt: number | undefined
let returning: number | undefined
/** Where the page is scrolled to, known without a look at the layout. */
let scroll = 0

/**
 * Puts the confirmed state of the top page into the address bar.
 *
 * @param fragment becomes part of the address: `#rows`, or nothing
 */
export function recordState(mode: HistoryMode = 'none', fragment = ''): void {
  if (staysAt !== undefined) {
    // It must not become a part of an entry that is only passed.
    setTimeout(recordState, quiet, mode, fragment)
    return
  }
  const search = topPage().state.toString()
  if (mode === 'none' || search.length > longestQuery) return
  const url = new URL(location.href)
  url.search = search
  const isNew = mode === 'push' && (url.search !== location.search || fragment !== '')
  if (isNew || fragment) url.hash = fragment
  try {
    if (isNew && url.href !== location.href) {
      history.pushState(entry(pushed + 1), '', url)
      pushed++
    } else history.replaceState(entry(), '', url)
  } catch {
    // Browsers refuse more than so many of these calls in a while.
    setTimeout(recordState, pause, mode, fragment)
  }
}

/** Goes back past all entries that this page has pushed. False when no page of this app is there. */
export function goBack(): boolean {
  const { navigation } = window as NavigationAware
  const isWithin = navigation?.currentEntry
    ? navigation.currentEntry.index > pushed
    : history.length > pushed + 1 && document.referrer.startsWith(`${location.origin}/`)
  if (isWithin) {
    visits?.setItem(isReturn, '')
    history.go(-pushed - 1)
  }
  return isWithin
}

/**
 * Loads a page again that was gone back to and is shown as the browser has kept it: what was saved
 * meanwhile is missing there. What was typed into it is worth more.
 */
function refreshKept({ persisted }: PageTransitionEvent): void {
  if (visits?.getItem(isReturn) == null) return
  visits.removeItem(isReturn)
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const isKept = persisted || load?.transferSize === 0
  if (isKept && ![...document.querySelectorAll(controls)].some(isUnsent)) location.reload()
}

/** Loads an address, as a new entry, that may differ from the present one in its fragment only. */
export function load(url: URL): void {
  // The browser would only jump there, so for a moment the page has another address.
  history.pushState(null, '', `${url.pathname}?_`)
  location.replace(url)
}

/** Back and Forward return to the state of their entry, without a reload. */
export function startHistory(): void {
  pushed = (history.state as Partial<Entry> | null)?.pushed ?? 0
  history.replaceState(entry(), '')
  let timer: number | undefined
  // Not `scrollend`, which not every browser has.
  addEventListener('scroll', () => {
    scroll = scrollY
    clearTimeout(timer)
    timer = window.setTimeout(rememberScroll, 100)
  })
  addEventListener('pageshow', refreshKept)
  addEventListener('popstate', ({ state }) => {
    const { bespa, scroll: top, pushed: before = pushed + 1 } = (state ?? {}) as Partial<Entry>
    const from = pushed
    pushed = before
    if (staysAt !== undefined) comeBack()
    // A jump within the page has no entry of ours yet, nor has what other scripts have pushed.
    else if (bespa === undefined) history.replaceState(entry(), '')
    else if (from === before || mayShow(bespa)) topPage().restore(new URLSearchParams(bespa), top)
    else {
      staysAt = from
      comeBack()
    }
  })
}

function sessionStorageIfAllowed(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

/** Whether nothing on the page speaks against the state of another entry. */
function mayShow(state: string): boolean {
  const detail = { state: new URLSearchParams(state) }
  return emit(topPage().element, 'before-restore', detail, true)
}

/** Returns to the entry that was not to be left. */
function comeBack(): void {
  clearTimeout(returning)
  if (pushed === staysAt) staysAt = undefined
  // Later: more steps may be on their way, and each begins where the one before has ended. Two returns
  // at a time would together go too far, to entries that lie ahead.
  else returning = window.setTimeout(() => history.go((staysAt as number) - pushed), quiet)
}

/** Only the position: while a request is under way, the entry is ahead of the confirmed state. */
function rememberScroll(): void {
  try {
    history.replaceState({ ...(history.state as Entry | null), scroll }, '')
  } catch {
    // Browsers refuse more than so many of these calls in a while: the next one will do.
  }
}

function entry(before = pushed): Entry {
  return { bespa: topPage().state.toString(), scroll, pushed: before }
}
