import type { Context, Widget } from '../../lib/index.js'

/** What a tab switcher knows of its labels and bodies. */
export interface TabMember extends Widget {
  /** The key of the tab that it belongs to. */
  readonly key: string

  /** Is there something to be selected: not hidden, and not empty? */
  available(ctx: Context): boolean
}

/** What labels and bodies ask of the tab switcher that they have been added to. */
export interface TabHome {
  /** The state key that holds the key of the selected tab. */
  readonly name: string

  /** Is only the body of the selected tab sent? */
  readonly isDynamic: boolean

  readonly labels: readonly TabMember[]
  readonly bodies: readonly TabMember[]

  /** Does the label stand at the strip's end? */
  isRight(label: TabMember): boolean

  /** The key of the selected tab; `''` when there is none to be selected. */
  selected(ctx: Context): string
}
