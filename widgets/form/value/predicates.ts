import { type Awaitable, type ValidationMessage, whenKnown } from './validation-message.js'

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
export type Predicate = (value: string) => Awaitable<ValidationResult>

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
  validate(value: string): Awaitable<ValidationMessage | undefined> {
    if (this.#known.has(value)) return this.#known.get(value)
    const problem = this.#validateFrom(0, value)
    this.#known.set(value, problem)
    return problem
  }

  #validateFrom(at: number, value: string): Awaitable<ValidationMessage | undefined> {
    const predicate = this.#predicates[at]
    if (!predicate) return undefined
    return whenKnown(
      predicate(value),
      (verdict) => problemOf(verdict) ?? this.#validateFrom(at + 1, value),
    )
  }
}

function problemOf(verdict: ValidationResult): ValidationMessage | undefined {
  if (typeof verdict === 'string') return verdict || undefined
  const { valid, errMsg } = typeof verdict === 'object' ? verdict : { valid: verdict, errMsg: '' }
  if (valid) return undefined
  return errMsg || ((words) => words.invalid)
}
