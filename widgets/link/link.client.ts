import type {} from 'bespa/client'

/** Where the browser has it: the entries of this site alone, so that “back” never leaves it. */
interface HistoryAware {
  readonly navigation?: { readonly currentEntry: { readonly index: number } | null }
}

// A link that goes back in the history is hidden where the history does not reach so far.
bespa.define('Link', (root) => {
  const steps = -Number(root.getAttribute('href'))
  const { navigation } = window as HistoryAware
  root.hidden = steps > (navigation?.currentEntry?.index ?? history.length - 1)
})
