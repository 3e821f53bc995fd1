import { labelOf, type DataColumn } from '../../lib/data/data-column.js'
import { tag, type Content, type Context, type Output, type Tag } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { asDeclared, columnsText, mostPinned, type ChosenColumn } from './column-choice.js'
import { controlLink, TableCompanion } from './companion.js'
import { postToPage } from './post-to-page.js'
import { tablePanel } from './table-panel.js'
import { actionOf } from './table-state.js'
import type { TableView } from './table-view.js'
import { phrase, tableWordingOf, type TableWording } from './table-wording.js'

/**
 * The columns of a table, each with links that show or hide it, pin it to the start, make it narrower or
 * wider, and move it up or down: nothing needs to be dragged. The choice stands in the address
 * (`orders_cols=name,total`), or where the app keeps it (`table.withKeptColumns`); then the controls are
 * buttons that post. Keys of columns that no longer exist are left out.
 *
 * @example
 * wf.toolbar().addRight(wf.columnChooser().forTable('orders'))
 */
export class ColumnChooserWidget extends TableCompanion<ColumnChooserWidget> {
  override drawn(ctx: Context): boolean {
    const view = this.view(ctx)
    const { state } = view
    const isChosen = state.changed('cols') || view.postedColumns(ctx) !== undefined
    return state.isWhole || this.isAskedFor(ctx) || isChosen
  }

  draw(out: Output, ctx: Context): void {
    const view = this.view(ctx)
    const words = tableWordingOf(ctx, out.rendering.lang)
    const all = asDeclared(Object.keys(view.columns))
    const shown = view.chosenColumns ?? all
    const hidden = all.filter(({ key }) => !shown.some((column) => column.key === key))
    const control = view.hasKeptColumns ? choosingButton : choosingLink(view, ctx)
    const items = [...shown, ...hidden].map((column) => entry(column, shown, view, words, control))
    const body = [tag('ul').add(items), control('Button Text', [], words.resetColumns)]
    this.root('div', ctx)
      .when(all.length > 0)
      .class('ColumnChooser NoPrint')
      .add(
        tablePanel(
          'view_column',
          words.columns,
          view.hasKeptColumns ? choosingForm(view, out).add(body) : body,
        ),
      )
      .draw(out, ctx)
  }
}

/** Makes the control that chooses some columns; `undefined` for one that would change nothing. */
type ChoosingControl = (
  name: string,
  columns: readonly ChosenColumn[] | undefined,
  ...content: readonly Content[]
) => Tag

function choosingLink(view: TableView, ctx: Context): ChoosingControl {
  return (name, columns, ...content) => {
    const action = columns && actionOf({ [view.state.key('cols')]: columnsText(columns) })
    return controlLink(ctx, name, action, ...content)
  }
}

/** One that does nothing keeps its place, and the focus. */
function choosingButton(
  name: string,
  columns: readonly ChosenColumn[] | undefined,
  ...content: readonly Content[]
): Tag {
  return tag('button')
    .class(name)
    .attr('type', columns ? 'submit' : 'button')
    .attrIf(columns !== undefined, 'name', '_columns')
    .attrIf(columns !== undefined, 'value', columnsText(columns ?? []))
    .attrIf(columns === undefined, 'aria-disabled', 'true')
    .add(...content)
}

function choosingForm(view: TableView, out: Output): Tag {
  return postToPage(tag('form'), out).add(
    tag('input')
      .attr('type', 'hidden')
      .attr('name', '_submit')
      .attr('value', view.state.key('columns')),
  )
}

const widthIcons = { '': 'width', narrow: 'width_normal', wide: 'width_wide' } as const
/** The width that a column gets next. */
const nextWidth = { '': 'narrow', narrow: 'wide', wide: '' } as const

function entry(
  column: ChosenColumn,
  shown: readonly ChosenColumn[],
  view: TableView,
  words: TableWording,
  control: ChoosingControl,
): Content {
  const { key, isPinned, width } = column
  const label = labelOf(key, view.columns[key] as DataColumn)
  const at = shown.indexOf(column)
  const isShown = at >= 0
  const without = shown.filter((other) => other !== column)
  const toggled = isShown ? without : [...shown, column]
  const moved = (to: number) => [...without.slice(0, to), column, ...without.slice(to)]
  const changed = (change: Partial<ChosenColumn>) =>
    isShown ? shown.map((one) => (one === column ? { ...one, ...change } : one)) : undefined
  const canPin = isPinned || shown.filter((one) => one.isPinned).length < mostPinned
  const icon = (name: string, text: string, columns: readonly ChosenColumn[] | undefined) =>
    control('IconTarget', columns, new IconWidget(name)).attr(
      'aria-label',
      phrase(text, { column: label }),
    )
  // Pinned columns stand first, so none is moved from one kind into the other.
  const isMovable = (to: number) => isShown && shown[to]?.isPinned === isPinned
  const widthTexts = { '': words.fitColumn, narrow: words.narrowColumn, wide: words.wideColumn }
  return tag('li').add(
    // The last one stays: a table without columns could not be brought back.
    control(
      'ColumnToggle',
      toggled.length === 0 ? undefined : toggled,
      new IconWidget(isShown ? 'check_box' : 'check_box_outline_blank'),
      tag('span').add(label),
    ).attr('aria-label', phrase(isShown ? words.hideColumn : words.showColumn, { column: label })),
    icon(
      isPinned ? 'keep_off' : 'keep',
      isPinned ? words.unpinColumn : words.pinColumn,
      canPin ? changed({ isPinned: !isPinned }) : undefined,
    ),
    icon(widthIcons[width], widthTexts[nextWidth[width]], changed({ width: nextWidth[width] })),
    icon('arrow_upward', words.moveUp, isMovable(at - 1) ? moved(at - 1) : undefined),
    icon('arrow_downward', words.moveDown, isMovable(at + 1) ? moved(at + 1) : undefined),
  )
}
