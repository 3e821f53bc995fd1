import type { Content, Context } from '../../../lib/index.js'
import type { Awaitable } from './validation-message.js'

/** One of several things to choose from. */
export interface ChoiceOption {
  /** The value that is posted. */
  readonly value: string
  /** What the user sees. */
  readonly caption: Content
  /** Shown, but not to be chosen. */
  readonly disabled: boolean
  /** The heading that it stands under, or `''`. */
  readonly group: string
}

/** What is known of a chosen value. */
export interface ResolvedOption {
  /** The value that is posted. */
  readonly value: string
  /** What the user sees. */
  readonly title: string
  /** No longer offered: accepted only where it is the stored value. */
  readonly withdrawn?: boolean
}

/**
 * Decides which values are allowed and what they are called, for the user of this request. A value
 * that it does not return is refused.
 */
export type OptionResolver = (
  values: readonly string[],
  ctx: Context,
) => Awaitable<readonly ResolvedOption[]>
