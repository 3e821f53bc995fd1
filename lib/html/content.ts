import type { Context } from 'koa'
import type { Output } from './output.js'

/** Whatever can write itself as HTML: widgets, tags, text, sanitized HTML. */
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
  | PromisedContent
  | (() => Content)

/**
 * A promise of content: each `Promise<Content>` is one. Described without its `then`, because
 * TypeScript cannot tell what awaiting a type gives that holds promises of itself, and would refuse
 * `Promise.all(…)` and async functions that return content.
 */
export interface PromisedContent {
  catch(onRejected?: null): Promise<Content>
  readonly [Symbol.toStringTag]: string
  readonly draw?: undefined
  readonly children?: undefined
}

/** Is this content a promise? */
export function isPromised(content: Content): content is PromisedContent {
  return content instanceof Promise
}

/** Does any of this draw something? What a function or a promise will bring counts as something. */
export function hasContent(contents: readonly Content[]): boolean {
  return contents.some((content) => (isList(content) ? hasContent(content) : !isNothing(content)))
}

/** Is this content that draws nothing: `null`, `undefined`, a boolean, or `''`? */
export function isNothing(content: Content): boolean {
  return content === null || content === undefined || content === '' || typeof content === 'boolean'
}

/** `Array.isArray`, which does not know of lists that are only read. */
export function isList(content: unknown): content is readonly Content[] {
  return Array.isArray(content)
}
