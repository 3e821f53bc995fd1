import { cssLength, type Context, type Output } from '../../lib/index.js'
import { OverlayWidget } from './overlay.js'
import { surfaceWordingOf } from './surface-wording.js'

/**
 * A dialog over the page, which must be closed before the page can be used again (Material's basic
 * dialog, a bottom sheet on phones). It is open while a state variable is not empty, most often with
 * the page in it whose path the variable holds. Without content nothing is drawn.
 *
 * | To | follow |
 * |---|---|
 * | open it | `?name=/path` in the page that it belongs to |
 * | close it from its own content | `?name=` |
 * | close it from the embedded page | `^?name=`, as a link or by `redirect`; `redirectBack` |
 *
 * The focus moves into the dialog and returns when it closes. Escape closes it, and so does a press
 * beside it. It is a part of the state, so that Back, Forward and a reload keep it. Without
 * JavaScript it stands in the page, with a link that closes it.
 *
 * @example
 * wf.modal('modal').embedHandler(ctx, { allow: ['/orders/'] })
 */
export class ModalWidget extends OverlayWidget<ModalWidget> {
  #minHeight = ''
  #lightDismiss = true

  /**
   * Sets the least height.
   *
   * @param minHeight pixels or CSS (see `cssLength`); by default, and with `''`, that of the content
   * @throws {TypeError} when it is no length
   */
  withMinHeight(minHeight: number | string): this {
    this.#minHeight = cssLength(minHeight, 'withMinHeight')
    return this
  }

  /**
   * Sets whether a press beside the dialog closes it (HTML, “light dismiss”). Default: `true`.
   * Without it, provide a link or a button that does; Escape closes the dialog in any case.
   */
  withLightDismiss(lightDismiss = true): this {
    this.#lightDismiss = lightDismiss
    return this
  }

  /** The ARIA role, where it is not that of the element. */
  protected get role(): string {
    return ''
  }

  draw(out: Output, ctx: Context): void {
    const wording = surfaceWordingOf(ctx, out.rendering.lang)
    this.overlay('dialog', wording.dialog, out, ctx)
      .class('Modal')
      .attr('data-widget', 'Modal')
      .attr('role', this.role)
      .attrIf(!this.#lightDismiss, 'data-light-dismiss', 'false')
      .attr('open', true)
      .add(
        this.body('ModalSheet').style('min-block-size', this.#minHeight),
        this.closeLink(wording.close),
      )
      .draw(out, ctx)
  }
}
