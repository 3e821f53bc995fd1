import { spawn, type ChildProcess } from 'node:child_process'
import { createConnection, createServer } from 'node:net'

/** A process that a test has started. However the test ends, the process does not outlive it. */
export class Child {
  readonly #process: ChildProcess
  readonly #ended: Promise<void>
  readonly #stop = () => void this.#process.kill('SIGKILL')
  /** What it has written. */
  output = ''

  constructor(program: string, parameters: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.#process = spawn(program, parameters, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const collect = (text: Buffer) =>
      (this.output = (this.output + text.toString()).slice(-100_000))
    this.#process.stdout?.on('data', collect)
    this.#process.stderr?.on('data', collect)
    process.once('exit', this.#stop)
    this.#ended = new Promise((resolve) => {
      this.#process.once('close', () => {
        process.off('exit', this.#stop)
        resolve()
      })
    })
  }

  /** Resolves once it takes connections on this port. @throws {Error} when it does not, with what it wrote */
  async listening(port: number): Promise<void> {
    for (let attempt = 0; attempt < 300 && this.#process.exitCode === null; attempt++) {
      if (await takesConnections(port)) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`Nothing listens on port ${String(port)}: ${this.output}`)
  }

  /** Sends a signal and waits until it has ended; after `patience` milliseconds it is killed. */
  async end(signal: NodeJS.Signals = 'SIGTERM', patience = 60_000): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    this.#process.kill(signal)
    const timer = setTimeout(this.#stop, patience)
    await this.#ended
    clearTimeout(timer)
  }

  /** Its exit code, once it has ended by itself. */
  get code(): number | null {
    return this.#process.exitCode
  }

  /** Its process id. */
  get pid(): number {
    return this.#process.pid ?? 0
  }
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
