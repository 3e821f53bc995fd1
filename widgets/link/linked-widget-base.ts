import { ContainerWidgetBase, type Content } from '../../lib/index.js'
import { LinkOptions } from './link-options.js'

/**
 * What widgets build on whose content is a link: links themselves, cards, chips.
 *
 * @typeParam T the subclass itself, as for `WidgetBase`
 */
export abstract class LinkedWidgetBase<T> extends ContainerWidgetBase<T> {
  /** Assigned in the constructor for the same reason as `content`. */
  declare protected readonly link: LinkOptions

  /**
   * @param href an action URL (`?key=value`, `^?modal=`, `/path`), an address, or a negative number
   *   of steps in the browser's history (`-1`)
   */
  constructor(href: string, ...content: readonly Content[]) {
    super(...content)
    this.link = new LinkOptions(href)
  }

  /** Where “back” leads depends on the way that has led here. */
  get comparable(): boolean {
    return !this.link.isBack
  }

  protected override get keepsId(): boolean {
    return true
  }

  /**
   * Sets where it leads, in place of where it led before.
   *
   * @param href an action URL (`?key=value`, `^?modal=`, `/path`), an address, or a negative number
   *   of steps in the browser's history (`-1`); `''` for nowhere
   */
  withHref(href: string): this & T {
    this.link.leadTo(href)
    return this as this & T
  }

  /**
   * Leads back to where the user has come from: to the state's `_back`, or else back in the history, past
   * all states of this page, when a page of this app has led here. Leads nowhere when there is nothing
   * to return to, or `_back` is `0`. A `_back` that leads out of the app is not followed.
   *
   * @param fallback a path or an action to follow when nothing is known of the way, such as `/orders`
   */
  withHrefBack(fallback = ''): this & T {
    this.link.leadBack(fallback)
    return this as this & T
  }

  /**
   * Sets where the link opens.
   *
   * @param target a frame's name, or `_top`, `_parent`, `_self`, `_blank`; by default what the
   *   state's `_target` says, except for actions, which concern the page that they stand in
   */
  withTarget(target: string): this & T {
    this.link.target = target
    return this as this & T
  }

  /** Shows its content as disabled, and leads nowhere. */
  withDisabled(disabled = true): this & T {
    this.link.disabled = disabled
    return this as this & T
  }
}
