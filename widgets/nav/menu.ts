import { watchPromises } from '../../lib/html/content.js'
import {
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
  type Widget,
} from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { navWordingOf } from './nav-wording.js'

/** What can be an entry of a menu: links, and buttons that lead somewhere or post an action. */
export interface MenuItem extends Widget {
  /** Marks the entries of a menu. */
  readonly isMenuItem: true
}

/** What a menu takes as an entry; what is none is left out, so `condition && wf.link(…)` works. */
export type MenuEntry = MenuItem | false | null | undefined

/**
 * A button that opens a short list of links and actions: the arrow keys, Home, End and the first letters go
 * through it, Escape closes it. It stays within the window. Without entries nothing is drawn.
 *
 * Without JavaScript the button opens the list all the same, and Tab goes through it. (WAI-ARIA
 * Authoring Practices, “Menu Button”.)
 *
 * @example
 * wf.menuEllipsisV().add(wf.link('?edit=7').add('Edit'), wf.link().withPost('archive', 7).add('Archive'))
 */
export class MenuWidget extends WidgetBase<MenuWidget> {
  protected static override readonly drawsAltText = true
  readonly #title: Content
  readonly #arrow = new IconWidget('arrow_drop_down')
  readonly #entries: MenuItem[] = []

  /** @param title what the button shows: text, or an icon alone */
  constructor(title: Content) {
    super()
    this.#title = title
  }

  /** Appends entries. */
  add(...entries: readonly MenuEntry[]): this {
    watchPromises(entries)
    for (const entry of entries) if (entry) this.#entries.push(entry)
    return this
  }

  override children(): readonly Content[] {
    return [this.#title, this.#arrow, ...this.#entries]
  }

  draw(out: Output, ctx: Context): void {
    const isIcon = this.#title instanceof IconWidget
    const name = this.altText || (isIcon ? navWordingOf(ctx, out.rendering.lang).more : '')
    const [buttonId, popupId] = [out.domId(this.id, 'button'), out.domId(this.id, 'popup')]
    this.root('div', ctx)
      .when(this.#entries.length > 0)
      .class('Menu NoPrint')
      .attr('data-widget', 'Menu')
      .add(
        tag('button')
          .class(isIcon ? 'IconTarget' : 'MenuButton')
          .attr('type', 'button')
          .attr('id', buttonId)
          .attr('aria-label', name)
          .attr('aria-controls', popupId)
          .attr('popovertarget', popupId)
          .add(this.#title, !isIcon && this.#arrow),
        tag('div')
          .class('MenuPopup')
          .attr('id', popupId)
          .attr('popover', 'auto')
          .attr('role', 'group')
          .attr('aria-labelledby', buttonId)
          .add(...this.#entries),
      )
      .draw(out, ctx)
  }
}
