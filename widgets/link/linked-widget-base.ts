import { ContainerWidgetBase, type Content, type Context } from '../../lib/index.js'
import { LinkOptions } from './link-options.js'
import type { ConfirmOptions } from './post-action.js'

/**
 * What widgets build on whose content is a link, or a button that posts an action: links themselves,
 * cards, list items, chips.
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

  /**
   * Makes it a button that posts an action, for all that changes something: see `ButtonWidget.withPost`.
   * It then leads nowhere.
   *
   * @param name what `wf.actionOf(ctx)` gives as `name`
   * @param value what it concerns, most often the key of a record. Default: `''`
   * @throws {TypeError} If the name is empty or contains `=`.
   * @example
   * wf.menuEllipsisV().add(wf.link().withPost('archive', issue.id).add('Archive'))
   */
  withPost(name: string, value: string | number | bigint = ''): this & T {
    this.link.post(name, value)
    return this as this & T
  }

  /**
   * Asks before the action of {@link withPost} is done: see `ButtonWidget.withConfirm`.
   *
   * @param question what is asked, such as `Delete this issue?`
   * @param options what will happen, and another label for the button that confirms
   * @throws {TypeError} If there is no action to confirm: call {@link withPost} before.
   */
  withConfirm(question: string, options: ConfirmOptions = {}): this & T {
    this.link.confirm(question, options)
    return this as this & T
  }

  /** Whether its action was pressed, and confirmed where that is needed. */
  pressed(ctx: Context = this.boundContext): boolean {
    return this.link.pressed(ctx)
  }

  /** Shows its content as disabled, and leads nowhere. */
  withDisabled(disabled = true): this & T {
    this.link.disabled = disabled
    return this as this & T
  }
}
