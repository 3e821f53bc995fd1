import type { Drawable } from '../html/content.js'
import { UsageError } from '../usage-error.js'
import { IdScope } from '../widget/id-scope.js'
import { isWidget, type Widget } from '../widget/widget.js'
import { widgetPath } from '../widget/widget-name.js'

/**
 * Who is in the tree of one response: ids must be unique in it, and content that functions and
 * promises bring later must find its place.
 */
export class WidgetRegistry {
  // Made when first needed: most pages need none of them in production.
  #byId: Map<string, Widget> | undefined
  #owners: Map<Widget, Widget | undefined> | undefined
  #reserved: Map<object, IdScope[]> | undefined
  #unattached: Map<Drawable | undefined, IdScope> | undefined

  constructor(
    readonly pageId: string,
    readonly development: boolean,
  ) {}

  /**
   * Notes a widget that has been given its place. In production only ids that the app has fixed are
   * looked at: no others can clash.
   *
   * @throws {UsageError} `duplicate-id`
   */
  register(widget: Widget): void {
    if (this.development) this.#registerOnce(widget)
    else if (!widget.fixedId) return
    const byId = (this.#byId ??= new Map<string, Widget>())
    const other = byId.get(widget.id)
    if (other) {
      const clash = widget.clashWith?.(other)
      if (clash) throw clash
      const paths = `${widgetPath(other)} and ${widgetPath(widget)}`
      throw new UsageError('duplicate-id', `${paths} are both “${widget.id}”`)
    }
    byId.set(widget.id, widget)
  }

  /** A widget that has been given two places has one id all the same. */
  #registerOnce(widget: Widget): void {
    const owners = (this.#owners ??= new Map<Widget, Widget | undefined>())
    if (owners.has(widget)) {
      const owner = owners.get(widget)
      const first = owner ? widgetPath(owner) : 'the page'
      throw new UsageError(
        'duplicate-id',
        `${widgetPath(widget)} was added twice, before that to ${first}`,
      )
    }
    owners.set(widget, widget.parent)
  }

  /** Keeps a place for what `source` will bring. */
  reserve(source: object, scope: IdScope): void {
    const all = (this.#reserved ??= new Map<object, IdScope[]>())
    const scopes = all.get(source)
    if (scopes) scopes.push(scope)
    else all.set(source, [scope])
  }

  /**
   * The place for what `source` has brought. One function may stand in several places: each counts
   * once, in page order.
   */
  scopeFor(source: object, owner: Drawable | undefined): IdScope {
    const scopes = this.#reserved?.get(source) ?? []
    const at = scopes.findIndex((scope) => scope.owner === owner)
    return scopes.splice(Math.max(at, 0), 1)[0] ?? this.unattachedScope(owner).deferred()
  }

  /** The place for widgets that `owner` draws without having them among its children. */
  unattachedScope(owner: Drawable | undefined): IdScope {
    const unattached = (this.#unattached ??= new Map<Drawable | undefined, IdScope>())
    const known = unattached.get(owner)
    if (known) return known
    const scope = new IdScope(this.pageId, owner && isWidget(owner) ? owner : undefined, '+')
    unattached.set(owner, scope)
    return scope
  }
}
