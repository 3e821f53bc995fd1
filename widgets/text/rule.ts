import { WidgetBase, type Context, type Output } from '../../lib/index.js'

/**
 * A horizontal line between parts of a page (Material's divider).
 *
 * @example
 * wf.rule()
 */
export class RuleWidget extends WidgetBase<RuleWidget> {
  #inset = ''

  /** Begins the line 16 px further in, where the text of a list begins. */
  withInset(): this {
    this.#inset = 'RuleInset'
    return this
  }

  /** Draws the line in by 16 px on both sides. */
  withMiddleInset(): this {
    this.#inset = 'RuleMiddleInset'
    return this
  }

  draw(out: Output, ctx: Context): void {
    this.root('hr', ctx).class('Rule').class('Block').class(this.#inset).draw(out, ctx)
  }
}
