import type { Drawable } from '../html/content.js'
import { Mistake } from '../usage-error.js'
import { Nest } from '../widget/id-scope.js'
import { isWidget, widgetPath, type Widget } from '../widget/widget.js'

/**
 * Who is in the tree of one response: ids must be unique in it, and content that functions and
 * promises bring later must find its place.
 */
export class Roll {
  // Made when first needed: most pages need none of them in production.
  #byId: Map<string, Widget> | undefined
  #owners: Map<Widget, Widget | undefined> | undefined
  #nests: Map<object, Nest[]> | undefined
  #strays: Map<Drawable | undefined, Nest> | undefined

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
    if (this.development) this.#callOnce(widget)
    else if (!widget.fixedId) return
    const byId = (this.#byId ??= new Map<string, Widget>())
    const other = byId.get(widget.id)
    if (other) {
      const paths = `${widgetPath(other)} and ${widgetPath(widget)}`
      throw new Mistake('duplicate-id', `${paths} are both “${widget.id}”`)
    }
    byId.set(widget.id, widget)
  }

  /** A widget that has been given two places has one id all the same. */
  #callOnce(widget: Widget): void {
    const owners = (this.#owners ??= new Map<Widget, Widget | undefined>())
    if (owners.has(widget)) {
      const owner = owners.get(widget)
      const first = owner ? widgetPath(owner) : 'the page'
      throw new Mistake(
        'duplicate-id',
        `${widgetPath(widget)} was added twice, before that to ${first}`,
      )
    }
    owners.set(widget, widget.parent)
  }

  /** Keeps a place for what `source` will bring. */
  expect(source: object, nest: Nest): void {
    const all = (this.#nests ??= new Map<object, Nest[]>())
    const nests = all.get(source)
    if (nests) nests.push(nest)
    else all.set(source, [nest])
  }

  /**
   * The place for what `source` has brought. One function may stand in several places: each counts
   * once, in page order.
   */
  nestFor(source: object, owner: Drawable | undefined): Nest {
    const nests = this.#nests?.get(source) ?? []
    const at = nests.findIndex((nest) => nest.owner === owner)
    return nests.splice(Math.max(at, 0), 1)[0] ?? this.strayNest(owner).forLazy()
  }

  /** The place for widgets that `owner` draws without having them among its children. */
  strayNest(owner: Drawable | undefined): Nest {
    const strays = (this.#strays ??= new Map<Drawable | undefined, Nest>())
    const known = strays.get(owner)
    if (known) return known
    const nest = new Nest(this.pageId, owner && isWidget(owner) ? owner : undefined, '+')
    strays.set(owner, nest)
    return nest
  }
}
