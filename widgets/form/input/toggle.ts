import { type Context, type Output } from '../../../lib/index.js'
import { CheckControl } from './check-control.js'

/**
 * A switch: a setting that is on or off. (WAI-ARIA `switch`.)
 *
 * @example
 * wf.toggle('dark', false).withLabel('Dark colors').withAutoSubmit()
 */
export class ToggleWidget extends CheckControl<ToggleWidget> {
  protected override drawControl(error: string, out: Output, ctx: Context): void {
    const box = this.checkbox(error, out, ctx).attr('role', 'switch')
    this.begin(error, ctx)
      .class('Toggle')
      .add(this.labelled(box), this.marker(), this.support(error, out))
      .draw(out, ctx)
  }
}
