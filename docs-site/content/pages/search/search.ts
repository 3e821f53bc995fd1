import { IconWidget, type Content, type Context } from 'bespa'
import { marked, contextOf } from '../../../search/marked.js'
import type { SearchEntry, SearchKind } from '../../../search/search-entry.js'
import {
  longestQuery,
  type SearchGroup,
  type SearchHit,
  type SearchResult,
} from '../../../search/search-index.js'
import { searchSite } from '../../../search/site-search.js'
import { outlinePage } from '../../../site/outline/outline.js'
import { wf } from '../../../site/site-factory.js'

const titles: Readonly<Record<SearchKind, string>> = {
  api: 'API',
  guides: 'Guides',
  concepts: 'Concepts',
  widgets: 'Widgets',
  errors: 'Errors',
}

const icons: Readonly<Record<SearchKind, string>> = {
  api: 'code',
  guides: 'build',
  concepts: 'school',
  widgets: 'widgets',
  errors: 'error',
}

/** What people look for most: shown while nothing is searched for. */
const commonTasks = [
  '/start',
  '/basics/cheatsheet',
  '/build/forms',
  '/build/tables',
  '/build/sessions-and-auth',
  '/showcase/overview',
]

/** `/search?q=`: searches the site, as a page of its own and in the dialog of every page. */
export async function searchPage(ctx: Context): Promise<void> {
  const field = wf
    .inputText('q', '')
    .withLabel('Search')
    .withMode('search')
    .withAutoComplete('off')
    .withLength(0, longestQuery)
    .withPrefix(wf.icon('search'))
    .withClearButton()
    .withAutoFocus()
    .withAutoSubmit()
  const button = wf.buttonTonal('').add('Search')
  const result = await searchSite(ctx, field.value(ctx))
  await wf
    .sitePage(
      ctx,
      'Search',
      'Searches the pages, the API and the error codes of this site.',
    )
    .asPrivate()
    .withTarget('_top')
    .add(
      wf
        .tag('div')
        .class('SiteSearch')
        .attr('data-widget', 'SiteSearch')
        .attr('role', 'search')
        .add(
          wf
            .form()
            .withName('search-form')
            .withAction('GET', '?')
            .add(field, wf.tag('noscript').add(button)),
          wf
            .block(countOf(result))
            .withKey('count')
            .redrawIfChanged(ctx, 'q')
            .withAnnouncement(),
          wf
            .block(resultList(result))
            .withKey('results')
            .redrawIfChanged(ctx, 'q'),
        ),
    )
    .draw(ctx)
}

function countOf({ query, total }: SearchResult): string {
  if (query === '') return 'Type what you are looking for.'
  if (total === 0) return `Nothing was found for “${query}”.`
  return total === 1 ? '1 result' : `${total} results`
}

function resultList({ query, groups, similar }: SearchResult): Content {
  return wf
    .tag('div')
    .class('SearchResults')
    .attr('data-query', query)
    .add(
      query === '' && pageGroup('Common tasks', commonTasks.map(pageEntry)),
      groups.map(group),
      query !== '' && groups.length === 0 && nothingFound(similar),
    )
}

function group({ kind, total, hits }: SearchGroup): Content {
  const title = titles[kind]
  const shown =
    total > hits.length ? `${title}: ${hits.length} of ${total}` : title
  return [
    wf.titleSmall(shown).withLevel(2),
    wf.tag('ul').attr('aria-label', title).add(hits.map(hitItem)),
  ]
}

function hitItem({ entry, words }: SearchHit): Content {
  return item(entry, words, contextOf(entry.text, words))
}

function item(
  entry: SearchEntry,
  words: readonly string[],
  context: string,
): Content {
  const { kind, title, trail, href } = entry
  return wf.tag('li').add(
    wf.link(href).add(
      new IconWidget(icons[kind]),
      wf
        .tag('span')
        .class('SearchHit')
        .add(
          wf.tag('span').class('SearchTitle').add(marked(title, words)),
          ' ',
          wf.tag('span').class('SearchTrail').add(trail),
          ' ',
          wf.tag('span').class('SearchContext').add(context),
        ),
    ),
  )
}

function nothingFound(similar: readonly SearchEntry[]): Content {
  return [
    similar.length > 0 && pageGroup('Similar names', similar),
    wf.block(
      'Or browse the ',
      wf.link('/showcase/index').add('index of widgets'),
      ' and the ',
      wf.link('/basics/glossary').add('glossary'),
      '.',
    ),
  ]
}

function pageGroup(title: string, entries: readonly SearchEntry[]): Content {
  return [
    wf.titleSmall(title).withLevel(2),
    wf
      .tag('ul')
      .attr('aria-label', title)
      .add(entries.map((entry) => item(entry, [], contextOf(entry.text, [])))),
  ]
}

function pageEntry(path: string): SearchEntry {
  const { title, summary } = outlinePage(path)
  return { kind: 'guides', title, trail: '', href: path, text: summary }
}
