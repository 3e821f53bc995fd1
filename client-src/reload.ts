/** Development only: reloads the page when the server was restarted. */
export function startReload(): void {
  const url = document.documentElement.dataset['reload']
  if (!url) return
  let running: unknown
  new EventSource(url).addEventListener('message', ({ data }) => {
    if (running !== undefined && running !== data) location.reload()
    running = data
  })
}
