import { type Context, type Output } from '../../../lib/index.js'
import { CheckControl } from './check-control.js'

/**
 * A checkbox. A required one must be ticked.
 *
 * @example
 * wf.checkbox('terms', false).add('I accept the ', wf.link('/terms').add('terms')).withRequired()
 */
export class CheckboxWidget extends CheckControl<CheckboxWidget> {
  #mixed = false

  /**
   * Shows that some of what it stands for is on and some is off, until it is clicked. It posts what its
   * value is, as mixed is none. (Needs script.)
   */
  withIndeterminate(mixed = true): this {
    this.#mixed = mixed
    return this
  }

  protected override drawControl(error: string, out: Output, ctx: Context): void {
    const box = this.checkbox(error, out, ctx).attrIf(this.#mixed, 'data-widget', 'Mixed')
    this.begin(error, ctx)
      .class('Checkbox')
      .add(this.labelled(box), this.marker(), this.support(error, out))
      .draw(out, ctx)
  }
}
