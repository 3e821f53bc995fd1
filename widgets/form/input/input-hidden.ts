import type { Context } from '../../../lib/index.js'
import { type Output } from '../../../lib/html/content.js'
import { InputWidgetBase } from '../../../lib/widget/input-widget-base.js'

/**
 * A fixed value that goes along when its form is submitted. Users can change what the browser posts:
 * `value(ctx)` is always the value that was given here, whereas the state has what was posted.
 *
 * @example
 * wf.form().add(wf.inputHidden('step', '2'))
 */
export class InputHiddenWidget extends InputWidgetBase<InputHiddenWidget> {
  readonly #value: string

  constructor(name: string, value: string) {
    super()
    this.withName(name)
    this.#value = value
  }

  override get initial(): string {
    return this.#value
  }

  override get confidential(): boolean {
    return true
  }

  value(_ctx?: Context): string {
    return this.#value
  }

  /** The value that was given here, whatever the request says. */
  read(_ctx?: Context): string {
    return this.#value
  }

  valid(_ctx?: Context): boolean {
    return true
  }

  changed(_ctx?: Context): boolean {
    return false
  }

  draw(out: Output, ctx: Context): void {
    this.root('input', ctx)
      .attr('type', 'hidden')
      .attrIf(!this.disabled, 'name', this.name)
      .attr('value', this.#value)
      .draw(out, ctx)
  }
}
