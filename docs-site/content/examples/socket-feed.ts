import type { Server } from 'node:http'
import { tag, WidgetBase, type Context, type Output } from 'bespa'
import { WebSocketServer } from 'ws'
import {
  isEventId,
  type EventLog,
  type FeedEvent,
} from '../live/event-log.js'
import { FeedSubscription } from '../live/feed-subscription.js'

// #region server
/** Listens to a feed over a WebSocket. */
export class SocketFeed extends WidgetBase<SocketFeed> {
  constructor(readonly feedURL: string) {
    super()
  }

  draw(out: Output, ctx: Context) {
    this.root('span', ctx)
      .attr('data-widget', 'SocketFeed')
      .attr('data-feed', out.address(this.feedURL))
      .attr('hidden', true)
      .add(tag('a'))
      .draw(out, ctx)
  }
}

/** Answers WebSockets at a path of the server with the events of a channel. */
export function serveSockets(
  server: Server,
  path: string,
  channel: string,
  log: EventLog,
) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 })
  server.on('upgrade', (request, socket, head) => {
    // From here on nobody else listens for errors, and one that nobody hears ends the process.
    socket.on('error', () => socket.destroy())
    const { host, origin } = request.headers
    const [asked, query] = (request.url ?? '').split('?')
    // Browsers let any site open a socket to any other, with its cookies: only the origin tells them apart.
    if (
      asked !== path ||
      !origin ||
      ![`http://${host}`, `https://${host}`].includes(origin)
    ) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const subscription = new FeedSubscription(log, [channel])
      const after = new URLSearchParams(query).get('lastEventId') ?? ''
      webSocket.on('close', () => subscription.end())
      webSocket.on('error', () => webSocket.terminate())
      const send = (event: FeedEvent) =>
        new Promise((sent) => webSocket.send(JSON.stringify(event), sent))
      void (async () => {
        for await (const events of subscription.events(
          isEventId(after) ? after : '',
          15_000,
        )) {
          if (events.length === 0) webSocket.ping()
          for (const event of events) await send(event)
        }
        webSocket.close()
      })()
    })
  })
  return sockets
}
// #endregion server
