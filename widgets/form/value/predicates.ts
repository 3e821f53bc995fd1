import type { Context } from '../../../lib/index.js'
import { type Awaitable, type ValidationMessage } from './validation-message.js'

/**
 * What a predicate says of a value: `true` or `''` when it will do, `false` or the error's text when
 * it will not; or both parts as an object.
 */
export type ValidationResult =
  boolean | string | { readonly valid: boolean; readonly errMsg: string }

/**
 * An app's own check of a value. It may wait for something, for example a database.
 *
 * @example
 * wf.inputEmail('email', '').withPredicate(async (value) =>
 *   (await users.has(value)) ? 'Email already in use' : true)
 */
export type Predicate = (value: string, ctx: Context) => Awaitable<ValidationResult>

/** Milliseconds that a predicate may take. */
const patience = 10_000

/** The checks of one input, in order. Each value is checked once, however often it is asked about. */
export class Predicates {
  readonly #predicates: Predicate[] = []
  readonly #known = new Map<string, Awaitable<ValidationMessage | undefined>>()

  /** Appends a check. `null` and `undefined` are skipped. */
  add(predicate: Predicate | null | undefined): this {
    if (predicate) this.#predicates.push(predicate)
    return this
  }

  /** The first objection to the value, `undefined` when there is none. */
  validate(value: string, ctx: Context): Awaitable<ValidationMessage | undefined> {
    if (this.#known.has(value)) return this.#known.get(value)
    const message = this.#validateFrom(0, value, ctx)
    this.#known.set(value, message)
    return message
  }

  #validateFrom(at: number, value: string, ctx: Context): Awaitable<ValidationMessage | undefined> {
    const predicate = this.#predicates[at]
    if (!predicate) return undefined
    const next = (result: ValidationResult) =>
      messageOf(result) ?? this.#validateFrom(at + 1, value, ctx)
    try {
      const result = predicate(value, ctx)
      if (!(result instanceof Promise)) return next(result)
      return withinPatience(result).then(next, (error: unknown) => couldNotCheck(error, ctx))
    } catch (error) {
      return couldNotCheck(error, ctx)
    }
  }
}

function messageOf(result: ValidationResult): ValidationMessage | undefined {
  if (typeof result === 'string') return result || undefined
  const { valid, errMsg } = typeof result === 'object' ? result : { valid: result, errMsg: '' }
  if (valid) return undefined
  return errMsg || ((words) => words.invalid)
}

/** @throws {Error} when the promise takes too long */
async function withinPatience<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`A predicate took longer than ${patience / 1000} seconds`))
    }, patience)
  })
  try {
    return await Promise.race([promise, timeout])
  } finally {
    clearTimeout(timer)
  }
}

function couldNotCheck(error: unknown, ctx: Context): ValidationMessage {
  ctx.app.emit('error', error instanceof Error ? error : new Error(String(error)), ctx)
  return (words) => words.couldNotCheck
}
