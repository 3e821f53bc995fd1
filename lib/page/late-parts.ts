import { Readable } from 'node:stream'
import type { Context } from 'koa'

/** Ends the page's own part of an answer to the runtime, and each late part in it. */
export const lateSeparator = '<!--later-->'

/**
 * The parts of an answer that follow the page in the same response, each as soon as it is drawn. Their
 * work ends when the client hangs up.
 */
export class LateParts {
  readonly #abort = new AbortController()
  readonly #drawn: string[] = []
  readonly #isSilent: boolean
  #open = 0
  #count = 0
  #wake: (() => void) | undefined

  constructor(readonly ctx: Context) {
    // Who asks for the headers alone shall not have to wait, nor have the work done.
    this.#isSilent = ctx.method === 'HEAD'
  }

  /** Whether anything follows. */
  get any(): boolean {
    return this.#count > 0
  }

  /** Is aborted when nobody waits for the parts any more. */
  get signal(): AbortSignal {
    return this.#abort.signal
  }

  /** Begins with a part. @param draw gives its HTML, and never rejects */
  add(draw: () => Promise<string>): void {
    this.#count++
    if (this.#isSilent) return
    this.#open++
    void draw().then((html) => {
      this.#open--
      this.#drawn.push(html)
      this.#wake?.()
    })
  }

  /** Gives up: the answer will not be sent. */
  cancel(): void {
    this.#abort.abort()
    this.#wake?.()
  }

  /**
   * The body of the answer.
   *
   * @param page what is sent at once
   * @param between follows each part
   * @param end follows all
   */
  body(page: string, between: string, end: string): Readable {
    if (this.#isSilent) return Readable.from([])
    const stream = Readable.from(this.#chunks(page, between, end), { objectMode: false })
    // The stream itself would only close once the generator has got what it is waiting for.
    this.ctx.res.once('close', () => this.cancel())
    return stream
  }

  async *#chunks(page: string, between: string, end: string): AsyncGenerator<string> {
    yield page
    while (this.#open > 0 || this.#drawn.length > 0) {
      if (this.#drawn.length === 0) await this.#next()
      if (this.signal.aborted) return
      yield this.#drawn.splice(0).join(between) + between
    }
    if (end !== '') yield end
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}
