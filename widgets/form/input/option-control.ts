import type { Content, Context } from '../../../lib/index.js'
import type { ChoiceOption } from '../value/option.js'
import type { ValidationMessage } from '../value/validation-message.js'
import { FormControl } from './form-control.js'

/**
 * What the inputs have in common that take one of several options. Only what is offered is accepted;
 * a stored value that is no longer offered stays until another one is chosen.
 *
 * @typeParam T the subclass itself
 */
export abstract class OptionControl<T> extends FormControl<T> {
  readonly #initial: string
  readonly #options: ChoiceOption[] = []
  #group = ''

  constructor(name: string, initial: string) {
    super()
    this.withName(name)
    this.#initial = initial
  }

  override get initial(): string {
    return this.#initial
  }

  /** Appends an option; without a caption it shows its value. */
  addOption(value: string, caption: Content = value): this & T {
    return this.#append(value, caption, false)
  }

  /** Appends an option that is shown but cannot be chosen. As the stored value it may stay. */
  addDisabledOption(value: string, caption: Content = value): this & T {
    return this.#append(value, caption, true)
  }

  /** The options that follow stand under this heading; `''` ends the group. */
  addGroup(heading: string): this & T {
    this.#group = heading
    return this as this & T
  }

  /** The options in their order. */
  get options(): readonly ChoiceOption[] {
    return this.#options
  }

  override children(): readonly Content[] {
    return [...super.children(), ...this.#options.map(({ caption }) => caption)]
  }

  /**
   * The chosen value. In a request that submits nothing, one that is not offered (any more) counts as
   * none: what it depended on may have changed.
   */
  override value(ctx: Context = this.boundContext): string {
    const value = super.value(ctx)
    return this.#isStale(value) && !this.submitted(ctx) ? '' : value
  }

  /** The chosen value; `null` when there is none. */
  override read(ctx: Context = this.boundContext): string | null {
    return this.value(ctx) || null
  }

  /** What became of a choice that is not offered any more. */
  override notice(ctx: Context = this.boundContext): ValidationMessage | undefined {
    const value = super.value(ctx)
    if (this.submitted(ctx) || !this.sent(ctx) || !this.#isStale(value)) return undefined
    return ({ noLongerOffered }) => noLongerOffered.replace('{value}', () => value)
  }

  protected override check(value: string): ValidationMessage | undefined {
    if (value === this.#initial || this.#isOffered(value)) return undefined
    return ({ notOffered }) => notOffered
  }

  /** Whether this is the stored value, and not among the options. */
  protected isWithdrawn(value: string): boolean {
    return value !== '' && value === this.#initial && !this.#option(value)
  }

  #append(value: string, caption: Content, disabled: boolean): this & T {
    this.#options.push({ value, caption, disabled, group: this.#group })
    return this as this & T
  }

  #isStale(value: string): boolean {
    return value !== '' && value !== this.#initial && !this.#isOffered(value)
  }

  #isOffered(value: string): boolean {
    return this.#option(value)?.disabled === false
  }

  #option(value: string): ChoiceOption | undefined {
    return this.#options.find((option) => option.value === value)
  }
}
