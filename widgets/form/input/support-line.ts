import { type Content, type Context, type Output, tag, WidgetBase } from '../../../lib/index.js'
import { checkedFields } from '../../../lib/widget/form-request.js'
import { formWordingOf } from '../form/form-wording.js'
import {
  type Awaitable,
  messageText,
  type ValidationMessage,
  whenKnown,
} from '../value/validation-message.js'

/** What a {@link SupportLine} shows of its input. */
export interface Supported {
  readonly id: string
  readonly name: string
  readonly disabled: boolean
  readonly live: boolean
  readonly isInConflict: boolean
  readonly help: readonly Content[]
  sent(ctx: Context): boolean
  message(ctx: Context): Awaitable<ValidationMessage | undefined>
  notice(ctx: Context): ValidationMessage | undefined
}

/**
 * The line below an input: its error, or else its supporting text. A widget of its own, so that the
 * check of a field while it is filled in changes this line and not the control being typed in.
 */
export class SupportLine extends WidgetBase<SupportLine> {
  readonly #input: Supported

  constructor(input: Supported) {
    super()
    this.#input = input
  }

  override children(): readonly Content[] {
    return this.#input.help
  }

  protected override get redrawsItself(): boolean {
    return this.#input.live
  }

  override drawn(ctx: Context): boolean {
    const { live, name } = this.#input
    return super.drawn(ctx) || (live && this.#input.sent(ctx) && checkedFields(ctx).includes(name))
  }

  draw(out: Output, ctx: Context): void | Promise<void> {
    return whenKnown(this.#input.message(ctx), (message) => {
      this.#drawWith(messageText(message, out, ctx), out, ctx)
    })
  }

  #drawWith(error: string, out: Output, ctx: Context): void {
    const { id, name, disabled, help, isInConflict } = this.#input
    const { takeStored } = formWordingOf(ctx, out.rendering.lang)
    const notice = messageText(this.#input.notice(ctx), out, ctx)
    this.root('span', ctx)
      .when(!disabled || help.length > 0)
      .class('Support')
      .add(
        tag('span').class('Error').attr('id', out.domId(id, 'error')).add(error),
        isInConflict &&
          tag('button')
            .class('TakeStored')
            .attr('type', 'submit')
            .attr('name', '_refresh')
            .attr('value', `take.${name}`)
            .attr('formnovalidate', true)
            .add(takeStored),
        notice !== '' && tag('span').class('Notice').attr('role', 'status').add(notice),
        help.length > 0 && tag('span').class('Help').attr('id', out.domId(id, 'help')).add(help),
      )
      .draw(out, ctx)
  }
}
