import type { Content, Context, Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { controlLink, TableCompanion } from './companion.js'
import { actionOf } from './table-state.js'
import { tableWordingOf } from './table-wording.js'

/**
 * A link that puts the next page of a table below the rows that are shown. The table keeps its place in
 * the window. It belongs to a table that is paged by `more`; where there are no more rows nothing is
 * drawn.
 *
 * @example
 * wf.loadMore().forTable('news')
 */
export class LoadMoreWidget extends TableCompanion<LoadMoreWidget> {
  readonly #icon = new IconWidget('expand_more')

  override children(): readonly Content[] {
    return [this.#icon]
  }

  draw(out: Output, ctx: Context): void {
    const view = this.view(ctx)
    const words = tableWordingOf(ctx, out.rendering.lang)
    const href = actionOf({ [view.state.key('more')]: String(view.extraPages + 1) })
    this.root('div', ctx)
      .when(view.canShowMore)
      .class('LoadMore NoPrint')
      .add(controlLink(ctx, 'Button Tonal LeadingIcon', href, this.#icon, words.more))
      .draw(out, ctx)
  }
}
