import { isPromised, type Content, type PromisedContent, isList } from '../html/content.js'
import { Tag } from '../html/tag.js'
import { Nest } from '../widget/id-scope.js'
import { isWidget, type Widget } from '../widget/widget.js'
import type { Roll } from './widget-registry.js'

/** Widgets that have others below them to be given places: all of them, or those along the way. */
export type Ways = ReadonlyMap<Widget, 'all' | 'along'>

/** Gives widgets their places in the tree. Functions among the children are not called. */
export class Placement {
  /** @param ways how far to go: without it, to the end of all */
  constructor(
    readonly roll: Roll,
    readonly ways?: Ways,
  ) {}

  /** Gives places to the content of a nest. */
  walk(contents: readonly Content[], nest: Nest): void {
    this.#walk(contents, nest, this.ways)
  }

  #walk(contents: readonly Content[], nest: Nest, ways: Ways | undefined): void {
    for (let at = 0; at < contents.length; at++) {
      const content = contents[at]
      if (typeof content === 'function') this.roll.expect(content, nest.forLazy())
      else if (typeof content === 'object' && content !== null)
        this.#walkObject(content, nest, ways)
    }
  }

  #walkObject(
    content: Exclude<Content & object, () => Content>,
    nest: Nest,
    ways: Ways | undefined,
  ): void {
    if (isWidget(content)) this.#place(content, nest, ways)
    else if (isList(content)) this.#walk(content, nest, ways)
    else if (isPromised(content)) this.#expect(content, nest)
    else if (content instanceof Date) return
    else if (content instanceof Tag) this.#walk(content.content, nest, ways)
    else if (content.children) this.#walk(content.children(), nest, ways)
  }

  #expect(promised: PromisedContent, nest: Nest): void {
    this.roll.expect(promised, nest.forLazy())
    excuse(promised)
  }

  #place(widget: Widget, nest: Nest, ways: Ways | undefined): void {
    nest.take(widget)
    // Asking the nest first saves asking every widget, of whatever class it is.
    if (nest.hasFixedIds || this.roll.development) this.roll.call(widget)
    const way = ways ? ways.get(widget) : 'all'
    if (!way) return
    const children = widget.children()
    if (hasObjects(children)) {
      this.#walk(children, new Nest(nest.pageId, widget), way === 'all' ? undefined : ways)
    }
  }
}

/** Whether or not the content will be drawn: its failure must not count as unhandled. */
export function excuse(promised: PromisedContent): void {
  void (promised as Promise<Content>).catch(() => undefined)
}

function hasObjects(contents: readonly Content[]): boolean {
  for (const content of contents) {
    if ((typeof content === 'object' && content !== null) || typeof content === 'function')
      return true
  }
  return false
}
