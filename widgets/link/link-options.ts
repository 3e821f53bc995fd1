import type { Context, Tag } from '../../lib/index.js'
import { applyLinkTarget } from './apply-link-target.js'
import { backAddress } from './back-address.js'

/** Where a widget leads: what links, cards, buttons, chips and navigation targets have in common. */
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
