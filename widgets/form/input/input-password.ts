import type { Content, Context, Output } from '../../../lib/index.js'
import { IconWidget } from '../../text/icon.js'
import { formWordingOf } from '../form/form-wording.js'
import { fieldTool } from './field-tool.js'
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
  #eye: IconWidget | undefined

  constructor(name: string, initial: string) {
    super(textKinds.password, name, initial)
    this.withTrimSpaces(false)
  }

  override value(ctx: Context = this.boundContext): string {
    return ctx.method === 'POST' ? super.value(ctx) : this.initial
  }

  /** Adds a button that shows what is typed. (Needs script.) */
  withRevealButton(reveals = true): this {
    this.#eye = reveals ? new IconWidget('visibility') : undefined
    return this
  }

  protected override tools(out: Output, ctx: Context): Content {
    const { revealPassword } = formWordingOf(ctx, out.rendering.lang)
    return [
      super.tools(out, ctx),
      this.#eye &&
        !this.disabled &&
        fieldTool('Reveal', revealPassword, this.controlId(out))
          .attr('aria-pressed', 'false')
          .add(this.#eye),
    ]
  }

  override children(): readonly Content[] {
    return this.#eye ? [...super.children(), this.#eye] : super.children()
  }

  protected override shownValue(_ctx: Context): string {
    return ''
  }

  /** The initial value is not sent to the browser, so that an empty input is an untouched one. */
  override changed(ctx: Context = this.boundContext): boolean {
    return this.value(ctx) !== '' && super.changed(ctx)
  }
}
