import type {} from 'bespa/client'
import { FeedQueue } from '../live/feed-queue.client.js'

bespa.define('SocketFeed', (root) => {
  const url = new URL(root.dataset['feed'] ?? '', location.href)
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:'
  const queue = new FeedQueue((action) =>
    bespa.navigate(root, action, { history: 'replace' }),
  )
  let socket: WebSocket
  let timer: number | undefined
  let wait = 1000

  const connect = () => {
    socket = new WebSocket(url)
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      const { id, action } = JSON.parse(data) as {
        id: string
        action: string
      }
      wait = 1000
      url.searchParams.set('lastEventId', id)
      queue.add(action)
    }
    socket.onclose = () => {
      timer = window.setTimeout(connect, wait * Math.random())
      wait = Math.min(2 * wait, 30_000)
    }
  }
  connect()
  return () => {
    clearTimeout(timer)
    socket.onclose = null
    socket.close()
    queue.stop()
  }
})
