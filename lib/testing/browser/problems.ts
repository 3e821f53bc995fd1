import { format } from 'node:util'
import type { VirtualConsole } from 'jsdom'
import type { JsdomPackage } from './load-jsdom.js'

/** What the scripts of a page complain of: errors, which make an action fail, and warnings. */
export class Problems {
  readonly #allowed: readonly RegExp[]
  readonly #warnings = new Set<string>()
  readonly #unread = new Set<string>()
  #errors: Error[] = []

  /** @param allowed errors that a test provokes, by their text */
  constructor(allowed: readonly RegExp[]) {
    this.#allowed = allowed
  }

  /** Each warning so far, once. They then count as read. */
  get warnings(): string[] {
    this.#unread.clear()
    return [...this.#warnings]
  }

  /** Notes a warning. @param isPrinted whether the console of the process shows it already */
  warn(message: string, isPrinted = false): void {
    if (!isPrinted && !this.#warnings.has(message)) this.#unread.add(message)
    this.#warnings.add(message)
  }

  /** Prints the warnings of the page that nobody has read. */
  tellUnread(): void {
    for (const message of this.#unread) console.warn(`page.warnings, not read: ${message}`)
    this.#unread.clear()
  }

  /** Notes an error, unless it is allowed. */
  fail(message: string, cause?: unknown): void {
    if (this.#allowed.some((pattern) => pattern.test(message))) return
    this.#errors.push(new Error(message, cause === undefined ? undefined : { cause }))
  }

  /** @throws {Error} with all the errors since the last call, when there were any */
  throwErrors(): void {
    const errors = this.#errors
    this.#errors = []
    const [first] = errors
    if (!first) return
    if (errors.length === 1) throw first
    throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'))
  }

  /** The console for a window of the page. */
  console({ VirtualConsole }: JsdomPackage): VirtualConsole {
    const output = new VirtualConsole()
    output.on('error', (...values: unknown[]) => this.fail(`console.error: ${format(...values)}`))
    output.on('warn', (...values: unknown[]) => this.warn(format(...values)))
    output.on('jsdomError', (error) => this.#note(error))
    for (const method of ['log', 'info', 'debug'] as const) {
      output.on(method, (...values: unknown[]) => console[method](...values))
    }
    return output
  }

  #note(error: Error & { type?: unknown }): void {
    if (error.type === 'unhandled-exception') this.fail(error.message, error.cause)
    else if (error.message.includes('navigation to another Document')) {
      this.fail('A script has set `location`, which jsdom does not support: use bespa.navigate()')
    } else if (error.type !== 'css-parsing') this.warn(error.message)
  }
}
