import { isList } from '../../../lib/html/content.js'
import { type Content, tag } from '../../../lib/index.js'
import { ButtonWidget } from '../button/button.js'

/** Puts buttons that follow each other into a row. What draws nothing does not part them. */
export function withButtonRows(content: readonly Content[]): Content[] {
  const grouped: Content[] = []
  let row: ButtonWidget[] = []
  const endRow = () => {
    if (row.length > 0) grouped.push(buttonRow(row))
    row = []
  }
  const take = (item: Content): void => {
    if (isList(item)) item.forEach(take)
    else if (item instanceof ButtonWidget) row.push(item)
    else if (!isNothing(item)) {
      endRow()
      grouped.push(item)
    }
  }
  take(content)
  endRow()
  return grouped
}

/** Buttons that stand in a row. */
export function buttonRow(buttons: readonly Content[]): Content {
  return tag('div')
    .class('FormButtons Block')
    .add(...buttons)
}

function isNothing(item: Content): boolean {
  return item === null || item === undefined || typeof item === 'boolean' || item === ''
}
