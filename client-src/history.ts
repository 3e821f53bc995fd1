import { PageView } from './page-view.js'

/** What a change of state does to the address bar. */
export type HistoryChange = 'push' | 'replace' | 'none'

interface Entry {
  readonly bespa: string
  readonly scroll: number
}

const longestQuery = 6000

/** Puts the confirmed state of the top page into the address bar. */
export function recordState(state: URLSearchParams, change: HistoryChange): void {
  const query = state.toString()
  if (change === 'none' || query.length > longestQuery) return
  const url = new URL(location.href)
  url.search = query
  if (change === 'push' && url.search !== location.search) {
    url.hash = ''
    history.pushState(entryOf(state), '', url)
  } else history.replaceState(entryOf(state), '', url)
}

/** Back and Forward return to the state of their entry, without a reload. */
export function startHistory(): void {
  const remember = () => {
    history.replaceState(entryOf(PageView.top.state), '')
  }
  remember()
  addEventListener('scrollend', () => {
    // Only the position: while a request is under way, the entry is ahead of the confirmed state.
    history.replaceState({ ...(history.state as Entry | null), scroll: scrollY }, '')
  })
  addEventListener('popstate', ({ state }) => {
    const entry = state as Entry | null
    if (entry) PageView.top.restore(new URLSearchParams(entry.bespa), entry.scroll)
    else remember()
  })
}

function entryOf(state: URLSearchParams): Entry {
  return { bespa: state.toString(), scroll: scrollY }
}
