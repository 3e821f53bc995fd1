import type {} from 'bespa/client'
import { listen } from './feed-connection.client.js'
import { FeedQueue } from './feed-queue.client.js'

// #region behavior
/** A feed that a page listens to, whichever element stands for it after the last redraw. */
interface Feed {
  readonly key: string
  readonly page: Element | null
  owner: HTMLElement
  readonly stop: () => void
}

const feeds = new Set<Feed>()

bespa.define('LiveFeed', (root) => {
  const page = root.closest<HTMLElement>('.Page')
  const { id = '', feed: address = '' } = root.dataset
  const url = new URL(
    address,
    new URL(page?.dataset['location'] ?? '', location.href),
  )
  if (url.origin !== location.origin) return
  const key = `${id} ${url.href}`
  let feed = [...feeds].find(
    (known) => known.key === key && known.page === page,
  )
  if (!feed)
    feeds.add(
      (feed = { key, page, owner: root, stop: start(url, root, follow) }),
    )
  feed.owner = root

  function follow(action: string): void {
    if (feed) click(feed.owner, action)
  }

  return () => {
    if (feed.owner !== root) return
    feeds.delete(feed)
    feed.stop()
  }
})

function start(
  url: URL,
  root: HTMLElement,
  follow: (action: string) => void,
): () => void {
  const queue = new FeedQueue(follow)
  const stopListening = listen(url, root.dataset['after'] ?? '', (payload) =>
    queue.add(payload),
  )
  return () => {
    stopListening()
    queue.stop()
  }
}

function click(root: HTMLElement, action: string): void {
  const trigger = root.querySelector<HTMLAnchorElement>('.LiveFeedTrigger')
  if (!trigger) return
  // The runtime would take the click over as well, but it would add an entry to the history.
  trigger.onclick = (event) => {
    event.preventDefault()
    bespa.navigate(trigger, action, { history: 'replace' })
  }
  trigger.setAttribute('href', action)
  trigger.click()
}
// #endregion behavior
