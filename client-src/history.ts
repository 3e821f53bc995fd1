import { PageView } from './page-view.js'

/** What a change of state does to the address bar. */
export type HistoryChange = 'push' | 'replace' | 'none'

interface Entry {
  readonly bespa: string
  readonly scroll: number
}

const longestQuery = 6000

/** Puts the confirmed state of the top page into the address bar. */
export function recordState(change: HistoryChange): void {
  const entry = currentEntry()
  if (change === 'none' || entry.bespa.length > longestQuery) return
  const url = new URL(location.href)
  url.search = entry.bespa
  if (change === 'push' && url.search !== location.search) {
    url.hash = ''
    history.pushState(entry, '', url)
  } else history.replaceState(entry, '', url)
}

/** Back and Forward return to the state of their entry, without a reload. */
export function startHistory(): void {
  const remember = () => {
    history.replaceState(currentEntry(), '')
  }
  remember()
  addEventListener('scrollend', () => {
    // Only the position: while a request is under way, the entry is ahead of the confirmed state.
    history.replaceState({ ...(history.state as Entry | null), scroll: scrollY }, '')
  })
  addEventListener('popstate', ({ state }) => {
    const { bespa, scroll } = (state ?? {}) as Partial<Entry>
    // Other scripts have entries of their own.
    if (bespa === undefined) remember()
    else PageView.top.restore(new URLSearchParams(bespa), scroll)
  })
}

function currentEntry(): Entry {
  return { bespa: PageView.top.state.toString(), scroll: scrollY }
}
