import { inspect } from 'node:util'
import type { Drawable } from '../html/content.js'
import { UsageError } from '../usage-error.js'
import { isWidget } from '../widget/widget.js'
import { widgetName, widgetPath } from '../widget/widget-name.js'

/** The usage error of something that was added and that nothing knows how to draw. */
export function wrongContent(content: unknown, owner: Drawable | undefined): UsageError {
  const place = owner ? (isWidget(owner) ? widgetPath(owner) : widgetName(owner)) : 'the page'
  return new UsageError('wrong-content', `${kindOf(content)} was added to ${place}`)
}

function kindOf(content: unknown): string {
  if (typeof content === 'function') return `the class ${content.name}`
  const text = inspect(content, { depth: 0, breakLength: Infinity, customInspect: false })
  const short = text.length > 100 ? `${text.slice(0, 99)}…` : text
  const isThenable = typeof (content as { then?: unknown } | null)?.then === 'function'
  return isThenable ? `${short}, which must be awaited,` : short
}
