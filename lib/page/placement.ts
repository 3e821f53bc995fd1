import { isPromised, type Content, type PromisedContent, isList } from '../html/content.js'
import { Tag } from '../html/tag.js'
import { ignoreRejection } from '../request/rejections.js'
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
  walk(contents: readonly Content[], scope: IdScope): void {
    this.#walk(contents, scope, this.plan)
  }

  #walk(contents: readonly Content[], scope: IdScope, plan: PlacementPlan | undefined): void {
    for (let at = 0; at < contents.length; at++) {
      const content = contents[at]
      if (typeof content === 'function') this.registry.reserve(content, scope.deferred())
      else if (typeof content === 'object' && content !== null)
        this.#walkObject(content, scope, plan)
    }
  }

  #walkObject(
    content: Exclude<Content & object, () => Content>,
    scope: IdScope,
    plan: PlacementPlan | undefined,
  ): void {
    if (isWidget(content)) this.#place(content, scope, plan)
    else if (isList(content)) this.#walk(content, scope, plan)
    else if (isPromised(content)) this.#reserve(content, scope)
    else if (content instanceof Tag) this.#walk(content.content, scope, plan)
    else if (hasChildren(content)) this.#walk(content.children(), scope, plan)
  }

  #reserve(promised: PromisedContent, scope: IdScope): void {
    this.registry.reserve(promised, scope.deferred())
    ignoreRejection(promised)
  }

  #place(widget: Widget, scope: IdScope, plan: PlacementPlan | undefined): void {
    scope.assign(widget)
    // Asking the scope first saves asking every widget, of whatever class it is.
    if (scope.hasFixedIds || this.registry.development) this.registry.register(widget)
    const extent = plan ? plan.get(widget) : 'subtree'
    if (!extent) return
    const children = widget.children()
    if (hasObjects(children)) {
      this.#walk(
        children,
        new IdScope(scope.pageId, widget),
        extent === 'subtree' ? undefined : plan,
      )
    }
  }
}

/** Not all objects that have such a property: a record of a database may have one. */
export function hasChildren(content: object): content is { children(): readonly Content[] } {
  return typeof (content as Partial<Widget>).children === 'function'
}

function hasObjects(contents: readonly Content[]): boolean {
  for (const content of contents) {
    if ((typeof content === 'object' && content !== null) || typeof content === 'function')
      return true
  }
  return false
}
