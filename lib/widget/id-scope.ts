import { childId, keyedChildId, seedOf, seedOfClass, type IdSeed } from './id.js'
import type { Widget, WidgetScope } from './widget.js'

/**
 * The place of the widgets that share a parent: it counts them by class and makes their ids. Content
 * that a function or a promise brings has an id scope of its own, so that its ids do not depend on what
 * arrived earlier.
 */
export class IdScope implements WidgetScope {
  /** Whether the app has fixed the id of a widget among them. */
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

  /** Gives the widget its place: the next one among those of its class that have no key. */
  assign(widget: Widget): void {
    if (widget.constructor !== this.#kind) this.#turnTo(widget.constructor)
    widget.place(this, this.#count++)
  }

  /** Takes back the ordinal that was assigned last: a widget with a key does not count. */
  skip(): void {
    this.#count--
  }

  /** An id scope for the content that the next function or promise among the children will bring. */
  deferred(): IdScope {
    return new IdScope(this.pageId, this.owner, `${this.branch}/${this.#deferred++}`)
  }

  /** The id of the widget that holds this place. */
  idFor(kind: { readonly name: string }, ordinal: number): string {
    return childId(this.#ownSeed, seedOfClass(kind), ordinal)
  }

  /** The id of the widget of this class and key, wherever it stands in the scope. */
  idForKey(kind: { readonly name: string }, key: string): string {
    return keyedChildId(this.#ownSeed, seedOfClass(kind), key)
  }

  /** The id of the widget of this class and name, wherever it stands in the page. */
  idForName(kind: { readonly name: string }, name: string): string {
    return keyedChildId(seedOf(this.pageId), seedOfClass(kind), name)
  }

  get #ownSeed(): IdSeed {
    return (this.#seed ??= seedOf((this.owner ? this.owner.id : this.pageId) + this.branch))
  }

  #turnTo(kind: { readonly name: string }): void {
    const seed = seedOfClass(kind)
    if (this.#kindSeed) (this.#counts ??= new Map()).set(this.#kindSeed, this.#count)
    this.#kind = kind
    this.#kindSeed = seed
    this.#count = this.#counts?.get(seed) ?? 0
  }
}
