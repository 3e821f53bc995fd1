import type { Content, Context, Output, Tag } from '../../lib/index.js'
import { applyLinkTarget } from './apply-link-target.js'
import { backAddress } from './back-address.js'
import { PostAction, type ConfirmOptions } from './post-action.js'

/**
 * Where a widget leads, or what action a press on it posts: what links, cards, list items, table rows,
 * buttons, chips and navigation targets have in common.
 */
export class LinkOptions {
  /** Where the link opens; `''` leaves it to the state's `_target`. */
  target = ''
  /**
   * HTML has no disabled links: a disabled link stays a link for screen readers, without an
   * address.
   */
  disabled = false
  #href: string
  #isBack = false
  #fallback = ''
  #action: PostAction | undefined

  constructor(href = '') {
    this.#href = href
  }

  /** Leads to an action, a path or an address. */
  leadTo(href: string): void {
    this.#href = href
    this.#isBack = false
  }

  /** Leads back to where the user has come from, or to the fallback where that is not known. */
  leadBack(fallback: string): void {
    this.#isBack = true
    this.#fallback = fallback
  }

  /**
   * Posts an action instead of leading anywhere.
   *
   * @throws {TypeError} If the name is empty or contains `=`.
   */
  post(name: string, value: string | number | bigint): void {
    this.#action = new PostAction(name, value)
  }

  /**
   * Asks before the action is done.
   *
   * @throws {TypeError} If there is no action to confirm.
   */
  confirm(question: string, options: ConfirmOptions): void {
    if (!this.#action) {
      throw new TypeError(
        'withConfirm: there is no action to confirm; call withPost(name, value) before',
      )
    }
    this.#action.confirmBy(question, options)
  }

  /** Whether a press posts an action. */
  get posts(): boolean {
    return this.#action !== undefined
  }

  /** Whether its action was pressed, and confirmed where that is needed. */
  pressed(ctx: Context): boolean {
    return !this.disabled && this.#action?.pressed(ctx) === true
  }

  /** Whether there is anything to press: an action, or an address. */
  hasPress(ctx: Context): boolean {
    return this.posts || this.hrefIn(ctx) !== ''
  }

  /** The element to press: actions are posted by buttons. */
  get element(): 'a' | 'button' {
    return this.posts ? 'button' : 'a'
  }

  /**
   * Gives the {@link element} its action or its address.
   *
   * @param label what it says, which the button that confirms an action repeats
   * @returns the element
   */
  applyPress(element: Tag, label: readonly Content[], out: Output, ctx: Context): Tag {
    if (!this.#action) return this.apply(element, ctx)
    element.attr('disabled', this.disabled)
    return this.#action.apply(element, label, out, ctx)
  }

  /** Whether it leads back to where the user came from. */
  get isBack(): boolean {
    return this.#isBack
  }

  /** Whether it leads anywhere. */
  get leads(): boolean {
    return this.#isBack || this.#href !== ''
  }

  /** The address; `''` when there is none, or nothing to return to. */
  hrefIn(ctx: Context): string {
    return this.#isBack ? backAddress(ctx, this.#fallback).href : this.#href
  }

  /** Gives an `a` its address, or marks it as disabled. @returns the element */
  apply(link: Tag, ctx: Context): Tag {
    const { target, disabled } = this
    const { href, isHistory } = this.#isBack
      ? backAddress(ctx, this.#fallback)
      : { href: this.#href, isHistory: false }
    return applyLinkTarget(link, { href, target, disabled, isHistory }, ctx)
  }
}
