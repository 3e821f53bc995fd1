import { Decimal, plainText } from './decimal.js'
import { boundProblem, type ValidationMessage } from './validation-message.js'
import type { Bound, Scale } from './scale.js'

/** The least and the greatest value of an input, and the steps between. Both ends are included. */
export class Bounds {
  #min = ''
  #max = ''
  #step = ''

  constructor(
    readonly scale: Scale,
    readonly timeZone: string,
  ) {}

  /** The least value as the browser writes it, or `''`. */
  get min(): string {
    return this.#min
  }

  /** The greatest value as the browser writes it, or `''`. */
  get max(): string {
    return this.#max
  }

  /** The distance between values, or `''`. */
  get step(): string {
    return this.#step
  }

  /** Sets the least value. @throws {TypeError} when it is none of this kind of input */
  setMin(bound: Bound): void {
    this.#min = this.#textOf(bound)
  }

  /** Sets the greatest value. @throws {TypeError} when it is none of this kind of input */
  setMax(bound: Bound): void {
    this.#max = this.#textOf(bound)
  }

  /** Sets the distance between values. @throws {RangeError} unless it is above zero */
  setStep(step: number | string): void {
    const text = typeof step === 'string' ? step.trim() : plainText(step)
    const size = Decimal.parse(text)
    if (!size || size.compare(Decimal.of(0)) <= 0) {
      throw new RangeError(`A step of ${step} leads nowhere`)
    }
    this.#step = text
  }

  /** What is wrong with a value of the scale. Steps are counted from the minimum, else from zero. */
  check(text: string): ValidationMessage | undefined {
    const value = this.scale.parse(text)
    if (!value) return undefined
    const { below, above } = this.scale
    const [min, max] = [this.scale.parse(this.#min), this.scale.parse(this.#max)]
    if (min && value.compare(min) < 0) return this.#problem(below, this.#min)
    if (max && value.compare(max) > 0) return this.#problem(above, this.#max)
    return this.#isOnStep(value) ? undefined : (words) => words.invalid
  }

  /**
   * The `step` attribute. Browsers count steps from the `value` attribute where there is no minimum:
   * while that is off the steps, they are not told of them, or they would accept what is refused here.
   *
   * @param shown the value that the input is drawn with
   * @param otherwise the attribute when the app has set no step
   */
  stepFor(shown: string, otherwise: string): string {
    if (this.#step === '') return otherwise
    const value = this.scale.parse(shown)
    return this.#min !== '' || !value || this.#isOnStep(value) ? this.#step : 'any'
  }

  #isOnStep(value: Decimal): boolean {
    const step = this.#step === '' ? undefined : Decimal.parse(this.#step)
    return !step || value.isMultipleOf(step, this.scale.parse(this.#min))
  }

  #textOf(bound: Bound): string {
    const text = this.scale.textOf(bound, this.timeZone)
    if (!this.scale.parse(text)) throw new TypeError(`${JSON.stringify(text)} is no bound`)
    return text
  }

  #problem(wording: Scale['below'] | Scale['above'], bound: string): ValidationMessage {
    return boundProblem(wording, (lang) => this.scale.show(bound, lang))
  }
}
