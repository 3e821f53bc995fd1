import { childId, seedOf, seedOfClass, type IdSeed } from './id.js'
import type { Widget, WidgetScope } from './widget.js'

/**
 * The place of the widgets that share a parent: it counts them by class and makes their ids. Content
 * that a function or a promise brings has an id scope of its own, so that its ids do not depend on what
 * arrived earlier.
 */
export class IdScope implements WidgetScope {
  /** Is there a widget among them whose id the app has fixed? */
  hasFixedIds = false
  #counts: Map<IdSeed, number> | undefined = undefined
  #kind: object | undefined = undefined
  #kindSeed: IdSeed | undefined = undefined
  #count = 0
  #deferred = 0
  #seed: IdSeed | undefined = undefined

  /**
   * @param owner the widget whose children live here; that of the page has none
   * @param branch tells the scopes of one owner apart
   */
  constructor(
    readonly pageId: string,
    readonly owner: Widget | undefined,
    readonly branch = '',
  ) {}

  /** Gives the widget its place: the next one among those of its class. */
  assign(widget: Widget): void {
    if (widget.constructor !== this.#kind) this.#turnTo(widget.constructor)
    widget.place(this, this.#count++)
  }

  /** A idScope for the content that the next function or promise among the children will bring. */
  deferred(): IdScope {
    return new IdScope(this.pageId, this.owner, `${this.branch}/${this.#deferred++}`)
  }

  /** The id of the widget that holds this place. */
  idFor(kind: { readonly name: string }, ordinal: number): string {
    this.#seed ??= seedOf((this.owner ? this.owner.id : this.pageId) + this.branch)
    return childId(this.#seed, seedOfClass(kind), ordinal)
  }

  #turnTo(kind: { readonly name: string }): void {
    const seed = seedOfClass(kind)
    if (this.#kindSeed) (this.#counts ??= new Map()).set(this.#kindSeed, this.#count)
    this.#kind = kind
    this.#kindSeed = seed
    this.#count = this.#counts?.get(seed) ?? 0
  }
}
