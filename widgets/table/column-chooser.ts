import { labelOf, type DataColumn } from '../../lib/data/data-column.js'
import { tag, type Content, type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { controlLink, TableCompanion } from './companion.js'
import { tablePanel } from './table-panel.js'
import { actionOf } from './table-state.js'
import type { TableView } from './table-view.js'
import { phrase, tableWordingOf, type TableWording } from './table-wording.js'

/**
 * The columns of a table, each with links that show or hide it and move it up or down. The choice stands
 * in the address (`orders_cols=name,total`), or where the app keeps it (`withSource(…, { columnOrder })`).
 * Keys of columns that no longer exist are left out.
 *
 * @example
 * wf.toolbar().addRight(wf.columnChooser().forTable('orders'))
 */
export class ColumnChooserWidget extends TableCompanion<ColumnChooserWidget> {
  override drawn(ctx: Context): boolean {
    const { state } = this.view(ctx)
    return state.isWhole || this.isAskedFor(ctx) || state.changed('cols')
  }

  draw(out: Output, ctx: Context): void {
    const view = this.view(ctx)
    const words = tableWordingOf(ctx, out.rendering.lang)
    const all = Object.keys(view.columns)
    const shown = view.columnOrder ?? all
    const hidden = all.filter((key) => !shown.includes(key))
    const items = [...shown, ...hidden].map((key) => entry(key, shown, view, words, ctx))
    this.root('div', ctx)
      .when(all.length > 0)
      .class('ColumnChooser NoPrint')
      .add(
        tablePanel(
          'view_column',
          words.columns,
          tag('ul').add(items),
          controlLink(
            ctx,
            'Button Text',
            actionOf({ [view.state.key('cols')]: '' }),
            words.resetColumns,
          ),
        ),
      )
      .draw(out, ctx)
  }
}

function entry(
  key: string,
  shown: readonly string[],
  view: TableView,
  words: TableWording,
  ctx: Context,
): Content {
  const column = labelOf(key, view.columns[key] as DataColumn)
  const at = shown.indexOf(key)
  const isShown = at >= 0
  const choose = (keys: readonly string[]) => actionOf({ [view.state.key('cols')]: keys.join(',') })
  const without = shown.filter((other) => other !== key)
  const toggle = isShown ? without : [...shown, key]
  const moved = (to: number) => choose([...without.slice(0, to), key, ...without.slice(to)])
  const arrow = (icon: string, name: string, to: number) =>
    controlLink(
      ctx,
      'IconTarget',
      isShown && to >= 0 && to < shown.length ? moved(to) : undefined,
      new IconWidget(icon),
    ).attr('aria-label', phrase(name, { column }))
  return tag('li').add(
    // The last one stays: a table without columns could not be brought back.
    controlLink(
      ctx,
      'ColumnToggle',
      toggle.length === 0 ? undefined : choose(toggle),
      new IconWidget(isShown ? 'check_box' : 'check_box_outline_blank'),
      tag('span').add(column),
    ).attr('aria-label', phrase(isShown ? words.hideColumn : words.showColumn, { column })),
    arrow('arrow_upward', words.moveUp, at - 1),
    arrow('arrow_downward', words.moveDown, at + 1),
  )
}
