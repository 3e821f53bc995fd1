import {
  tag,
  WidgetBase,
  type Content,
  type Context,
  type NavigationContent,
  type Output,
} from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { NavDrawerWidget } from './nav-drawer.js'
import { NavRailWidget } from './nav-rail.js'
import { NavStripWidget } from './nav-strip.js'
import { NavTargetWidget } from './nav-target.js'
import { navWordingOf } from './nav-wording.js'

/**
 * The navigation of an app: a rail beside the page where the window is wide (from 1000 px), else a bar
 * above it, with a strip and a button that opens the drawer. What is not set has one target: the root
 * of the app. A page draws it only as the document itself, not where it is nested in another one.
 *
 * Rail and drawer show the same places most often. A widget stands in one place only, so make the
 * targets twice, for example by a function.
 *
 * Without JavaScript the drawer opens all the same (`popover`).
 *
 * @example
 * const targets = () => [
 *   wf.navTarget('Orders', '/orders').withIcon('receipt_long'),
 *   wf.navTarget('Stock', '/stock').withIcon('inventory_2'),
 * ]
 * wf.page().addNavigation(
 *   wf
 *     .mainMenu()
 *     .withRail(wf.navRail().addTop(targets()))
 *     .withVertical(wf.navDrawer().addTop(targets()))
 *     .withHorizontal(wf.navStrip().addTop(wf.navTarget('Acme', '/'))),
 * )
 */
export class MainMenuWidget extends WidgetBase<MainMenuWidget> implements NavigationContent {
  readonly isNavigation = true
  readonly #openIcon = new IconWidget('menu')
  readonly #closeIcon = new IconWidget('menu_open')
  #rail: NavRailWidget | undefined
  #drawer: NavDrawerWidget | undefined
  #strip: NavStripWidget | undefined

  /** Sets the column beside the page, for wide windows. */
  withRail(rail: NavRailWidget): this {
    this.#rail = rail
    return this
  }

  /** Sets the drawer that the button opens, for narrow windows. */
  withVertical(drawer: NavDrawerWidget): this {
    this.#drawer = drawer
    return this
  }

  /** Sets the row beside the button, for narrow windows: the name of the app, a search. */
  withHorizontal(strip: NavStripWidget): this {
    this.#strip = strip
    return this
  }

  override children(): readonly Content[] {
    this.#rail ??= new NavRailWidget().addTop(new HomeTarget())
    this.#drawer ??= new NavDrawerWidget().addTop(new HomeTarget())
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
        tag('dialog')
          .class('MainMenuDrawer')
          .attr('id', drawerId)
          .attr('aria-label', menu)
          .attr('popover', 'auto')
          .add(
            tag('div')
              .class('MainMenuSheet')
              .add(
                button(closeMenu, this.#closeIcon).attr('popovertargetaction', 'hide'),
                this.#drawer,
              ),
          ),
        this.#rail,
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
