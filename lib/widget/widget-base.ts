import type { Context } from 'koa'
import { type Content, type Output } from '../html/content.js'
import { tag, type Tag } from '../html/tag.js'
import { UsageError } from '../usage-error.js'
import { findPageRequest } from '../request/page-request.js'
import { stateOf } from '../state/state-of.js'
import { checked, isTouched } from '../state/tags.js'
import type { Widget, WidgetScope } from './widget.js'
import { completed, contextOf } from './bound-context.js'
import { widgetName } from './widget-name.js'
import { untouched, WidgetStatus } from './widget-status.js'
import { WidgetTraits } from './widget-traits.js'

const nothing: readonly Content[] = []

/** Why an element carries its widget's id: because of nothing but a redraw condition, or in any case. */
type IdReason = 'none' | 'condition' | 'always'

/**
 * What every widget builds on: its id, and the conditions under which it is drawn again or hidden.
 * Conditions are judged when they are given, so read and change the state before you build the tree.
 * Several conditions of one kind are OR-ed.
 *
 * @typeParam T the subclass itself, so that chained calls keep its type
 *
 * @example
 * class Greeting extends WidgetBase<Greeting> {
 *   constructor(readonly name: string) { super() }
 *   draw(out: Output, ctx: Context) {
 *     return this.root('p', ctx).class('Greeting').add('Hello, ', this.name).draw(out, ctx)
 *   }
 * }
 */
export abstract class WidgetBase<T> extends WidgetTraits implements Widget {
  /**
   * Of the class until something is said of this very widget: see {@link untouched}. Neither this nor
   * the accessor below has a `#` name: V8 would mark each widget that is made with those of its base
   * class, which takes longer than all the rest of making it.
   */
  declare private widgetStatus: WidgetStatus

  /** @internal Of the class for the same reason, until a bound factory has made the widget. */
  declare private boundRequest: Context | null | undefined

  static {
    this.prototype.widgetStatus = untouched
    this.prototype.boundRequest = null
  }

  /** Whether the class decides itself when to redraw, without a condition of the app. */
  protected get redrawsItself(): boolean {
    return this.drawn !== WidgetBase.prototype.drawn
  }

  /** @throws {UsageError} `unattached-widget` before the page has given the widget its place */
  get id(): string {
    const status = this.widgetStatus
    if (status.id !== '') return status.id
    if (!status.scope) {
      throw new UsageError(
        'unattached-widget',
        `${widgetName(this)} has no id: add it to a page, and return it from children() of the widget that draws it`,
      )
    }
    return (status.id = this.idIn(status.scope))
  }

  get placed(): boolean {
    return this.widgetStatus.scope !== undefined
  }

  get fixedId(): boolean {
    const { fixedId, named } = this.widgetStatus
    return fixedId || named
  }

  get keyed(): boolean {
    return this.widgetStatus.key !== ''
  }

  get redrawable(): boolean {
    return this.widgetStatus.redrawable
  }

  get animated(): boolean {
    return this.widgetStatus.transition !== ''
  }

  /** The widget that this one is a child of; `undefined` directly under the page. */
  get parent(): Widget | undefined {
    return this.widgetStatus.scope?.owner
  }

  /**
   * The request that the widget was made for, by a factory that is bound to it: the default of methods
   * that take `ctx`.
   *
   * @throws {UsageError} `unbound-widget` when another factory has made it
   * @example
   * isDue(ctx: Context = this.boundContext) { return stateOf(ctx).get('due') === '1' }
   */
  protected get boundContext(): Context {
    return contextOf(this)
  }

  /**
   * What a method was given that takes the context first, completed by the request that the widget was
   * made for.
   *
   * @throws {UsageError} `unbound-widget` when it was left out, and no bound factory has made the widget
   */
  protected withContext<A extends readonly unknown[]>(
    given: A | readonly [Context, ...A],
  ): readonly [Context, ...A] {
    return completed<A>(this, given)
  }

  place(scope: WidgetScope, ordinal: number): void {
    const status = this.ownStatus
    status.scope = scope
    status.ordinal = ordinal
    if (status.key !== '') scope.skip()
    if (status.fixedId || status.named) scope.hasFixedIds = true
    if (!status.fixedId) status.id = ''
  }

  children(): readonly Content[] {
    return nothing
  }

  abstract draw(out: Output, ctx: Context): void | Promise<void>

  drawn(ctx: Context): boolean {
    const { redraw, tags } = this.widgetStatus
    if (redraw || !stateOf(ctx).partial) return true
    return tags !== undefined && isTouched(ctx, tags)
  }

  shown(_ctx: Context): boolean {
    return !this.widgetStatus.hidden
  }

  /** Fixes the id, which must be unique in the page. */
  withId(id: string): this & T {
    const status = this.ownStatus
    status.id = id
    status.fixedId = id !== ''
    return this as this & T
  }

  /**
   * Identifies an item of a list, so that its id stays the same when items before it come or go:
   * otherwise a redraw could reach the item that has moved into its place.
   *
   * @param key tells it from the other items, such as the primary key of its record
   * @throws {TypeError} If the key is empty.
   * @example
   * orders.map((order) => wf.card().withKey(order.id).add(order.title))
   */
  withKey(key: string | number | bigint): this & T {
    if (key === '') throw new TypeError("withKey(''): a key must not be empty")
    this.ownStatus.key = String(key)
    return this as this & T
  }

  /**
   * Makes the id from a name that no other widget of this class has in the page: it stays the same
   * wherever the widget moves to. Give the widget {@link Widget.clashWith} as well.
   */
  protected identifyBy(name: string): void {
    const status = this.ownStatus
    status.key = name
    status.named = true
  }

  /** What the widget is called where it does not say so itself, or `''`. */
  get altText(): string {
    return this.widgetStatus.altText
  }

  /**
   * Names the widget for those who cannot see it: an icon alone, a picture, a list, a group. Text that
   * everybody sees is better where there is room. (WAI-ARIA `aria-label`; HTML `alt` of pictures.) A
   * widget without a meaning of its own, such as a block, becomes a group of this name.
   *
   * @param altText `''` for no name
   */
  withAltText(altText: string): this & T {
    this.ownStatus.altText = altText
    return this as this & T
  }

  /**
   * Tells users of screen readers when a redraw has changed this widget: its text is spoken politely.
   * (WAI-ARIA `aria-live="polite"`.)
   */
  withAnnouncement(announced = true): this & T {
    this.ownStatus.announced = announced
    return this as this & T
  }

  /**
   * Animates changes of this widget: when an answer brings it, changes it, moves it or takes it away, the
   * browser fades or moves it from the old place to the new one (view transitions). Nothing is animated for
   * users who prefer reduced motion, or in browsers without view transitions.
   *
   * @param name `auto` (the default) follows the widget itself; elements of one name count as the same in
   *   the old and the new page, such as a picture in a list and on its own page; `''` for no animation
   * @throws {TypeError} If the name is not a CSS identifier.
   * @example
   * wf.card().withKey(task.id).withTransition().add(task.title)
   */
  withTransition(name = 'auto'): this & T {
    if (name !== '' && !/^[a-z_][\w-]*$/i.test(name)) {
      throw new TypeError(`withTransition(${JSON.stringify(name)}): expected a CSS identifier`)
    }
    this.ownStatus.transition = name
    return this as this & T
  }

  /** Draws the widget again when `condition` holds. @example block.redrawIf(order.isLate) */
  redrawIf(condition: boolean): this & T {
    const status = this.ownStatus
    status.redrawable = true
    status.redraw ||= condition
    return this as this & T
  }

  /**
   * Draws the widget again when any of the keys has changed.
   *
   * @param ctx the Koa context; may be left out where `wf.for(ctx)` has made the widget
   * @example
   * wf.headlineMedium(state.get('name')).redrawIfChanged(ctx, 'name')
   */
  redrawIfChanged(...keys: readonly string[]): this & T
  redrawIfChanged(ctx: Context, ...keys: readonly string[]): this & T
  redrawIfChanged(first?: Context | string, ...keys: readonly string[]): this & T {
    if (typeof first === 'object') {
      return this.redrawIf(keys.length > 0 && stateOf(first).hasChanges(...keys))
    }
    const isChanged = first !== undefined && stateOf(this.boundContext).hasChanges(first, ...keys)
    return this.redrawIf(isChanged)
  }

  /** Draws the widget again when the key has changed to this value. */
  redrawIfChangedTo(key: string, value: string): this & T
  redrawIfChangedTo(ctx: Context, key: string, value: string): this & T
  redrawIfChangedTo(...given: [string, string] | [Context, string, string]): this & T {
    const [ctx, key, value] = completed<[string, string]>(this, given)
    const state = stateOf(ctx)
    return this.redrawIf(state.changed(key) && state.get(key) === value)
  }

  /** Draws the widget again whenever the key has this value. */
  redrawIfEq(key: string, value: string): this & T
  redrawIfEq(ctx: Context, key: string, value: string): this & T
  redrawIfEq(...given: [string, string] | [Context, string, string]): this & T {
    const [ctx, key, value] = completed<[string, string]>(this, given)
    return this.redrawIf(stateOf(ctx).get(key) === value)
  }

  /** Draws the widget again whenever the key has another value. */
  redrawIfNotEq(key: string, value: string): this & T
  redrawIfNotEq(ctx: Context, key: string, value: string): this & T
  redrawIfNotEq(...given: [string, string] | [Context, string, string]): this & T {
    const [ctx, key, value] = completed<[string, string]>(this, given)
    return this.redrawIf(stateOf(ctx).get(key) !== value)
  }

  /** Draws the widget again whenever the key is empty. */
  redrawIfEmpty(key: string): this & T
  redrawIfEmpty(ctx: Context, key: string): this & T
  redrawIfEmpty(...given: [string] | [Context, string]): this & T {
    const [ctx, key] = completed<[string]>(this, given)
    return this.redrawIfEq(ctx, key, '')
  }

  /**
   * Draws the widget again when data that it shows have changed: when one of the tags was touched in this
   * request, or in the one that has led here by a redirect or a feed. Unlike other conditions it is
   * judged when the page is drawn, so `touch` may come later than this.
   *
   * @param ctx the Koa context; may be left out
   * @param tags names of your own for the data: see `touch`
   * @throws {TypeError} If a tag is empty or longer than 100 characters.
   * @example
   * wf.block(issues.map(issueCard)).redrawIfTouched(ctx, 'issues')
   */
  redrawIfTouched(...tags: readonly string[]): this & T
  redrawIfTouched(ctx: Context, ...tags: readonly string[]): this & T
  redrawIfTouched(first?: Context | string, ...others: readonly string[]): this & T {
    const tags = typeof first === 'string' ? [first, ...others] : others
    const status = this.ownStatus
    status.redrawable = true
    status.tags = [...(status.tags ?? []), ...tags.map(checked)]
    return this as this & T
  }

  /**
   * Hides the widget when `condition` holds: it is not drawn at all, only its place is kept. What shall
   * come and go needs a redraw condition as well.
   *
   * @example
   * wf.block(note).hideIf(note === '').redrawIfChanged(ctx, 'note')
   */
  hideIf(condition: boolean): this & T {
    this.ownStatus.hidden ||= condition
    return this as this & T
  }

  /** Hides the widget unless `condition` holds. */
  showIf(condition: boolean): this & T {
    return this.hideIf(!condition)
  }

  /**
   * Hides the widget while the key is empty.
   *
   * @example
   * wf.block('Saved').hideIfEmpty(ctx, 'saved').redrawIfChanged(ctx, 'saved')
   */
  hideIfEmpty(key: string): this & T
  hideIfEmpty(ctx: Context, key: string): this & T
  hideIfEmpty(...given: [string] | [Context, string]): this & T {
    const [ctx, key] = completed<[string]>(this, given)
    return this.hideIfEq(ctx, key, '')
  }

  /** Hides the widget while the key has this value. */
  hideIfEq(key: string, value: string): this & T
  hideIfEq(ctx: Context, key: string, value: string): this & T
  hideIfEq(...given: [string, string] | [Context, string, string]): this & T {
    const [ctx, key, value] = completed<[string, string]>(this, given)
    return this.hideIf(stateOf(ctx).get(key) === value)
  }

  /** Hides the widget while the key has another value. */
  hideIfNotEq(key: string, value: string): this & T
  hideIfNotEq(ctx: Context, key: string, value: string): this & T
  hideIfNotEq(...given: [string, string] | [Context, string, string]): this & T {
    const [ctx, key, value] = completed<[string, string]>(this, given)
    return this.hideIf(stateOf(ctx).get(key) !== value)
  }

  /**
   * Begins the widget's root element: as an empty placeholder while the widget is not shown, and with
   * its `data-id`. In production widgets that nothing ever looks for go without: those that have no
   * redraw condition, met or not, no id or key of their own, and do not keep their id for users' sake.
   */
  protected root(name: string, ctx: Context): Tag {
    const { fixedId, announced, altText, transition } = this.widgetStatus
    const root = tag(name)
    if (this.rootHasId(ctx)) {
      if (fixedId) root.attr('data-id', this.id)
      else root.identify(this.id)
      // By this the runtime finds out when a condition is given in some requests only.
      const isMarked = findPageRequest(ctx)?.development === true && this.idReason() === 'condition'
      root.attrIf(isMarked, 'data-redrawable', true)
    }
    if (altText !== '' && !(this.constructor as typeof WidgetBase).drawsAltText) {
      root.attrIf(/^(div|span|p)$/.test(name), 'role', 'group').attr('aria-label', altText)
    }
    if (transition !== '') root.attr('data-transition', transitionName(transition, this.id))
    return root.attrIf(announced, 'data-announce', true).when(this.shown(ctx))
  }

  /** Whether a root that is written without {@link root} carries the widget's id. */
  protected rootHasId(ctx: Context): boolean {
    if (this.widgetStatus !== untouched) this.widgetStatus.rooted = true
    return this.idReason() !== 'none' || findPageRequest(ctx)?.development === true
  }

  private idReason(): IdReason {
    const { fixedId, key, redrawable, scope } = this.widgetStatus
    if (fixedId || key !== '' || this.keepsId || this.redrawsItself) return 'always'
    if (redrawable) return 'condition'
    // A widget that leaves its root to this one is found by this one's id.
    const owner = scope?.owner
    const status = (owner as { widgetStatus?: WidgetStatus } | undefined)?.widgetStatus
    return status?.rooted === false ? (owner as WidgetBase<unknown>).idReason() : 'none'
  }

  private idIn(scope: WidgetScope): string {
    const { key, named, ordinal } = this.widgetStatus
    if (key === '') return scope.idFor(this.constructor, ordinal)
    return named ? scope.idForName(this.constructor, key) : scope.idForKey(this.constructor, key)
  }

  /** The status of this widget alone, to be changed. */
  private get ownStatus(): WidgetStatus {
    return this.widgetStatus === untouched
      ? (this.widgetStatus = new WidgetStatus())
      : this.widgetStatus
  }
}

function transitionName(name: string, id: string): string {
  return name === 'auto' ? `bespa-${id.replace(/[^\w-]/g, '_')}` : name
}
