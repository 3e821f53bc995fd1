import type { Context } from 'koa'
import { isPromised, type Content, type PromisedContent } from '../html/content.js'
import { Tag } from '../html/tag.js'
import { isInputWidget, type InputWidget } from '../widget/input-widget.js'
import { Nest } from '../widget/nest.js'
import { isWidget, type Widget } from '../widget/widget.js'
import type { Roll } from './roll.js'

/**
 * Walks the tree before it is drawn: gives every widget its place, and finds out which ones a
 * partial redraw must draw. Functions among the children are not called.
 */
export class Survey {
  /** The outermost widgets that must be drawn, in page order. */
  readonly redrawn: Widget[] = []
  /** The inputs that are seen but not drawn again. */
  readonly inputs: InputWidget[] = []
  /** Promised content that may hold widgets to be drawn. */
  readonly awaited: PromisedContent[] = []

  constructor(
    readonly ctx: Context,
    readonly roll: Roll,
    readonly partial: boolean,
  ) {}

  /**
   * @param live is this content seen, and not part of something that is drawn anyway?
   */
  walk(contents: readonly Content[], nest: Nest, live = this.partial): void {
    for (let at = 0; at < contents.length; at++) {
      const content = contents[at]
      if (typeof content === 'function') this.roll.expect(content, nest.forLazy())
      else if (typeof content === 'object' && content !== null)
        this.#walkObject(content, nest, live)
    }
  }

  #walkObject(content: Exclude<Content & object, () => Content>, nest: Nest, live: boolean): void {
    if (isWidget(content)) this.#visit(content, nest, live)
    else if (isList(content)) this.walk(content, nest, live)
    else if (isPromised(content)) this.#expect(content, nest, live)
    else if (content instanceof Date) return
    else if (content instanceof Tag) this.walk(content.content, nest, live && content.shown)
    else if (content.children) this.walk(content.children(), nest, live)
  }

  #expect(promised: PromisedContent, nest: Nest, live: boolean): void {
    this.roll.expect(promised, nest.forLazy())
    if (live) this.awaited.push(promised)
    // Whether or not it will be drawn: its failure must not count as unhandled.
    void (promised as Promise<Content>).catch(() => undefined)
  }

  #visit(widget: Widget, nest: Nest, live: boolean): void {
    nest.take(widget)
    // Asking the nest first saves asking every widget, of whatever class it is.
    if (nest.hasFixedIds || this.roll.development) this.roll.call(widget)
    const children = widget.children()
    const below = live && this.#lookAt(widget)
    if (hasObjects(children)) {
      this.walk(children, new Nest(nest.pageId, widget), below)
    }
  }

  /** Must the widgets below be looked at too? */
  #lookAt(widget: Widget): boolean {
    if (widget.drawn(this.ctx)) {
      this.redrawn.push(widget)
      return false
    }
    if (!widget.shown(this.ctx)) return false
    if (isInputWidget(widget)) this.inputs.push(widget)
    return true
  }
}

function hasObjects(contents: readonly Content[]): boolean {
  for (const content of contents) {
    if ((typeof content === 'object' && content !== null) || typeof content === 'function')
      return true
  }
  return false
}

function isList(content: object): content is readonly Content[] {
  return Array.isArray(content)
}
