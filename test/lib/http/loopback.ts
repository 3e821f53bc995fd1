import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach } from 'vitest'
import type { HttpApp } from './http-app.js'

/** Has the server close the connection after its answer. */
export const closing = 'Connection: close'
const servers = new Set<Server>()

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  servers.clear()
})

/** An app on a real port, spoken to byte by byte. It is closed after each test. */
export class Loopback {
  readonly #port: number

  private constructor(port: number) {
    this.#port = port
  }

  static async of({ app }: HttpApp): Promise<Loopback> {
    const handle = app.callback()
    const server = createServer((request, response) => void handle(request, response))
    servers.add(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new Loopback((server.address() as AddressInfo).port)
  }

  /** Opens a connection and writes the head of a POST. */
  begin(...headers: readonly string[]): Conversation {
    const socket = connect(this.#port, '127.0.0.1')
    const conversation = new Conversation(socket)
    return conversation.write(
      ['POST /form HTTP/1.1', 'Host: app.example', ...headers, '', ''].join('\r\n'),
    )
  }

  /** Posts a body with its length, and returns the answer. */
  post(body: string | Buffer, ...headers: readonly string[]): Promise<string> {
    const length = `Content-Length: ${Buffer.byteLength(body)}`
    return this.begin(length, closing, ...headers)
      .write(body)
      .answer()
  }

  /** Asks for exactly this, which need not be a path. */
  get(target: string): Promise<string> {
    const socket = connect(this.#port, '127.0.0.1')
    return new Conversation(socket)
      .write(`GET ${target} HTTP/1.1\r\nHost: app.example\r\n${closing}\r\n\r\n`)
      .answer()
  }

  /** Whether the server still answers. */
  async isUp(): Promise<boolean> {
    const answer = await this.post('', 'Content-Type: application/x-www-form-urlencoded')
    return /^HTTP\/1.1 [2345]/.test(answer)
  }
}

/** One connection. */
export class Conversation {
  readonly #socket: Socket
  readonly #begin: Promise<string>
  readonly #answer: Promise<string>

  constructor(socket: Socket) {
    this.#socket = socket
    this.#begin = new Promise((resolve) => {
      socket.once('data', (bytes) => resolve(bytes.toString()))
    })
    this.#answer = new Promise((resolve) => {
      let text = ''
      socket.on('data', (bytes) => (text += bytes.toString()))
      socket.on('error', () => resolve(text))
      socket.on('close', () => resolve(text))
    })
  }

  write(bytes: string | Buffer): this {
    this.#socket.write(bytes)
    return this
  }

  /** Everything that the server says until it closes the connection. */
  answer(): Promise<string> {
    return this.#answer
  }

  /** The first that the server says. */
  begin(): Promise<string> {
    return this.#begin
  }

  /** Breaks the connection, as a closed laptop does. */
  break(): void {
    this.#socket.destroy()
  }
}
