import { tag, type Content, type Tag } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'

/** A button that unfolds some controls of a table; it works without JavaScript, too. */
export function tablePanel(icon: string, label: Content, ...content: readonly Content[]): Tag {
  return tag('details')
    .class('TablePanel')
    .add(
      tag('summary').class('Button Text LeadingIcon').add(new IconWidget(icon), label),
      tag('div')
        .class('TablePanelBody')
        .add(...content),
    )
}
