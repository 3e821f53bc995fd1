import { historySteps, type Context, type Tag } from '../../lib/index.js'
import { defaultTarget } from './default-target.js'

/** Where a link leads. */
export interface Destination {
  readonly href: string
  /** Where it opens; `''` leaves it to the state's `_target`. */
  readonly target: string
  /**
   * HTML has no disabled links: a disabled link stays a link for screen readers, without an
   * address.
   */
  readonly disabled: boolean
  /**
   * Whether it leads back past all states of this page, and to `href` only where the history ends.
   */
  readonly isHistory?: boolean
}

/** Gives an `a` its address, or marks it as disabled. @returns the element */
export function applyLinkTarget(
  link: Tag,
  { href, target, disabled, isHistory = false }: Destination,
  ctx: Context,
): Tag {
  if (disabled) return link.attr('role', 'link').attr('aria-disabled', 'true')
  const frame = target || defaultTarget(ctx, href)
  return (
    link
      .attr('href', href)
      .attr('target', frame)
      .attrIf(frame === '_blank', 'rel', 'noopener')
      // Hides it where the history does not reach so far.
      .attrIf(historySteps(href) !== 0, 'data-widget', 'Link')
      .attr('data-back', isHistory)
  )
}
