import type { Context } from '../../../lib/index.js'
import { InputTextWidget } from './input-text.js'
import { textKinds } from './text-kind.js'

/**
 * An input for a secret. It is never sent back to the browser, stays out of the page's state, and is
 * read from posted requests only: what an address says about it does not count.
 *
 * @example
 * wf.inputPassword('password', '').withLabel('Password').withAutoComplete('new-password')
 */
export class InputPasswordWidget extends InputTextWidget {
  constructor(name: string, initial: string) {
    super(textKinds.password, name, initial)
    this.withTrimSpaces(false)
  }

  override value(ctx: Context): string {
    return ctx.method === 'POST' ? super.value(ctx) : this.initial
  }

  protected override shownValue(_ctx: Context): string {
    return ''
  }

  /** The initial value is not sent to the browser, so that an empty input is an untouched one. */
  override changed(ctx: Context): boolean {
    return this.value(ctx) !== '' && super.changed(ctx)
  }
}
