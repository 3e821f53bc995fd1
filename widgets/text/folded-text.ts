import { foldText, type FoldOptions } from '../../lib/data/fold-text.js'

/** Where a search term was found in a text: from `start` up to `end`, in the text's own units. */
export interface Hit {
  readonly start: number
  readonly end: number
}

const marked = /\P{M}\p{M}*|\p{M}+/gu
const partOfWord = /[\p{L}\p{N}]/u

/**
 * A text in which upper and lower case are the same, and in which letters with marks are the same
 * however they are encoded. What is found in it is told by places of the text itself, which may be
 * of another length: `ß` is `ss`, and `İ` is `i`.
 */
export class FoldedText {
  readonly #folded: string
  /** Where each letter of the text begins in the folded text, and the end of both. */
  readonly #places = new Map<number, number>()
  /** Places of the folded text where a word begins. */
  readonly #beginnings = new Set<number>()

  /**
   * @param options how letters are folded, which must be as they were when the text was searched
   */
  constructor(
    text: string,
    private readonly options: FoldOptions = {},
  ) {
    let folded = ''
    let isInWord = false
    for (const { 0: letter, index } of text.matchAll(marked)) {
      this.#places.set(folded.length, index)
      const wasInWord = isInWord
      isInWord = partOfWord.test(letter)
      if (!wasInWord) this.#beginnings.add(folded.length)
      folded += foldText(letter, options)
    }
    this.#places.set(folded.length, text.length)
    this.#folded = folded
  }

  /**
   * All places of the terms, in their order; those that overlap or touch are one.
   *
   * @param terms what to look for; an empty one is nowhere
   * @param prefixOnly only where words begin?
   */
  find(terms: readonly string[], prefixOnly: boolean): Hit[] {
    const folded = terms.map((term) => foldText(term, this.options))
    const hits = [...new Set(folded)]
      .flatMap((term) => this.#findOne(term, prefixOnly))
      .sort((a, b) => a.start - b.start)
    const merged: Hit[] = []
    for (const hit of hits) {
      const last = merged.at(-1)
      if (!last || hit.start > last.end) merged.push(hit)
      else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) }
    }
    return merged
  }

  #findOne(term: string, prefixOnly: boolean): Hit[] {
    const hits: Hit[] = []
    if (term === '') return hits
    let at = this.#folded.indexOf(term)
    while (at >= 0) {
      const start = this.#places.get(at)
      const end = this.#places.get(at + term.length)
      const fits = !prefixOnly || this.#beginnings.has(at)
      if (fits && start !== undefined && end !== undefined) hits.push({ start, end })
      at = this.#folded.indexOf(term, at + 1)
    }
    return hits
  }
}
