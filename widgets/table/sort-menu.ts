import type { SortKey } from '../../lib/data/data-query.js'
import { tag, type Content, type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { controlLink, TableCompanion } from './companion.js'
import { tablePanel } from './table-panel.js'
import { actionOf } from './table-state.js'
import { phrase, tableWordingOf } from './table-wording.js'

/**
 * The order of a table with several sort keys: links that reverse or remove each of them, and that add
 * another one. All of it works by keyboard, by touch and without JavaScript.
 *
 * @example
 * wf.toolbar().addRight(wf.sortMenu().forTable('orders'))
 */
export class SortMenuWidget extends TableCompanion<SortMenuWidget> {
  override drawn(ctx: Context): boolean {
    const { state } = this.view(ctx)
    return state.isWhole || this.isAskedFor(ctx) || state.changed('sort')
  }

  draw(out: Output, ctx: Context): void {
    const view = this.view(ctx)
    const words = tableWordingOf(ctx, out.rendering.lang)
    const { order, sortable } = view
    const action = (keys: readonly SortKey[]) =>
      actionOf({ [view.state.key('sort')]: view.orderValue(keys) })
    const icon = (name: string, text: string, href: string) =>
      controlLink(ctx, 'IconTarget', href, new IconWidget(name)).attr('aria-label', text)
    const current = order.map(({ column, descending }, at): Content => {
      const label = sortable.get(column) ?? column
      const others = order.filter((_, index) => index !== at)
      const reversed = order.with(at, { column, descending: !descending })
      return tag('li').add(
        tag('span').add(phrase(descending ? words.descending : words.ascending, { column: label })),
        icon('swap_vert', phrase(words.reverse, { column: label }), action(reversed)),
        icon('close', phrase(words.removeKey, { column: label }), action(others)),
      )
    })
    const others = [...sortable].filter(([key]) => !order.some(({ column }) => column === key))
    this.root('div', ctx)
      .when(sortable.size > 0)
      .class('SortMenu NoPrint')
      .add(
        tablePanel(
          'swap_vert',
          words.sortMenu,
          tag('ol').add(current),
          others.length > 0 && tag('p').add(words.thenBy),
          tag('ul').add(
            others.map(([column, label]) =>
              tag('li').add(
                controlLink(
                  ctx,
                  'ColumnToggle',
                  action([...order, { column, descending: false }]),
                  new IconWidget('add'),
                  tag('span').add(label),
                ),
              ),
            ),
          ),
          controlLink(
            ctx,
            'Button Text',
            actionOf({ [view.state.key('sort')]: '' }),
            words.resetSort,
          ),
        ),
      )
      .draw(out, ctx)
  }
}
