import { connect, type Socket } from 'node:net'
import type { LoadTarget } from './load-target.js'

/**
 * A connection that asks for the same thing as soon as it has been answered. It reads no more of an
 * answer than its length, so that the server is what is measured.
 */
export class Connection {
  /** Answers that have come so far. */
  answers = 0
  readonly #request: Buffer
  readonly #socket: Socket
  #header = ''
  #missing = 0

  constructor(target: LoadTarget) {
    this.#request = requestBytes(target)
    this.#socket = connect(target.port, '127.0.0.1')
    this.#socket.setNoDelay(true)
    this.#socket.on('connect', () => this.#socket.write(this.#request))
    this.#socket.on('data', (bytes) => this.#read(bytes))
  }

  /** @throws {Error} by way of the process when the server has failed */
  close(): void {
    this.#socket.destroy()
  }

  #read(bytes: Buffer): void {
    if (this.#missing === 0) this.#begin(bytes)
    else this.#missing -= bytes.length
    if (this.#missing > 0 || this.#header !== '') return
    this.answers++
    this.#socket.write(this.#request)
  }

  #begin(bytes: Buffer): void {
    this.#header += bytes.toString('latin1')
    const end = this.#header.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#header.slice(0, end)
    const length = /^content-length: (\d+)$/im.exec(head)?.[1]
    if (!head.startsWith('HTTP/1.1 200 ') || length === undefined) {
      throw new Error(`The server answers:\n${head}`)
    }
    this.#missing = Number(length) - (this.#header.length - end - 4)
    this.#header = ''
  }
}

function requestBytes({ method, path, headers, body }: LoadTarget): Buffer {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Accept: text/html']
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  if (method === 'POST') lines.push(`Content-Length: ${Buffer.byteLength(body)}`)
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
