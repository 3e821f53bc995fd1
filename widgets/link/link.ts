import { hasContent } from '../../lib/html/content.js'
import { WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { backAddress } from './back-address.js'
import { IconWidget } from '../text/icon.js'
import { applyLinkTarget } from './apply-link-target.js'

/** What a link that stands for the present place stands for (WAI-ARIA `aria-current`). */
export type CurrentPlace = 'true' | 'page' | 'step' | 'location' | 'date' | 'time'

/**
 * A link to an action, a path or an address. Without content, and with nowhere to lead to, nothing
 * is drawn.
 *
 * @example
 * wf.link('?page=2').add('Next')
 */
export class LinkWidget extends WidgetBase<LinkWidget> {
  #href: string
  readonly #content: Content[] = []
  #isBack = false
  #target = ''
  #altText = ''
  #current: CurrentPlace | '' = ''
  #disabled = false

  /**
   * @param href an action URL (`?key=value`, `^?modal=`, `/path`), an address, or a negative number
   *   of steps in the browser's history (`-1`)
   */
  constructor(href: string) {
    super()
    this.#href = href
  }

  /** Appends content. */
  add(...content: readonly Content[]): this {
    this.#content.push(...content)
    return this
  }

  /** Replaces the address, and makes a link that leads back an ordinary one again. */
  withHref(href: string): this {
    this.#href = href
    this.#isBack = false
    return this
  }

  /**
   * Leads back to where the user has come from: to the state's `_back`, or else a step back in the
   * history when a page of this app has led here. Hidden when there is nothing to return to, or
   * `_back` is `0`. A `_back` that leads out of the app is not followed.
   */
  withHrefBack(): this {
    this.#isBack = true
    return this
  }

  /**
   * Sets where the link opens.
   *
   * @param target a frame's name, or `_top`, `_parent`, `_self`, `_blank`; by default what the
   *   state's `_target` says, except for actions, which concern the page that they stand in
   */
  withTarget(target: string): this {
    this.#target = target
    return this
  }

  /** Names the link for those who cannot see it. Needed when its content is only an icon. */
  withAltText(altText: string): this {
    this.#altText = altText
    return this
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

  /** A disabled link shows its content, and leads nowhere. */
  withDisabled(disabled = true): this {
    this.#disabled = disabled
    return this
  }

  override children(): readonly Content[] {
    return this.#content
  }

  draw(out: Output, ctx: Context): void {
    const href = this.#isBack ? backAddress(ctx) : this.#href
    const link = this.root('a', ctx)
      .when(href !== '' && hasContent(this.#content))
      .class('Link')
      .class(this.#iconClass())
      .classIf(this.#disabled, 'Disabled')
      .attr('aria-label', this.#altText)
      .attr('aria-current', this.#current)
      .add(...this.#content)
    applyLinkTarget(link, { href, target: this.#target, disabled: this.#disabled }, ctx).draw(
      out,
      ctx,
    )
  }

  #iconClass(): string {
    if (!(this.#content[0] instanceof IconWidget)) return ''
    return this.#content.length > 1 ? 'LinkWithIcon' : 'LinkIcon'
  }
}
