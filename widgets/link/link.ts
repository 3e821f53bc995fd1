import { hasContent } from '../../lib/html/content.js'
import { type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { LinkedWidgetBase } from './linked-widget-base.js'
import { confirmable, PostAction, type ConfirmOptions } from './post-action.js'

/** What a link that stands for the present place stands for (WAI-ARIA `aria-current`). */
export type CurrentPlace = 'true' | 'page' | 'step' | 'location' | 'date' | 'time'

/**
 * A link to an action, a path or an address; with {@link withPost} a button that looks like one.
 * Without content, and with nowhere to lead to, nothing is drawn.
 *
 * @example
 * wf.link('?page=2').add('Next')
 */
export class LinkWidget extends LinkedWidgetBase<LinkWidget> {
  protected static override readonly drawsAltText = true
  #current: CurrentPlace | '' = ''
  #action: PostAction | undefined

  /** It may stand in a menu: see `MenuEntry`. */
  get isMenuItem(): true {
    return true
  }

  /**
   * Marks the link as that of the present place, for example in a navigation.
   *
   * @param current what kind of place; `true` (the default) means the page
   */
  withCurrent(current: boolean | CurrentPlace = true): this {
    this.#current = current === true ? 'page' : current || ''
    return this
  }

  /**
   * Makes it a button that posts an action, for all that changes something: see `ButtonWidget.withPost`.
   *
   * @param name what `wf.actionOf(ctx)` gives as `name`
   * @param value what it concerns, most often the key of a record
   * @throws {TypeError} If the name is empty or contains `=`.
   * @example
   * wf.menuEllipsisV().add(wf.link().withPost('archive', issue.id).add('Archive'))
   */
  withPost(name: string, value: string | number | bigint = ''): this {
    this.#action = new PostAction(name, value)
    return this
  }

  /**
   * Asks before the action of {@link withPost} is done: see `ButtonWidget.withConfirm`.
   *
   * @throws {TypeError} If there is no action to confirm.
   */
  withConfirm(question: string, options: ConfirmOptions = {}): this {
    confirmable(this.#action).confirmBy(question, options)
    return this
  }

  /** Whether its action was pressed, and confirmed where that is needed. */
  pressed(ctx: Context = this.boundContext): boolean {
    return !this.link.disabled && this.#action?.pressed(ctx) === true
  }

  draw(out: Output, ctx: Context): void {
    const isShown = this.#action !== undefined || this.link.hrefIn(ctx) !== ''
    const link = this.root(this.#action ? 'button' : 'a', ctx)
      .when(isShown && hasContent(this.content))
      .class('Link')
      .class(this.#iconClass())
      .classIf(this.link.disabled, 'Disabled')
      .attr('aria-label', this.altText)
      .attr('aria-current', this.#current)
      .add(...this.content)
    if (this.#action) {
      link.attr('disabled', this.link.disabled)
      const label = this.altText === '' ? this.content : [this.altText]
      this.#action.apply(link, label, out, ctx).draw(out, ctx)
    } else this.link.apply(link, ctx).draw(out, ctx)
  }

  #iconClass(): string {
    if (!(this.content[0] instanceof IconWidget)) return ''
    return this.content.length > 1 ? 'LinkWithIcon' : 'LinkIcon'
  }
}
