import { type Content, type PromisedContent, type Output } from '../html/content.js'
import { noteAwaited } from '../request/rejections.js'
import type { PageRendering } from './page-rendering.js'
import { RedrawFinder } from './redraw-finder.js'

/**
 * The comment between two fragments lets the browser parse each by itself: a `<tr>` after a `<div>`
 * would be dropped (HTML, "in body" insertion mode), as would be the state after a `<col>`.
 */
export const separator = '<!--next-->'

/** Draws the outermost redrawn widgets, each behind a {@link separator}. */
export function drawFragments(out: Output, finder: RedrawFinder, rendering: PageRendering): void {
  for (const widget of finder.redrawn) {
    out.html += separator
    out.add(widget, finder.ctx)
  }
  for (const content of finder.awaited) addAwaited(out, content, finder, rendering)
}

/** Promised content may hold widgets that must be drawn: they follow once it has come. */
function addAwaited(
  out: Output,
  promised: PromisedContent,
  finder: RedrawFinder,
  rendering: PageRendering,
): void {
  const place = out.begin(undefined)
  const scope = finder.registry.scopeFor(promised, undefined)
  noteAwaited(promised)
  const filled = (promised as Promise<Content>).then((content) => {
    const inner = new RedrawFinder(finder.ctx, finder.registry)
    inner.walk([content], scope)
    drawFragments(place, inner, rendering)
    rendering.inputs.push(...inner.inputs)
  })
  out.end(
    place,
    filled.catch((error: unknown) => rendering.failed(error, scope.owner)),
  )
}
