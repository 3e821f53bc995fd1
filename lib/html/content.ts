import type { Context } from 'koa'
import type { Output } from './output.js'

/** Whatever can write itself as HTML: widgets, tags, text, sanitised HTML. */
export interface Drawable {
  /**
   * Writes the HTML to `out`. A promise is returned only by what has to wait for something; what
   * comes after it in the page is drawn meanwhile.
   */
  draw(out: Output, ctx: Context): void | Promise<void>

  /** What is nested in it. The page finds the widgets of the tree through this. */
  children?(): readonly Content[]
}

/**
 * All that can be added where widgets are: drawables, strings (escaped), numbers, bigints and dates
 * (formatted in the page's language), lists of these, promises of these, and functions that return
 * these, which are called only when what they were added to is drawn. `null`, `undefined`, booleans
 * and `''` draw nothing, so `condition && wf.link(…)` works.
 */
export type Content =
  | Drawable
  | string
  | number
  | bigint
  | boolean
  | Date
  | null
  | undefined
  | readonly Content[]
  | Promise<Content>
  | (() => Content)
