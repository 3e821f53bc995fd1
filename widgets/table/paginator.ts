import { formatNumber } from '../../lib/html/formats.js'
import { tag, type Content, type Context, type Output } from '../../lib/index.js'
import { IconWidget } from '../text/icon.js'
import { controlLink, TableCompanion } from './companion.js'
import { actionOf } from './table-state.js'
import type { TableView } from './table-view.js'
import { phrase, tableWordingOf, type TableWording } from './table-wording.js'

/**
 * Links to the pages of a table: the first and the last one, those around the current one, and the
 * pages before and after. A table that is paged by keyset, or whose rows are not counted to the end, has
 * no page numbers. Where there is one page only, nothing is drawn.
 *
 * @example
 * wf.toolbar().addRight(wf.paginator().forTable('orders'))
 */
export class PaginatorWidget extends TableCompanion<PaginatorWidget> {
  readonly #icons = {
    first: new IconWidget('first_page'),
    previous: new IconWidget('chevron_left'),
    next: new IconWidget('chevron_right'),
    last: new IconWidget('last_page'),
    gap: new IconWidget('more_horiz'),
  }

  override children(): readonly Content[] {
    return Object.values(this.#icons)
  }

  draw(out: Output, ctx: Context): void {
    const view = this.view(ctx)
    const { lang } = out.rendering
    const words = tableWordingOf(ctx, lang)
    const links =
      view.paging === 'keyset'
        ? this.#steps(view, words, out, ctx)
        : this.#pages(view, words, out, ctx)
    const name = phrase(words.pages, { table: view.caption || view.table })
    // Landmarks are told apart by their names.
    const place = links.length > 0 ? ++view.paginators : 1
    this.root('nav', ctx)
      .when(links.length > 0 && view.failure === undefined)
      .class('Paginator NoPrint')
      .attr('aria-label', place > 1 ? `${name} (${place})` : name)
      .add(...links)
      .draw(out, ctx)
  }

  /** First, previous, next and last page, by cursors. */
  #steps(view: TableView, words: TableWording, out: Output, ctx: Context): Content[] {
    const { loaded, state } = view
    if (!loaded || !(loaded.hasPrevious || loaded.hasNext)) return []
    const action = (after: string, before: string) =>
      actionOf({ [state.key('after')]: after, [state.key('before')]: before })
    const { hasPrevious, hasNext, firstCursor, lastCursor } = loaded
    return [
      this.#step(out, 'first', words.first, hasPrevious ? action('', '') : undefined, ctx),
      this.#step(
        out,
        'previous',
        words.previous,
        hasPrevious ? action('', firstCursor) : undefined,
        ctx,
      ),
      this.#step(out, 'next', words.next, hasNext ? action(lastCursor, '') : undefined, ctx),
      this.#step(out, 'last', words.last, hasNext ? action('', 'end') : undefined, ctx),
    ]
  }

  #pages(view: TableView, words: TableWording, out: Output, ctx: Context): Content[] {
    const { page, pageCount: count, state } = view
    const hasNext = count === undefined ? view.hasMore === true : page < count
    if (count === undefined ? !hasNext && page === 1 : count <= 1) return []
    const action = (number: number) =>
      actionOf({ [state.key('page')]: number === 1 ? '' : String(number) })
    const last = count ?? page
    const numbers: Content[] = []
    let previous = 0
    for (const number of shownPages(page, last)) {
      if (number > previous + 1) {
        numbers.push(tag('span').class('Ellipsis').add(this.#icons.gap))
      }
      previous = number
      const text = formatNumber(number, out.rendering.lang, 0)
      const link = controlLink(ctx, 'PageLink', action(number), text)
        .attr('aria-label', phrase(words.page, { page: text }))
        .attr('id', out.domId(this.id, String(number)))
        .attr('aria-current', number === page ? 'page' : '')
      numbers.push(link)
    }
    if (count === undefined && hasNext) {
      numbers.push(tag('span').class('Ellipsis').add(this.#icons.gap))
    }
    return [
      this.#step(out, 'previous', words.previous, page > 1 ? action(page - 1) : undefined, ctx),
      ...numbers,
      this.#step(out, 'next', words.next, hasNext ? action(page + 1) : undefined, ctx),
    ]
  }

  #step(
    out: Output,
    icon: 'first' | 'previous' | 'next' | 'last',
    name: string,
    href: string | undefined,
    ctx: Context,
  ): Content {
    return controlLink(ctx, 'PageLink PageStep', href, this.#icons[icon])
      .attr('id', out.domId(this.id, icon))
      .attr('aria-label', name)
      .attr('title', name)
  }
}

/** The first and the last page, and two on each side of the current one. */
function shownPages(page: number, last: number): number[] {
  const near = [page - 2, page - 1, page, page + 1, page + 2]
  return [...new Set([1, ...near, last])].filter((number) => number >= 1 && number <= last)
}
