import { labelOf, type DataColumn } from '../../lib/data/data-column.js'
import { tag, type Content, type Context, type Output, type Tag } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { controlLink, TableCompanion } from './companion.js'
import { tablePanel } from './table-panel.js'
import { actionOf } from './table-state.js'
import type { TableView } from './table-view.js'
import { phrase, tableWordingOf, type TableWording } from './table-wording.js'

/**
 * The columns of a table, each with links that show or hide it and move it up or down. The choice stands
 * in the address (`orders_cols=name,total`), or where the app keeps it (`table.withKeptColumns`); then the
 * controls are buttons that post.
 * Keys of columns that no longer exist are left out.
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
    const all = Object.keys(view.columns)
    const shown = view.columnOrder ?? all
    const hidden = all.filter((key) => !shown.includes(key))
    const control = view.hasKeptColumns ? choosingButton : choosingLink(view, ctx)
    const items = [...shown, ...hidden].map((key) => entry(key, shown, view, words, control))
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
  columns: readonly string[] | undefined,
  ...content: readonly Content[]
) => Tag

function choosingLink(view: TableView, ctx: Context): ChoosingControl {
  return (name, columns, ...content) => {
    const action = columns && actionOf({ [view.state.key('cols')]: columns.join() })
    return controlLink(ctx, name, action, ...content)
  }
}

/** One that does nothing keeps its place, and the focus. */
function choosingButton(
  name: string,
  columns: readonly string[] | undefined,
  ...content: readonly Content[]
): Tag {
  return tag('button')
    .class(name)
    .attr('type', columns ? 'submit' : 'button')
    .attrIf(columns !== undefined, 'name', '_columns')
    .attrIf(columns !== undefined, 'value', (columns ?? []).join())
    .attrIf(columns === undefined, 'aria-disabled', 'true')
    .add(...content)
}

function choosingForm(view: TableView, out: Output): Tag {
  return tag('form')
    .attr('method', 'post')
    .attr('action', out.rendering.formAddress(out.address('?'), new Set()))
    .attr('data-action', '?')
    .add(
      tag('input')
        .attr('type', 'hidden')
        .attr('name', '_submit')
        .attr('value', view.state.key('columns')),
    )
}

function entry(
  key: string,
  shown: readonly string[],
  view: TableView,
  words: TableWording,
  control: ChoosingControl,
): Content {
  const column = labelOf(key, view.columns[key] as DataColumn)
  const at = shown.indexOf(key)
  const isShown = at >= 0
  const without = shown.filter((other) => other !== key)
  const toggle = isShown ? without : [...shown, key]
  const moved = (to: number) => [...without.slice(0, to), key, ...without.slice(to)]
  const arrow = (icon: string, name: string, to: number) =>
    control(
      'IconTarget',
      isShown && to >= 0 && to < shown.length ? moved(to) : undefined,
      new IconWidget(icon),
    ).attr('aria-label', phrase(name, { column }))
  return tag('li').add(
    // The last one stays: a table without columns could not be brought back.
    control(
      'ColumnToggle',
      toggle.length === 0 ? undefined : toggle,
      new IconWidget(isShown ? 'check_box' : 'check_box_outline_blank'),
      tag('span').add(column),
    ).attr('aria-label', phrase(isShown ? words.hideColumn : words.showColumn, { column })),
    arrow('arrow_upward', words.moveUp, at - 1),
    arrow('arrow_downward', words.moveDown, at + 1),
  )
}
