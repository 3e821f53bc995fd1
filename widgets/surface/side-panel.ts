import { tag, type Context, type Output } from '../../lib/index.js'
import { OverlayWidget } from './overlay.js'
import { surfaceWordingOf } from './surface-wording.js'

/**
 * A panel at the end of the window beside the page, which stays usable (Material's side sheet; on
 * phones it covers the page). It is open while a state variable is not empty, most often with the
 * page in it whose path the variable holds: see {@link ModalWidget} for the actions that open and
 * close it. Without content nothing is drawn.
 *
 * Its width can be changed by dragging its edge, or with the arrow keys, Home and End when the edge
 * has the focus; the browser remembers it. Escape closes the panel when the focus is in it.
 *
 * @example
 * wf.sidePanel('panel').embedHandler(ctx, { allow: ['/orders/'] })
 */
export class SidePanelWidget extends OverlayWidget<SidePanelWidget> {
  draw(out: Output, ctx: Context): void {
    const wording = surfaceWordingOf(ctx, out.rendering.lang)
    const contentId = out.domId(this.id, 'content')
    this.overlay('section', wording.panel, out, ctx)
      .class('SidePanel')
      .attr('data-widget', 'SidePanel')
      .add(
        tag('div')
          .class('SidePanelEdge')
          .attr('role', 'separator')
          .attr('aria-orientation', 'vertical')
          .attr('aria-label', wording.resize)
          .attr('aria-controls', contentId),
        this.body('SidePanelContent').attr('id', contentId),
        this.closeLink(wording.close),
      )
      .draw(out, ctx)
  }
}
