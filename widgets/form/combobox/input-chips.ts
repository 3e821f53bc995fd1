import type { Context } from '../../../lib/index.js'
import { countProblem, type ValidationMessage } from '../value/validation-message.js'
import { SearchControl } from './search-control.js'

/**
 * An input for several options, which are searched on the server while the user types; each becomes a
 * chip. `values(ctx)` gives their values.
 *
 * @example
 * wf.inputChips('members', people).withLabel('Members').addChip(me.id, me.name).withMaxItems(8)
 */
export class InputChipsWidget extends SearchControl<InputChipsWidget> {
  #minChars = -1
  #maxChars = -1

  /**
   * Adds a stored chip.
   *
   * @param title what it is called while the resolver knows no other title; default: its value
   */
  addChip(value: string, title = ''): this {
    this.store(value, title)
    return this
  }

  /** Takes whatever is typed as an option of its own. Enter and comma end it. */
  withFreeText(freeText = true): this {
    this.setFreeText(freeText)
    return this
  }

  /** Limits how many may be chosen. Default: 0, which is no limit. */
  withMaxItems(maxItems: number): this {
    this.setMaxItems(maxItems)
    return this
  }

  /** Takes each value once. Default: `true`. */
  withDedup(dedup = true): this {
    this.setDedup(dedup)
    return this
  }

  /**
   * Limits the length of each value, in characters (Unicode code points).
   *
   * @param minChars -1 for no limit
   * @param maxChars -1 for no limit
   */
  withLength(minChars: number, maxChars = -1): this {
    this.#minChars = minChars
    this.#maxChars = maxChars
    return this
  }

  override read(ctx: Context = this.boundContext): readonly string[] {
    return this.values(ctx)
  }

  /** Checks each chip and their number. */
  protected override async check(
    value: string,
    ctx: Context,
  ): Promise<ValidationMessage | undefined> {
    const message = await super.check(value, ctx)
    const lengths = this.values(ctx).map((one) => Array.from(one).length)
    const [least, most] = [this.#minChars, this.#maxChars]
    if (message) return message
    if (most >= 0 && lengths.some((length) => length > most)) {
      return countProblem('tooLong', most)
    }
    const isShort = lengths.some((length) => length < least)
    return isShort ? countProblem('tooShort', least) : undefined
  }
}
