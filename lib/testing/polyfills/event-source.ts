import type { Readable } from 'node:stream'
import { createParser, type EventSourceMessage } from 'eventsource-parser'
import type { DOMWindow } from 'jsdom'
import type { Activity } from '../browser/activity.js'
import type { InProcessApp } from '../browser/in-process-app.js'

const connecting = 0
const open = 1
const closed = 2

/**
 * `EventSource` for the scripts of a page (HTML, “Server-sent events”): it reaches the app in this
 * process. An action waits until the stream has begun, but not for what it brings.
 *
 * @param unloaded resolves when the page is left
 */
export function polyfillEventSource(
  window: DOMWindow,
  app: InProcessApp,
  activity: Activity,
  unloaded: Promise<void>,
): void {
  class EventSource extends window.EventTarget {
    static readonly CONNECTING = connecting
    static readonly OPEN = open
    static readonly CLOSED = closed
    readonly url: string
    readonly withCredentials = false
    readyState = connecting
    onopen: ((event: Event) => void) | null = null
    onmessage: ((event: Event) => void) | null = null
    onerror: ((event: Event) => void) | null = null
    #connection = new AbortController()
    #retry = 3000
    #lastId = ''

    constructor(url: string | URL) {
      super()
      this.url = new URL(url, window.document.baseURI).href
      for (const type of ['open', 'message', 'error'] as const) {
        this.addEventListener(type, (event) => this[`on${type}`]?.(event))
      }
      void unloaded.then(() => this.close())
      this.#connect()
    }

    close(): void {
      this.readyState = closed
      this.#connection.abort()
    }

    #connect(): void {
      const url = new URL(this.url)
      const headers: Record<string, string> = { accept: 'text/event-stream' }
      if (this.#lastId) headers['last-event-id'] = this.#lastId
      this.#connection = new AbortController()
      const { signal } = this.#connection
      const answered = app
        .stream({ method: 'GET', url, headers, signal })
        .then(({ answer, body }) => {
          const isStream = /^text\/event-stream/.test(answer.headers.get('content-type') ?? '')
          if (this.readyState === closed) return
          if (answer.status !== 200 || !isStream) this.#fail()
          else this.#read(body)
        })
        .catch(() => this.#fail())
      void activity.track(`events of ${url.pathname}`, Promise.race([answered, unloaded]))
    }

    #fail(): void {
      this.close()
      this.dispatchEvent(new window.Event('error'))
    }

    #read(body: Readable): void {
      this.readyState = open
      this.dispatchEvent(new window.Event('open'))
      body.setEncoding('utf8')
      const parser = createParser({
        onEvent: (message) => this.#receive(message),
        onRetry: (retry) => (this.#retry = retry),
      })
      body.on('data', (chunk: string) => parser.feed(chunk))
      body.on('error', () => undefined)
      body.on('close', () => {
        if (this.readyState === closed) return
        this.readyState = connecting
        this.dispatchEvent(new window.Event('error'))
        window.setTimeout(() => this.#connect(), this.#retry)
      })
    }

    #receive({ event: type = 'message', data, id = this.#lastId }: EventSourceMessage): void {
      this.#lastId = id
      if (this.readyState !== open) return
      const { origin } = new URL(this.url)
      this.dispatchEvent(new window.MessageEvent(type, { data, lastEventId: id, origin }))
    }
  }

  Object.assign(window, { EventSource })
}
