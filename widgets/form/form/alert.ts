import { watchPromises } from '../../../lib/html/content.js'
import {
  type Content,
  type Context,
  type Output,
  stateOf,
  tag,
  WidgetBase,
} from '../../../lib/index.js'
import { ModalWidget } from '../../surface/modal.js'
import { IconWidget } from '../../text/icon.js'
import { HeadingWidget } from '../../text/heading.js'
import { ButtonWidget } from '../button/button.js'
import type { Shaped, ShapeOf } from '../value/form-shape.js'
import { FormWidget } from './form.js'

/**
 * A question that must be answered before something is done (Material's basic dialog). It opens while
 * a state variable is not empty, most often with the id of what the question is about.
 *
 * What stands in it is a form of its own. Buttons with a name submit it, by POST; those without one
 * only close it, and so do Escape and the Back button. The focus is first on a button that closes.
 *
 * @example
 * const alert = wf.alertError('delete', 'delete', 'Delete the order?')
 * const confirm = wf.buttonText('confirm').add('Delete')
 * alert.add('This cannot be undone.', wf.buttonText('').add('Cancel'), confirm)
 * if (await alert.readyToCommit(ctx) && confirm.pressed(ctx)) {
 *   await orders.delete(alert.subject(ctx))
 *   alert.close(ctx)
 * }
 */
export class AlertWidget extends WidgetBase<AlertWidget> {
  readonly #isSevere: boolean
  readonly #name: string
  readonly #form: FormWidget
  readonly #modal: ModalWidget
  readonly #closers: ButtonWidget[] = []

  /**
   * @param icon a symbol's name, or `''`
   * @param severe shows the icon in the color of errors
   */
  constructor(name: string, icon: string, title: Content, severe: boolean) {
    super()
    this.#isSevere = severe
    this.#name = name
    this.#form = new FormWidget().withName(`alert-${name}`).withWidth('100%')
    this.#modal = new AlertDialog(name).withWidth(450)
    this.#modal.add(
      icon !== '' &&
        tag('div').class('AlertIcon').classIf(severe, 'Severe').add(new IconWidget(icon)),
      new HeadingWidget('HeadlineSmall', title).withLevel(2),
      this.#form,
    )
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#isSevere ? 'alertError' : 'alert'
  }

  /** Appends content: what is to be said, fields, and at the end the buttons. */
  add<const C extends readonly Content[]>(...content: C): this & Shaped<ShapeOf<C>> {
    watchPromises(content)
    for (const button of buttonsIn(content)) {
      if (button.name !== '' || !button.submits) continue
      button.withHref(`?${new URLSearchParams({ [this.#name]: '' }).toString()}`)
      this.#closers.push(button)
    }
    this.#form.add(...content)
    return this
  }

  /**
   * Sets the width where there is room for it.
   *
   * @param width pixels or CSS (see `cssLength`), 450 pixels by default; `''` leaves it to the style sheet
   * @throws {TypeError} when it is no length
   */
  withWidth(width: number | string): this {
    this.#modal.withWidth(width)
    return this
  }

  /** The form in it. */
  get form(): FormWidget {
    return this.#form
  }

  /** What the question is about: the value that has opened it. */
  subject(ctx: Context = this.boundContext): string {
    return stateOf(ctx).get(this.#name)
  }

  /**
   * Whether a button with a name answered the question and everything that was entered is valid.
   */
  async readyToCommit(ctx: Context = this.boundContext): Promise<boolean> {
    return this.subject(ctx) !== '' && (await this.#form.readyToCommit(ctx))
  }

  /** Closes it: from here on it has no subject. */
  close(ctx: Context = this.boundContext): void {
    stateOf(ctx).set(this.#name, '')
    this.#form.reset(ctx)
    this.redrawIf(true)
  }

  override shown(ctx: Context): boolean {
    return super.shown(ctx) && this.#modal.shown(ctx)
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || stateOf(ctx).changed(this.#name)
  }

  override get redrawable(): boolean {
    return true
  }

  override children(): readonly Content[] {
    return [this.#modal]
  }

  draw(out: Output, ctx: Context): void {
    // Without script, too, the answer is about this.
    const subject = new URLSearchParams({ [this.#name]: this.subject(ctx) })
    this.#form.withAction('POST', `?${subject.toString()}`)
    // The least that can happen is what Enter should do first.
    this.#closers[0]?.withAutoFocus()
    this.root('span', ctx).class('Alert').add(this.#modal).draw(out, ctx)
  }
}

/** A dialog that interrupts. (WAI-ARIA `alertdialog`.) */
class AlertDialog extends ModalWidget {
  protected override get role(): string {
    return 'alertdialog'
  }
}

function buttonsIn(content: readonly Content[]): ButtonWidget[] {
  return content.flatMap((item) => {
    if (item instanceof ButtonWidget) return [item]
    return Array.isArray(item) ? buttonsIn(item as readonly Content[]) : []
  })
}
