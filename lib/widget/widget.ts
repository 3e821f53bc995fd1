import type { Context } from 'koa'
import { type Content, type Drawable, type Output } from '../html/content.js'

/** The place of the widgets that share a parent, as a widget sees it. */
export interface WidgetScope {
  /** The widget whose children live here; `undefined` directly under the page. */
  readonly owner: Widget | undefined

  /** Is there a widget among them whose id the app has fixed? */
  hasFixedIds: boolean

  /** The id of the `ordinal`-th widget of a class. */
  idFor(kind: { readonly name: string }, ordinal: number): string
}

/**
 * A node of a page that can be drawn again by itself. Write widgets by extending `WidgetBase`, which
 * implements all of this but `draw`.
 */
export interface Widget extends Drawable {
  /** Unique in its page: made from the widget's place in the tree, or fixed with `withId`. */
  readonly id: string

  /** Has the page given this widget its place? */
  readonly placed: boolean

  /** Is the id one that the app has fixed? */
  readonly fixedId: boolean

  /** Was it given any redraw condition, met or not? */
  readonly redrawable: boolean

  /** The widget that this one is a child of; `undefined` directly under the page. */
  readonly parent: Widget | undefined

  /** Called by the page before it draws. */
  place(scope: WidgetScope, ordinal: number): void

  /** The nested content: always the same objects during one request. */
  children(): readonly Content[]

  /** Writes the HTML: one root element, with the widget's id as its `data-id`. */
  draw(out: Output, ctx: Context): void | Promise<void>

  /** Must this widget be drawn in this response, for a reason of its own? */
  drawn(ctx: Context): boolean

  /** False when a hide condition was met: then `draw` leaves an empty placeholder. */
  shown(ctx: Context): boolean
}

/** Is this content a widget? */
export function isWidget(content: object): content is Widget {
  // Asked of everything in a page: reading a property is much faster than `in`.
  return (content as Partial<Widget>).place !== undefined
}

/** The widgets from the page down to this one, such as `FormWidget › InputTextWidget`. */
export function widgetPath(widget: Widget): string {
  const names: string[] = []
  for (let at: Widget | undefined = widget; at; at = at.parent) names.unshift(at.constructor.name)
  return names.join(' › ')
}
