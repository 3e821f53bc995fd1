import type { Context } from 'koa'
import { type Content, type Drawable, type Output } from '../html/content.js'
import type { UsageError } from '../usage-error.js'

/** The place of the widgets that share a parent, as a widget sees it. */
export interface WidgetScope {
  /** The widget whose children live here; `undefined` directly under the page. */
  readonly owner: Widget | undefined

  /** Whether the app has fixed the id of a widget among them. */
  hasFixedIds: boolean

  /** The id of the `ordinal`-th widget of a class. */
  idFor(kind: { readonly name: string }, ordinal: number): string

  /** The id of the widget of this class and key, wherever it stands among these. */
  idForKey(kind: { readonly name: string }, key: string): string

  /** The id of the widget of this class and name, wherever it stands in the page. */
  idForName(kind: { readonly name: string }, name: string): string

  /** Takes back the ordinal that was assigned last: a widget with a key does not count. */
  skip(): void
}

/**
 * A node of a page that can be drawn again by itself. Write widgets by extending `WidgetBase`, which
 * implements all of this but `draw`.
 */
export interface Widget extends Drawable {
  /** Unique in its page: made from the widget's place in the tree, or fixed with `withId`. */
  readonly id: string

  /** Whether the page has given this widget its place. */
  readonly placed: boolean

  /** Whether the app has fixed the id, or it is made from a name that is unique in the page. */
  readonly fixedId: boolean

  /** Whether its id contains a key, instead of the number of siblings of its class before it. */
  readonly keyed: boolean

  /** Whether it has a redraw condition, met or not. */
  readonly redrawable: boolean

  /** Whether its changes are animated in the browser. */
  readonly animated?: boolean

  /**
   * Whether it shows only the state and the data. Development looks for widgets that a redraw
   * should have reached among these. Default: `true`
   */
  readonly comparable?: boolean

  /** The widget that this one is a child of; `undefined` directly under the page. */
  readonly parent: Widget | undefined

  /** Called by the page before it draws. */
  place(scope: WidgetScope, ordinal: number): void

  /** The nested content: always the same objects during one request. */
  children(): readonly Content[]

  /**
   * What is wrong when another widget of the page has the same id. Without it that is a usage error
   * of the code `duplicate-id`.
   */
  clashWith?(other: Widget): UsageError | undefined

  /** Writes the HTML: one root element, with the widget's id as its `data-id`. */
  draw(out: Output, ctx: Context): void | Promise<void>

  /** Whether this widget must be drawn in this response, for a reason of its own. */
  drawn(ctx: Context): boolean

  /** False when a hide condition was met: then `draw` leaves an empty placeholder. */
  shown(ctx: Context): boolean
}

/** Whether this content is a widget. */
export function isWidget(content: object): content is Widget {
  // Asked of everything in a page: reading a property is much faster than `in`.
  return (content as Partial<Widget>).place !== undefined
}
