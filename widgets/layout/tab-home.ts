import type { Context } from '../../lib/index.js'
import type { TabBodyWidget } from './tab-body.js'
import type { TabLabelWidget } from './tab-label.js'

/** What labels and bodies ask of the tab switcher that they have been added to. */
export interface TabHome {
  /** The state key that holds the key of the selected tab. */
  readonly name: string

  /** Is only the body of the selected tab sent? */
  readonly isDynamic: boolean

  readonly labels: readonly TabLabelWidget[]
  readonly bodies: readonly TabBodyWidget[]

  /** Does the label stand at the strip's end? */
  isRight(label: TabLabelWidget): boolean

  /** The key of the selected tab; `''` when there is none to be selected. */
  selected(ctx: Context): string
}
