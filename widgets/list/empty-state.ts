import { hasContent, watchPromises } from '../../lib/html/content.js'
import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'

/**
 * Says that there is nothing to show, why, and what to do next. Parts without content are left out.
 *
 * @example
 * wf.emptyState('inbox', 'No orders yet', 'Orders appear here as soon as they are placed.',
 *   wf.buttonTonal('').withHref('/orders/new').add('New order'))
 */
export class EmptyStateWidget extends WidgetBase<EmptyStateWidget> {
  readonly #icon: IconWidget | undefined
  readonly #title: Content
  readonly #text: Content
  readonly #action: Content

  /**
   * @param icon the name of a symbol; `''` for none
   * @param title what is the case, in a few words
   * @param text why, or what to do about it
   * @param action a button or a link
   */
  constructor(icon: string, title: Content, text?: Content, action?: Content) {
    super()
    watchPromises([title, text, action])
    this.#icon = icon === '' ? undefined : new IconWidget(icon)
    this.#title = title
    this.#text = text
    this.#action = action
  }

  override children(): readonly Content[] {
    return [this.#icon, this.#title, this.#text, this.#action]
  }

  draw(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .class('EmptyState')
      .class('Block')
      .add(
        part('div', 'EmptyStateIcon', this.#icon),
        part('p', 'EmptyStateTitle', this.#title),
        part('div', 'EmptyStateText', this.#text),
        part('div', 'EmptyStateAction', this.#action),
      )
      .draw(out, ctx)
  }
}

function part(element: string, name: string, content: Content): Content {
  return hasContent([content]) && tag(element).class(name).add(content)
}
