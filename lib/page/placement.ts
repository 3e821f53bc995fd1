import { isPromised, type Content, type PromisedContent, isList } from '../html/content.js'
import { Tag } from '../html/tag.js'
import { IdScope } from '../widget/id-scope.js'
import { isWidget, type Widget } from '../widget/widget.js'
import type { WidgetRegistry } from './widget-registry.js'

/** Widgets that have others below them to be given places: all of them, or those along the way. */
export type PlacementPlan = ReadonlyMap<Widget, 'subtree' | 'path'>

/** Gives widgets their places in the tree. Functions among the children are not called. */
export class Placement {
  /** @param plan how far to go: without it, to the end of all */
  constructor(
    readonly registry: WidgetRegistry,
    readonly plan?: PlacementPlan,
  ) {}

  /** Gives places to the content of a scope. */
  walk(contents: readonly Content[], idScope: IdScope): void {
    this.#walk(contents, idScope, this.plan)
  }

  #walk(contents: readonly Content[], idScope: IdScope, plan: PlacementPlan | undefined): void {
    for (let at = 0; at < contents.length; at++) {
      const content = contents[at]
      if (typeof content === 'function') this.registry.reserve(content, idScope.deferred())
      else if (typeof content === 'object' && content !== null)
        this.#walkObject(content, idScope, plan)
    }
  }

  #walkObject(
    content: Exclude<Content & object, () => Content>,
    idScope: IdScope,
    plan: PlacementPlan | undefined,
  ): void {
    if (isWidget(content)) this.#place(content, idScope, plan)
    else if (isList(content)) this.#walk(content, idScope, plan)
    else if (isPromised(content)) this.#reserve(content, idScope)
    else if (content instanceof Date) return
    else if (content instanceof Tag) this.#walk(content.content, idScope, plan)
    else if (content.children) this.#walk(content.children(), idScope, plan)
  }

  #reserve(promised: PromisedContent, idScope: IdScope): void {
    this.registry.reserve(promised, idScope.deferred())
    ignoreRejection(promised)
  }

  #place(widget: Widget, idScope: IdScope, plan: PlacementPlan | undefined): void {
    idScope.assign(widget)
    // Asking the scope first saves asking every widget, of whatever class it is.
    if (idScope.hasFixedIds || this.registry.development) this.registry.register(widget)
    const extent = plan ? plan.get(widget) : 'subtree'
    if (!extent) return
    const children = widget.children()
    if (hasObjects(children)) {
      this.#walk(
        children,
        new IdScope(idScope.pageId, widget),
        extent === 'subtree' ? undefined : plan,
      )
    }
  }
}

/** Whether or not the content will be drawn: its failure must not count as unhandled. */
export function ignoreRejection(promised: PromisedContent): void {
  void (promised as Promise<Content>).catch(() => undefined)
}

function hasObjects(contents: readonly Content[]): boolean {
  for (const content of contents) {
    if ((typeof content === 'object' && content !== null) || typeof content === 'function')
      return true
  }
  return false
}
