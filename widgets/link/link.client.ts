import type {} from 'bespa/client'

/** Where the browser has it: the entries of this site alone, so that “back” never leaves it. */
interface HistoryAware {
  readonly navigation?: { readonly currentEntry: { readonly index: number } | null }
}

// A link that goes back in the history is hidden where the history does not reach so far.
bespa.define('Link', (root) => {
  const isStep = /^-\d+$/.test(root.getAttribute('href') ?? '')
  // Past what this page has pushed: see `goBack` of the runtime.
  const { pushed = 0 } = (history.state ?? {}) as { pushed?: number }
  const steps = 'back' in root.dataset ? pushed + 1 : -Number(root.getAttribute('href'))
  const { navigation } = window as HistoryAware
  root.hidden = isStep && steps > (navigation?.currentEntry?.index ?? history.length - 1)
})
