import { isList } from '../../../lib/html/content.js'
import { type Content, type Context, isWidget, tag } from '../../../lib/index.js'
import { ButtonWidget } from '../button/button.js'
import { InputHiddenWidget } from '../input/input-hidden.js'

const rows = new WeakSet<object>()

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
  const row = tag('div')
    .class('FormButtons Block')
    .add(...buttons)
  rows.add(row)
  return row
}

/** Whether there is nothing to see of a form but its buttons, as in a toolbar. */
export function isOnlyButtons(content: readonly Content[], ctx: Context): boolean {
  let hasRow = false
  for (const item of content) {
    if (typeof item !== 'object' || item === null) return false
    if (rows.has(item)) hasRow = true
    else if (!(item instanceof InputHiddenWidget) && !(isWidget(item) && !item.shown(ctx)))
      return false
  }
  return hasRow
}

function isNothing(item: Content): boolean {
  return item === null || item === undefined || typeof item === 'boolean' || item === ''
}
