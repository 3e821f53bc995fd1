import { type Content, type Context, type Output } from '../../../lib/index.js'
import { CheckControl } from './check-control.js'

/**
 * A chip that is on or off, one of several that narrow down what is shown. Chips that belong together
 * stand in a `field` or a `gallery`.
 *
 * @example
 * wf.filterChip('vegan', 'Vegan', false).withAutoSubmit()
 */
export class FilterChipWidget extends CheckControl<FilterChipWidget> {
  constructor(name: string, label: Content, checked: boolean) {
    super(name, checked)
    this.add(label)
  }

  protected override drawControl(error: string, out: Output, ctx: Context): void {
    this.begin(error, ctx)
      .class('FilterChip')
      .add(this.labelled(this.checkbox(error, out, ctx)), this.marker(), this.support(error, out))
      .draw(out, ctx)
  }
}
