import type { ValidationMessage } from './validation-message.js'

/** Longer values are not matched at all: some expressions take very long over long texts. */
const longest = 1000

/**
 * A regular expression that a whole value must match, with the same meaning here and in the browser:
 * that of HTML's `pattern` attribute, which is anchored at both ends and has the flag `v`.
 */
export class Pattern {
  readonly #expression: RegExp

  /**
   * @param source the expression, without slashes and flags
   * @throws {SyntaxError} when it is none
   */
  constructor(readonly source: string) {
    // The expression alone first: within the group `a)(b` would be one.
    new RegExp(source, 'v')
    this.#expression = new RegExp(`^(?:${source})$`, 'v')
  }

  /** What is wrong with the value. */
  check(value: string): ValidationMessage | undefined {
    const matches = value.length <= longest && this.#expression.test(value)
    return matches ? undefined : (words) => words.pattern
  }
}
