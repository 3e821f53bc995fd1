import {
  tag,
  WidgetBase,
  type Content,
  type Context,
  type NavigationContent,
  type Output,
} from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import type { NavListOf, NavMenu } from './nav-place.js'
import { NavRailWidget } from './nav-rail.js'
import { NavStripWidget } from './nav-strip.js'
import { NavTargetWidget } from './nav-target.js'
import { navWordingOf } from './nav-wording.js'

/**
 * The navigation of an app: a rail beside the page where the window is wide (from 1000 px), else a bar
 * above it, with a strip and a button that opens the rail's targets as a drawer. What is not set has
 * one target: the root of the app. A page draws it only as the document itself, not where it is nested
 * in another one.
 *
 * The targets are drawn once; the style sheet arranges them as a rail or as a drawer, in which a
 * sub-menu takes the place of the targets around it. Without JavaScript the drawer opens all the same
 * (`popover`).
 *
 * @example
 * wf.page().addNavigation(
 *   wf
 *     .mainMenu()
 *     .withRail(
 *       wf
 *         .navRail()
 *         .addTop(
 *           wf.navTarget('Orders', '/orders').withIcon('receipt_long'),
 *           wf.navTarget('Stock', '/stock').withIcon('inventory_2'),
 *         ),
 *     )
 *     .withHorizontal(wf.navStrip().addTop(wf.navTarget('Acme', '/'))),
 * )
 */
export class MainMenuWidget
  extends WidgetBase<MainMenuWidget>
  implements NavigationContent, NavMenu
{
  readonly isNavigation = true
  readonly #openIcon = new IconWidget('menu')
  readonly #closeIcon = new IconWidget('menu_open')
  #rail: NavListOf<'rail'> | undefined
  #drawer: NavListOf<'drawer'> | undefined
  #strip: NavListOf<'strip'> | undefined

  /** Sets the targets: a column beside the page in wide windows, a drawer in narrow ones. */
  withRail(rail: NavListOf<'rail'>): this {
    this.#rail = rail
    return this
  }

  /**
   * Sets a drawer of its own for narrow windows, where its targets shall differ from those of the rail.
   * Default: the rail is the drawer, too. A widget stands in one place only, so targets of both are
   * made twice, for example by a function.
   */
  withVertical(drawer: NavListOf<'drawer'>): this {
    this.#drawer = drawer
    return this
  }

  /** Sets the row beside the button, for narrow windows: the name of the app, a search. */
  withHorizontal(strip: NavListOf<'strip'>): this {
    this.#strip = strip
    return this
  }

  get sharesRail(): boolean {
    return this.#drawer === undefined
  }

  override children(): readonly Content[] {
    this.#rail ??= new NavRailWidget().addTop(new HomeTarget())
    this.#strip ??= new NavStripWidget().addTop(new HomeTarget())
    return [this.#openIcon, this.#closeIcon, this.#rail, this.#drawer, this.#strip]
  }

  draw(out: Output, ctx: Context): void {
    const { menu, closeMenu } = navWordingOf(ctx, out.rendering.lang)
    const drawerId = out.domId(this.id, 'drawer')
    const button = (name: string, icon: IconWidget) =>
      tag('button')
        .class('MainMenuButton')
        .attr('type', 'button')
        .attr('aria-label', name)
        .attr('popovertarget', drawerId)
        .add(icon)
    this.root('div', ctx)
      .class('MainMenu')
      .attr('data-widget', 'MainMenu')
      .add(
        tag('div')
          .class('MainMenuBar')
          .add(button(menu, this.#openIcon).attr('aria-controls', drawerId), this.#strip),
        tag('div')
          .class('MainMenuDrawer')
          .classIf(this.sharesRail, 'MainMenuShared')
          .attr('id', drawerId)
          .attr('popover', 'auto')
          .add(
            button(closeMenu, this.#closeIcon).attr('popovertargetaction', 'hide'),
            this.#drawer ?? this.#rail,
          ),
        !this.sharesRail && this.#rail,
      )
      .draw(out, ctx)
  }
}

/** Stands where the app has set nothing; its name is known only when the page's language is. */
class HomeTarget extends NavTargetWidget {
  constructor() {
    super('', '/')
    this.withIcon('home')
  }

  protected override labelText(ctx: Context, lang: string): string {
    return navWordingOf(ctx, lang).home
  }
}
