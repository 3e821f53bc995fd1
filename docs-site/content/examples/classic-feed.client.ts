import { parseFeedAction } from '../live/feed-action.client.js'

/** Listens to a feed until the element with this id leaves the page. */
function livefeed_init(id: string, url: string): void {
  const root = document.getElementById(id)
  const link = root?.querySelector('a')
  if (!root || !link) return
  const source = new EventSource(url)
  source.onmessage = ({ data }: MessageEvent<string>) => {
    if (!root.isConnected) source.close()
    else if (parseFeedAction(data)) {
      link.setAttribute('href', data)
      link.click()
    }
  }
}

Object.assign(window, { livefeed_init })
