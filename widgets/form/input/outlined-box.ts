import type { Content } from '../../../lib/html/content.js'
import { tag, type Tag } from '../../../lib/html/tag.js'

/** What stands in an {@link outlinedBox}. */
export interface OutlinedBoxParts {
  /** The control itself. */
  readonly control: Content
  /** The control's DOM id, for the label. */
  readonly controlId: string
  readonly label: readonly Content[]
  readonly required: boolean
  /** Text or an icon before the value, such as `$`. */
  readonly prefix: readonly Content[]
  /** Text or an icon after the value, such as `kg`. */
  readonly suffix: readonly Content[]
  /** Buttons after all else. */
  readonly tools?: Content
  /** Any CSS length; `''` leaves the width to the style sheet. */
  readonly width: string
}

/**
 * The outlined container of Material's text fields and menus: an outline with a gap for the label,
 * which lies inside while the control is empty and moves up to the outline otherwise.
 */
export function outlinedBox(parts: OutlinedBoxParts): Tag {
  const { control, controlId, label, required, prefix, suffix, tools, width } = parts
  return tag('span')
    .class('OutlinedBox')
    .classIf(label.length > 0, 'Labeled')
    .classIf(prefix.length > 0 || suffix.length > 0, 'Raised')
    .style('inline-size', width)
    .add(
      prefix.length > 0 && tag('span').class('Affix').add(prefix),
      control,
      suffix.length > 0 && tag('span').class('Affix').add(suffix),
      tools,
      tag('span')
        .class('Outline')
        .add(
          label.length > 0 &&
            tag('span')
              .class('Notch')
              .add(
                tag('label')
                  .class('Label')
                  .attr('for', controlId)
                  .add(label, requiredMark(required)),
              ),
        ),
    )
}

/** The asterisk behind the label of a required input. Screen readers hear of it by the control. */
export function requiredMark(required: boolean): Content {
  return required && tag('span').class('Required').attr('aria-hidden', 'true').add('*')
}
