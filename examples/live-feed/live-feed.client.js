/* The browser's half of LiveFeed. Four times a second at most it passes on what has come. */
const pause = 250
const longestWait = 30_000

bespa.define('LiveFeed', (root) => {
  const { feed = '' } = root.dataset
  let lastId = root.dataset.after ?? ''
  let failures = 0
  let source
  let reconnecting
  let passing
  /** For each page (`''` this one, `^` the one around, `~` the top page) its keys and their values. */
  const waiting = new Map()

  function connect() {
    const url = new URL(feed, location.href)
    // The browser itself names the last event only when it is the browser that reconnects.
    if (lastId) url.searchParams.set('lastEventId', lastId)
    source = new EventSource(url)
    source.onopen = () => (failures = 0)
    source.onmessage = (event) => {
      if (event.lastEventId) lastId = event.lastEventId
      take(String(event.data))
    }
    source.onerror = () => {
      disconnect()
      // Not all browsers at the same time: a server that has just come up must live.
      const wait = Math.min(1000 * 2 ** failures++, longestWait)
      reconnecting = setTimeout(connect, wait * Math.random())
    }
  }

  function disconnect() {
    clearTimeout(reconnecting)
    source?.close()
    source = undefined
  }

  /** A feed may change the state and nothing else; of each key, the last value counts. */
  function take(action) {
    const [, page, query] = /^([\^~]{0,8})\?(.{1,2000})$/.exec(action) ?? []
    if (query === undefined) return
    const keys = waiting.get(page) ?? new Map()
    waiting.set(page, keys)
    for (const [key, value] of new URLSearchParams(query)) {
      if (key === '_touched') keys.set(key, new Set([...(keys.get(key) ?? []), value]))
      else if (key !== '' && !key.startsWith('_')) keys.set(key, [value])
    }
    passing ??= setTimeout(pass)
  }

  /** While a page waits for an answer, events wait too: a newer request would replace that one. */
  function pass() {
    passing = waiting.size > 0 ? setTimeout(pass, pause) : undefined
    if (document.querySelector('.Page[aria-busy=true]')) return
    for (const [page, keys] of waiting) {
      const pairs = [...keys].flatMap(([key, values]) => [...values].map((value) => [key, value]))
      // Back must not lead through each event.
      const options = { history: 'replace' }
      if (pairs.length > 0) bespa.navigate(root, `${page}?${new URLSearchParams(pairs)}`, options)
    }
    waiting.clear()
  }

  /** A tab that nobody sees needs no connection: what it misses comes when it is seen again. */
  function look() {
    disconnect()
    if (!document.hidden) connect()
  }

  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    document.removeEventListener('visibilitychange', look)
    clearTimeout(passing)
    disconnect()
  }
})
