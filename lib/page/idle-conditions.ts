import { isPromised, type Content, isList } from '../html/content.js'
import { warn } from '../usage-error.js'
import { isWidget } from '../widget/widget.js'
import { widgetPath } from '../widget/widget-name.js'

/**
 * Warns of the widgets with a redraw condition among content that a function has brought. The
 * function is not called in a partial redraw that leaves alone what it was added to, so that the
 * condition is never looked at.
 */
export function warnOfIdleConditions(contents: readonly Content[]): void {
  for (const content of contents) {
    if (typeof content !== 'object' || content === null || isPromised(content)) continue
    if (isList(content)) warnOfIdleConditions(content)
    else if (!(content instanceof Date)) {
      if (isWidget(content) && content.redrawable) {
        warn(
          'unattached-widget',
          `a function brings ${widgetPath(content)}, which has a redraw condition of its own, but ` +
            'functions are called only when what they were added to is drawn',
        )
      }
      warnOfIdleConditions(content.children?.() ?? [])
    }
  }
}
