import { WidgetBase, type Context, type Output } from '../../lib/index.js'

/**
 * Vertical room between two things. It grows with the reader's font size.
 *
 * @example
 * wf.spacer(1.5)
 */
export class SpacerWidget extends WidgetBase<SpacerWidget> {
  readonly #lines: number

  /**
   * @param lines height, in units of 1 rem (16 px unless the reader wants larger text); 0 is only a
   *   line break, a negative number draws what follows nearer
   * @throws {RangeError} when it is no finite number
   */
  constructor(lines: number) {
    super()
    if (!Number.isFinite(lines)) throw new RangeError(`spacer(${lines}): give a number of lines`)
    this.#lines = lines
  }

  draw(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .class('Spacer')
      .style(this.#lines < 0 ? 'margin-block-end' : 'block-size', `${this.#lines}rem`)
      .draw(out, ctx)
  }
}
