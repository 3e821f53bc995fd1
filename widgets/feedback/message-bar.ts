import { hasContent } from '../../lib/html/content.js'
import {
  tag,
  ContainerWidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { feedbackWordingOf } from './feedback-wording.js'

const icons = {
  Information: 'info',
  OK: 'check_circle',
  Warning: 'warning',
  Error: 'error',
} as const

/** How serious a message is; also the end of its CSS class. */
export type MessageSeverity = keyof typeof icons

/**
 * A message within the page, as wide as there is room, with an icon that shows how serious it is.
 * When it appears, screen readers tell it: errors and warnings at once, the others when they have
 * said what they are saying. Without content nothing is drawn; an empty text is none.
 *
 * @example
 * wf.messageBarError('The order was changed meanwhile.').showIf(conflict)
 */
export class MessageBarWidget extends ContainerWidgetBase<MessageBarWidget> {
  readonly #severity: MessageSeverity
  readonly #icon: IconWidget

  constructor(severity: MessageSeverity, ...content: readonly Content[]) {
    super(...content)
    this.#severity = severity
    this.#icon = new IconWidget(icons[severity])
    // What comes together with its live region is often not spoken, unless it is an alert.
    if (!this.#isUrgent) this.withAnnouncement()
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#severity === 'Information' ? 'messageBar' : `messageBar${this.#severity}`
  }

  override children(): readonly Content[] {
    return [this.#icon, ...this.content]
  }

  draw(out: Output, ctx: Context): void {
    this.#icon.withAltText(this.#iconText(ctx, out.rendering.lang))
    // It keeps silent what was spoken before.
    if (hasContent(this.content)) out.rendering.requireModule('message-bar')
    this.root('div', ctx)
      .when(hasContent(this.content))
      .class('MessageBar')
      .class('Block')
      .class(`MessageBar${this.#severity}`)
      .attr('role', this.#isUrgent ? 'alert' : 'status')
      .add(
        this.#icon,
        tag('div')
          .class('MessageBarContent')
          .add(...this.content),
      )
      .draw(out, ctx)
  }

  get #isUrgent(): boolean {
    return this.#severity === 'Error' || this.#severity === 'Warning'
  }

  #iconText(ctx: Context, lang: string): string {
    const { error, warning, ok } = feedbackWordingOf(ctx, lang)
    return { Information: '', OK: ok, Warning: warning, Error: error }[this.#severity]
  }
}
