import { nearest } from 'bespa'
import MiniSearch, { type Query } from 'minisearch'
import { searchKinds, type SearchEntry, type SearchKind } from './search-entry.js'
import { bareName, nameHere, synonymsOf, wordsIn } from './search-words.js'

/** Longer queries are cut, so that no request costs more than others. */
export const longestQuery = 100
const mostWords = 8
/** What matches only some of the words must score this share of the best result. */
const weakest = 0.5
/** How many results a group shows. */
const perGroup = 5
/** How many names are offered when nothing was found. */
const mostNames = 5

/** A result, and the words of it that were searched for. */
export interface SearchHit {
  readonly entry: SearchEntry
  readonly words: readonly string[]
}

/** The best results of a kind. */
export interface SearchGroup {
  readonly kind: SearchKind
  /** How many there are in all. */
  readonly total: number
  readonly hits: readonly SearchHit[]
}

/** What a query has found. */
export interface SearchResult {
  /** The query as it was searched for: trimmed and cut. */
  readonly query: string
  readonly total: number
  /** The groups that have results, the one with the best result first. */
  readonly groups: readonly SearchGroup[]
  /** Entries with similar names, when there is no result. */
  readonly similar: readonly SearchEntry[]
}

/** A full-text index: exact names come first, then titles, then text. */
export class SearchIndex {
  readonly #entries: readonly SearchEntry[]
  readonly #named = new Map<string, number[]>()
  readonly #index: MiniSearch

  constructor(entries: readonly SearchEntry[]) {
    this.#entries = entries
    this.#index = new MiniSearch({
      fields: ['title', 'text'],
      tokenize: wordsIn,
      searchOptions: {
        boost: { title: 4, text: 1 },
        prefix: (term) => term.length > 1,
        fuzzy: (term) => (term.length > 3 ? 0.2 : false),
        boostDocument: (id) => (entries[id as number]?.isPage ? 1.5 : 1),
      },
    })
    this.#index.addAll(entries.map(({ title, text }, id) => ({ id, title, text })))
    entries.forEach(({ name }, id) => {
      if (name !== undefined) this.#named.set(name, [...(this.#named.get(name) ?? []), id])
    })
  }

  /** Finds what matches all words of a query, or else any of them. */
  find(text: string): SearchResult {
    const query = text.slice(0, longestQuery).trim()
    const words = wordsIn(query).slice(0, mostWords)
    const name = bareName(query)
    const exact = [nameHere(name), name].flatMap((one) => this.#named.get(one) ?? [])
    const ranked = [...new Set([...exact, ...this.#ranked(words)])]
    const hits = ranked.flatMap((id): SearchHit[] => {
      const entry = this.#entries[id]
      return entry ? [{ entry, words }] : []
    })
    const similar = words.length > 0 && hits.length === 0 ? this.#similar(query) : []
    return { query, total: hits.length, groups: grouped(hits), similar }
  }

  #ranked(words: readonly string[]): number[] {
    if (words.length === 0) return []
    const queries = words.map((word): Query => ({
      combineWith: 'OR',
      queries: [word, ...synonymsOf(word)],
    }))
    const all = this.#index.search({ combineWith: 'AND', queries })
    if (all.length > 0) return all.map(({ id }) => id as number)
    const some = this.#index.search({ combineWith: 'OR', queries })
    const least = (some[0]?.score ?? 0) * weakest
    return some.filter(({ score }) => score >= least).map(({ id }) => id as number)
  }

  #similar(query: string): SearchEntry[] {
    const textsOf = ({ title, name }: SearchEntry) => (name === undefined ? [title] : [title, name])
    return nearest(query, this.#entries, textsOf, { count: mostNames, least: 0.2 })
  }
}

/** The hits by kind; the kind of the best hit comes first. */
function grouped(hits: readonly SearchHit[]): SearchGroup[] {
  const bestOf = (kind: SearchKind) => hits.findIndex(({ entry }) => entry.kind === kind)
  return searchKinds
    .filter((kind) => bestOf(kind) >= 0)
    .sort((one, other) => bestOf(one) - bestOf(other))
    .map((kind) => {
      const all = hits.filter(({ entry }) => entry.kind === kind)
      return { kind, total: all.length, hits: all.slice(0, perGroup) }
    })
}
