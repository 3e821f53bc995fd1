import type { Context } from 'koa'
import { isPromised, type Content, type PromisedContent, isList } from '../html/content.js'
import { Tag } from '../html/tag.js'
import { isInputWidget, type InputWidget } from '../widget/input-widget.js'
import type { IdScope } from '../widget/id-scope.js'
import { isWidget, type Widget } from '../widget/widget.js'
import { ignoreRejection } from '../request/rejections.js'
import { hasChildren, Placement } from './placement.js'
import type { WidgetRegistry } from './widget-registry.js'

/**
 * Finds out what a partial redraw must draw, and gives it its place. Functions among the children
 * are not called.
 */
export class RedrawFinder {
  /** The outermost widgets that must be drawn, in page order. */
  readonly redrawn: Widget[] = []
  /** The inputs that are seen but not drawn again. */
  readonly inputs: InputWidget[] = []
  /** Promised content that may hold widgets to be drawn. */
  readonly awaited: PromisedContent[] = []
  readonly #plan = new Map<Widget, 'subtree' | 'path'>()

  /**
   * Places are given to what is found, to what that holds, and to what stands beside and around it:
   *   most of a large page is left alone.
   */
  constructor(
    readonly ctx: Context,
    readonly registry: WidgetRegistry,
  ) {}

  /** Looks through the content of a scope. */
  walk(contents: readonly Content[], scope: IdScope): void {
    if (this.#look(contents, true)) new Placement(this.registry, this.#plan).walk(contents, scope)
  }

  /**
   * @param live whether this content is visible
   * @returns was anything found?
   */
  #look(contents: readonly Content[], live: boolean): boolean {
    let found = false
    for (let at = 0; at < contents.length; at++) {
      const content = contents[at]
      if (typeof content === 'object' && content !== null && this.#lookAt(content, live))
        found = true
    }
    return found
  }

  #lookAt(content: Exclude<Content & object, () => Content>, live: boolean): boolean {
    if (isWidget(content)) return this.#lookAtWidget(content, live)
    if (isList(content)) return this.#look(content, live)
    if (isPromised(content)) return this.#await(content, live)
    if (content instanceof Tag) return this.#look(content.content, live && content.shown)
    return hasChildren(content) && this.#look(content.children(), live)
  }

  #await(promised: PromisedContent, live: boolean): boolean {
    ignoreRejection(promised)
    if (live) this.awaited.push(promised)
    return live
  }

  #lookAtWidget(widget: Widget, live: boolean): boolean {
    if (live && widget.drawn(this.ctx)) {
      this.redrawn.push(widget)
      this.#plan.set(widget, 'subtree')
      return true
    }
    const seen = live && widget.shown(this.ctx)
    const isInput = seen && isInputWidget(widget)
    if (isInput) this.inputs.push(widget)
    if (!this.#look(widget.children(), seen)) return isInput
    this.#plan.set(widget, 'path')
    return true
  }
}
