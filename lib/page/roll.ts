import type { Drawable } from '../html/content.js'
import { Mistake } from '../mistakes.js'
import { Nest } from '../widget/nest.js'
import { isWidget, widgetPath, type Widget } from '../widget/widget.js'

/**
 * Who is in the tree of one response: ids must be unique in it, and content that functions and
 * promises bring later must find its place.
 */
export class Roll {
  readonly #byId = new Map<string, Widget>()
  readonly #nests = new Map<object, Nest>()
  readonly #strays = new Map<Drawable | undefined, Nest>()

  constructor(
    readonly pageId: string,
    readonly development: boolean,
  ) {}

  /**
   * Notes a widget that has been given its place. In production only ids that the app has fixed are
   * looked at: no others can clash.
   *
   * @throws Mistake `duplicate-id`
   */
  call(widget: Widget): void {
    if (!this.development && !widget.fixedId) return
    const other = this.#byId.get(widget.id)
    if (other) {
      const path = widgetPath(widget)
      throw new Mistake(
        'duplicate-id',
        other === widget
          ? `${path} was added twice`
          : `${widgetPath(other)} and ${path} are both “${widget.id}”`,
      )
    }
    this.#byId.set(widget.id, widget)
  }

  /** Keeps a place for what `source` will bring. */
  expect(source: object, nest: Nest): void {
    this.#nests.set(source, nest)
  }

  /** The place for what `source` has brought. */
  nestFor(source: object, owner: Drawable | undefined): Nest {
    return this.#nests.get(source) ?? this.strayNest(owner).forLazy()
  }

  /** The place for widgets that `owner` draws without having them among its children. */
  strayNest(owner: Drawable | undefined): Nest {
    const known = this.#strays.get(owner)
    if (known) return known
    const nest = new Nest(this.pageId, owner && isWidget(owner) ? owner : undefined, '+')
    this.#strays.set(owner, nest)
    return nest
  }
}
