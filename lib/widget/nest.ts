import { childSeed, idOf, seedOf, type IdSeed } from './id.js'
import type { Widget } from './widget.js'

/**
 * The place of the widgets that share a parent: it counts them by class and makes their ids. Content
 * that a function or a promise brings has a nest of its own, so that its ids do not depend on what
 * arrived earlier.
 */
export class Nest {
  readonly #counts = new Map<string, number>()
  #kind: unknown
  #name = ''
  #count = 0
  #seed: IdSeed | undefined

  /**
   * @param parentId asked for when the first id is needed
   * @param owner the widget whose children live here; the page's own nest has none
   */
  constructor(
    readonly parentId: () => string,
    readonly owner: Widget | undefined,
  ) {}

  /** Gives the widget its place: the next one among those of its class. */
  take(widget: Widget): void {
    if (widget.constructor !== this.#kind) {
      this.#counts.set(this.#name, this.#count)
      this.#kind = widget.constructor
      this.#name = widget.constructor.name
      this.#count = this.#counts.get(this.#name) ?? 0
    }
    widget.place(this, this.#count++)
  }

  /** The id of the widget that holds this place. */
  idFor(className: string, ordinal: number): string {
    this.#seed ??= seedOf(this.parentId())
    return idOf(childSeed(this.#seed, seedOf(className), ordinal))
  }
}
