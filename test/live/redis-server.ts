import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'redis'
import { Child, freePort } from './child.js'
import { serverProgram } from './server-programs.js'

/** A Redis of its own, which keeps nothing on disk. */
export class RedisServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'bespa-redis-'))
  #child: Child | undefined
  #port = 0

  get url(): string {
    return `redis://127.0.0.1:${String(this.#port)}`
  }

  /** Starts it, empty; where it was before, when it is started again. */
  async start(): Promise<void> {
    this.#port ||= await freePort()
    const place = ['--bind', '127.0.0.1', '--port', String(this.#port), '--dir', this.#folder]
    const nothingKept = ['--save', '', '--appendonly', 'no']
    this.#child = new Child(serverProgram('redis'), [...place, ...nothingKept])
    await this.#child.listening(this.#port)
  }

  /** Stops it, without a word to those who are connected. */
  async stop(): Promise<void> {
    await this.#child?.end('SIGKILL')
  }

  /** Has it hang: it takes what is sent and answers nothing, until it is told to go on. */
  hang(isHanging: boolean): void {
    process.kill(this.#child?.pid ?? 0, isHanging ? 'SIGSTOP' : 'SIGCONT')
  }

  async end(): Promise<void> {
    await this.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Cuts the connections of all who wait for events. */
  async dropReaders(): Promise<void> {
    const client = createClient({ url: this.url })
    await client.connect()
    const clients = (await client.sendCommand(['CLIENT', 'LIST'])) as unknown as string
    for (const line of clients.split('\n')) {
      const [, id] = /^id=(\d+) .*cmd=xread/.exec(line) ?? []
      if (id) await client.sendCommand(['CLIENT', 'KILL', 'ID', id])
    }
    client.destroy()
  }
}
