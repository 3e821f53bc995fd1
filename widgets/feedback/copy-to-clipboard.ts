import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { feedbackWordingOf } from './feedback-wording.js'

/**
 * A small button that copies a text, and shows a check mark for two seconds when that is done. Not
 * shown without JavaScript, which it cannot do without.
 *
 * @example
 * wf.block(wf.code(order.token), ' ', wf.copyToClipboard(order.token))
 */
export class CopyToClipboardWidget extends WidgetBase<CopyToClipboardWidget> {
  protected static override readonly drawsAltText = true
  readonly #text: string
  readonly #icons = [new IconWidget('content_copy'), new IconWidget('check')]

  /** @param text what is copied; it is part of the page, so it should not be long */
  constructor(text: string) {
    super()
    this.#text = text
  }

  override children(): readonly Content[] {
    return this.#icons
  }

  draw(out: Output, ctx: Context): void {
    out.rendering.requireModule('copy-to-clipboard')
    const wording = feedbackWordingOf(ctx, out.rendering.lang)
    const name = this.altText || wording.copy
    this.root('span', ctx)
      .class('CopyToClipboard NoPrint')
      .attr('data-widget', 'CopyToClipboard')
      .attr('data-text', this.#text)
      .attr('data-copied', wording.copied)
      .attr('data-failed', wording.copyFailed)
      .add(
        tag('button')
          .class('IconTarget')
          .attr('type', 'button')
          .attr('aria-label', name)
          .add(...this.#icons),
      )
      .draw(out, ctx)
  }
}
