import { request, type IncomingMessage } from 'node:http'

/** A browser's end of a feed. */
export class FeedReader {
  text = ''
  isOver = false

  private constructor(readonly response: IncomingMessage) {
    response.setEncoding('utf8')
    response.on('data', (text: string) => (this.text += text))
    response.on('error', () => undefined)
    response.once('close', () => (this.isOver = true))
  }

  static open(url: string, headers: Record<string, string> = {}): Promise<FeedReader> {
    return new Promise((resolve, reject) => {
      const asking = request(url, { headers, agent: false })
      asking.once('error', reject).once('response', (response) => resolve(new FeedReader(response)))
      asking.end()
    })
  }

  get events(): string[] {
    return [...this.text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => data)
  }

  get lastId(): string {
    return [...this.text.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? ''
  }
}
