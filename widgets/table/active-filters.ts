import { tag, type Content, type Context, type Output } from '../../lib/index.js'
import { hasContent } from '../../lib/html/content.js'
import { IconWidget } from '../text/icon.js'
import { controlLink, TableCompanion } from './companion.js'
import { filterable } from './table-filters.js'
import { actionOf } from './table-state.js'
import type { TableView } from './table-view.js'
import { phrase, tableWordingOf, type TableWording } from './table-wording.js'

/**
 * What a table is searched and filtered for, each with a link that removes it, and one that removes all.
 * Filters that are off because of a value that cannot be used are named as well.
 *
 * @example
 * page.add(wf.activeFilters().forTable('orders'), table)
 */
export class ActiveFiltersWidget extends TableCompanion<ActiveFiltersWidget> {
  draw(out: Output, ctx: Context): void {
    const view = this.view(ctx)
    const words = tableWordingOf(ctx, out.rendering.lang)
    const notes = notesOf(view, words)
    const links = activeFilterLinks(view, words, ctx)
    this.root('div', ctx)
      .when(notes.length > 0 || hasContent([links]))
      .class('ActiveFilters')
      .add(
        notes.map((note) => tag('p').class('TableNote').attr('role', 'status').add(note)),
        links,
      )
      .draw(out, ctx)
  }
}

/** Links that remove the search and the filters of a table; nothing where there are none. */
export function activeFilterLinks(view: TableView, words: TableWording, ctx: Context): Content {
  const { state, filters } = view
  // A change of it has the fields drawn again, which a filter that is being typed must not.
  const clear = { [state.key('clear')]: String((Number(state.get('clear')) % 9) + 1) }
  const remove = (text: string, changes: Record<string, string>) =>
    controlLink(
      ctx,
      'TableFilter',
      actionOf({ ...changes, ...clear }),
      text,
      new IconWidget('close'),
    ).attr('aria-label', phrase(words.removeFilter, { filter: text }))
  const links: Content[] = []
  const all: Record<string, string> = {}
  if (view.search) {
    const changes = { [state.key('q')]: '' }
    Object.assign(all, changes)
    links.push(remove(`${words.search}: ${view.search}`, changes))
  }
  for (const filter of filters.filters) {
    const changes = filters.removal(state, filter.column, view.defaultFilters.has(filter.column))
    Object.assign(all, changes)
    links.push(remove(filters.describe(filter, words), changes))
  }
  for (const column of new Set(filters.problems.map((problem) => problem.column))) {
    Object.assign(all, filters.removal(state, column, false))
  }
  if (Object.keys(all).length === 0) return null
  links.push(controlLink(ctx, 'Button Text', actionOf({ ...all, ...clear }), words.clearFilters))
  return tag('div').class('TableFilters').add(links)
}

/** What of the address could not be used, in words. */
function notesOf(view: TableView, words: TableWording): string[] {
  const notes = view.filters.problems.map(({ value }) => phrase(words.filterOff, { value }))
  if (view.isSearchTooLong) notes.unshift(words.searchTooLong)
  if (view.loaded?.isCursorStale) notes.unshift(words.staleCursor)
  return notes
}

/** Whether a table has anything to filter by. */
export function hasFilters(view: TableView): boolean {
  return filterable(view.columns).length > 0
}
