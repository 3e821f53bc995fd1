import type { Context } from 'bespa'
import { apiEntries } from './api-entries.js'
import { SearchIndex, type SearchResult } from './search-index.js'
import { errorEntries, pageEntries } from './site-entries.js'
import { siteText, type ReadPage } from './site-text.js'

const indexes = new WeakMap<readonly ReadPage[], SearchIndex>()

/** Searches the site. The index is made when somebody first searches, and kept until the end. */
export async function searchSite(ctx: Context, query: string): Promise<SearchResult> {
  const pages = await siteText(ctx)
  const known = indexes.get(pages)
  if (known) return known.find(query)
  const index = new SearchIndex([...apiEntries(), ...errorEntries(), ...pageEntries(pages)])
  indexes.set(pages, index)
  return index.find(query)
}
