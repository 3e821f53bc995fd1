/** Milliseconds until the first attempt to connect again; most restarts are over by then. */
const shortest = 1000
const longest = 10_000

let running: unknown

/**
 * Development only: reloads the page when the server was restarted. Connects again by itself, because
 * the browser would try at once and often, with a red line in the console each time.
 */
export function startReload(pause = shortest): void {
  const url = document.documentElement.dataset['reload']
  if (!url) return
  const source = new EventSource(url)
  source.addEventListener('message', ({ data }) => {
    if (running !== undefined && running !== data) location.reload()
    running = data
    pause = shortest
  })
  source.addEventListener('error', () => {
    source.close()
    if (pause === shortest) console.info('[bespa] The server is being restarted.')
    setTimeout(startReload, pause, Math.min(pause * 2, longest))
  })
}
