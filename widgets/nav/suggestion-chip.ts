import { hasContent } from '../../lib/html/content.js'
import { tag, type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { LinkedWidgetBase } from '../link/linked-widget-base.js'

/**
 * A small link that suggests what to do next (Material's suggestion chip), several of them mostly in
 * a gallery. An icon at its beginning stands out a little. Without content nothing is drawn; without
 * an address it is plain text; with `withPost` a button.
 *
 * @example
 * wf.gallery(wf.suggestionChip('?topic=art').add(wf.icon('palette'), 'Art'))
 */
export class SuggestionChipWidget extends LinkedWidgetBase<SuggestionChipWidget> {
  draw(out: Output, ctx: Context): void {
    const [first, ...rest] = this.content
    const [icon, text] = first instanceof IconWidget ? [first, rest] : [null, this.content]
    const hasPress = this.link.hasPress(ctx)
    const chip = this.root(hasPress ? this.link.element : 'span', ctx)
      .when(hasContent(this.content))
      .class('SuggestionChip')
      .classIf(icon !== null, 'SuggestionChipWithIcon')
      .classIf(this.link.disabled, 'Disabled')
      .add(
        icon,
        tag('span')
          .class('SuggestionChipText')
          .add(...text),
      )
    if (hasPress) this.link.applyPress(chip, this.content, out, ctx)
    chip.draw(out, ctx)
  }
}
