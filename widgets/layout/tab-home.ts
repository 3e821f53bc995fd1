import type { Context, Widget } from '../../lib/index.js'

/** What a tab switcher knows of its labels and bodies. */
export interface TabMember extends Widget {
  /** The key of the tab that it belongs to. */
  readonly key: string

  /** Whether there is something to select: not hidden, and not empty. */
  available(ctx: Context): boolean
}

/** What labels and bodies ask of the tab switcher that they have been added to. */
export interface TabHome {
  /** The state key that holds the key of the selected tab. */
  readonly name: string

  /** Whether only the body of the selected tab is sent. */
  readonly isDynamic: boolean

  readonly labels: readonly TabMember[]
  readonly bodies: readonly TabMember[]

  /** Whether the label is at the end of the strip. */
  isRight(label: TabMember): boolean

  /** The key of the selected tab; `''` when there is none to be selected. */
  selected(ctx: Context): string
}
