import {
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
  type Tag,
} from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { LinkOptions } from '../link/link-options.js'
import type { ConfirmOptions } from '../link/post-action.js'
import { navBadge } from './nav-badge.js'
import {
  isInSharedRail,
  kindOfListAround,
  matchedLength,
  standingOf,
  targetClasses,
  type NavListOf,
  type NavPlace,
} from './nav-place.js'
import { NavSubMenu } from './nav-sub-menu.js'
import { navWordingOf } from './nav-wording.js'

/**
 * An entry of a rail, a drawer or a strip. It is marked while the page, or one below it, is shown: of
 * several that fit, the one with the longest path.
 *
 * @example
 * wf.navTarget('Orders', '/orders').withIcon('receipt_long').withBadge('3', '3 to be confirmed')
 */
export class NavTargetWidget extends WidgetBase<NavTargetWidget> implements NavPlace {
  /** Marks the targets of a navigation. */
  readonly isNavPlace = true
  readonly #label: string
  readonly #href: string
  #icon: IconWidget | undefined
  #subMenu: NavSubMenu | undefined
  #badge = ''
  #badgeAltText = ''
  #tabulated = false
  readonly #link: LinkOptions

  /**
   * @param label what it is called
   * @param href an action URL (`?key=value`, `^?modal=`, `/path`), an address, or a negative number
   *   of steps in the browser's history (`-1`); `''` when the target opens its sub-menu or posts an action
   */
  constructor(label: string, href = '') {
    super()
    this.#label = label
    this.#href = href
    this.#link = new LinkOptions(href)
  }

  /** Sets the Material Symbol; the present place shows its filled form. `''` for none. */
  withIcon(icon: string): this {
    this.#icon = icon === '' ? undefined : new IconWidget(icon)
    return this
  }

  /** Moves the entry inwards, in drawers, to show that it belongs to the one before. */
  withTabulation(tabulated = true): this {
    this.#tabulated = tabulated
    return this
  }

  /**
   * Sets the badge.
   *
   * @param badge up to four characters, for example `3` or `99+`; `.` for a dot, `''` for no badge
   * @param altText what it means, for users of screen readers; by default they hear the badge itself,
   *   and “new” in the page's language for the dot
   */
  withBadge(badge: string, altText = ''): this {
    this.#badge = badge
    this.#badgeAltText = altText
    return this
  }

  /** Sets the sub-menu: beside a rail a drawer, in a drawer a drawer, in a strip either. */
  withSubMenu(subMenu: NavListOf<'drawer' | 'strip'>): this {
    this.#subMenu = new NavSubMenu(subMenu)
    return this
  }

  /**
   * Sets where the link opens.
   *
   * @param target a frame's name, or `_top`, `_parent`, `_self`, `_blank`; by default what the
   *   state's `_target` says, except for actions, which concern the page that they stand in
   */
  withTarget(target: string): this {
    this.#link.target = target
    return this
  }

  /**
   * Makes it a button that posts an action, such as “Sign out”: see `ButtonWidget.withPost`.
   *
   * @param name what `wf.actionOf(ctx)` gives as `name`
   * @param value what it concerns. Default: `''`
   * @throws {TypeError} If the name is empty or contains `=`.
   * @example
   * wf.navTarget('Sign out').withIcon('logout').withPost('sign-out')
   */
  withPost(name: string, value: string | number | bigint = ''): this {
    this.#link.post(name, value)
    return this
  }

  /**
   * Asks before the action of {@link withPost} is done: see `ButtonWidget.withConfirm`.
   *
   * @throws {TypeError} If there is no action to confirm.
   */
  withConfirm(question: string, options: ConfirmOptions = {}): this {
    this.#link.confirm(question, options)
    return this
  }

  /** Whether its action was pressed, and confirmed where that is needed. */
  pressed(ctx: Context = this.boundContext): boolean {
    return this.#link.pressed(ctx)
  }

  /** A disabled target shows what it is called, and leads nowhere. Its sub-menu is left out. */
  withDisabled(disabled = true): this {
    this.#link.disabled = disabled
    return this
  }

  matchedLength(ctx: Context): number {
    return this.#link.disabled ? 0 : matchedLength(ctx, this.#href)
  }

  override children(): readonly Content[] {
    return [this.#icon, this.#link.disabled ? null : this.#subMenu?.children()]
  }

  draw(out: Output, ctx: Context): void {
    const label = this.labelText(ctx, out.rendering.lang)
    const standing = standingOf(this, ctx)
    const isFlyOut = kindOfListAround(this) === 'rail'
    const isOpen = standing === 'within'
    const hasBack = !isFlyOut || isInSharedRail(this)
    const place = { id: this.id, label, isFlyOut, isOpen, hasBack }
    const subMenu = this.#subMenu?.isEmpty || this.#link.disabled ? undefined : this.#subMenu
    this.#icon?.withFill(standing !== '')
    const content = this.#content(out, ctx, label)
    const isButton = subMenu && this.#href === ''
    const entry = isButton
      ? subMenu.entry(place, out, content)
      : this.#entry(label, out, ctx).add(...content)
    entry.attr('aria-current', isOpen ? 'true' : standing)
    this.root('div', ctx)
      .when(label !== '')
      .class(targetClasses(this))
      .classIf(this.#tabulated, 'NavTargetTabulated')
      .classIf(standing !== '', 'Selected')
      .classIf(subMenu !== undefined && isOpen && !isFlyOut, 'NavTargetOpen')
      .attrIf(subMenu !== undefined, 'data-widget', isFlyOut ? 'NavFlyOut' : 'NavSubMenu')
      .add(entry, !isButton && subMenu?.button(place, out, ctx), subMenu?.panel(place, out))
      .draw(out, ctx)
  }

  /** What the target is called in a language. */
  protected labelText(_ctx: Context, _lang: string): string {
    return this.#label
  }

  #content(out: Output, ctx: Context, label: string): Content[] {
    // A menu of a site has a hundred entries of nothing but a name: no element for what needs none.
    const isPlain = !this.#icon && !this.#badge && !this.#subMenu
    if (isPlain && kindOfListAround(this) === 'drawer') return [label]
    const { news } = navWordingOf(ctx, out.rendering.lang)
    const badgeAltText = this.#badgeAltText || (this.#badge === '.' ? news : '')
    return [
      this.#icon,
      tag('span').class('NavTargetLabel').add(label),
      navBadge(this.#badge, badgeAltText),
    ]
  }

  #entry(label: string, out: Output, ctx: Context): Tag {
    if (!this.#link.posts && this.#href === '') this.#link.disabled = true
    const entry = tag(this.#link.element)
      .class('NavTargetEntry')
      .classIf(this.#link.disabled, 'Disabled')
    return this.#link.applyPress(entry, [label], out, ctx)
  }
}
