import { tag, type Content } from '../../lib/index.js'

/**
 * A badge of Material: a short text, or only a dot.
 *
 * @param text `.` for the dot, `''` for no badge
 * @param altText what it means, read in the place of the text
 */
export function navBadge(text: string, altText: string): Content {
  if (text === '') return null
  const isDot = text === '.'
  return [
    // Between label and badge, when both are read as one name.
    ' ',
    tag('span')
      .class('NavBadge')
      .classIf(isDot, 'NavBadgeDot')
      .attr('aria-hidden', altText !== '' && 'true')
      .add(!isDot && text),
    altText !== '' && tag('span').class('VisuallyHidden').add(altText),
  ]
}
