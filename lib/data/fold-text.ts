/** How a text is folded before it is compared. */
export interface FoldOptions {
  /** Whether letters with and without accents are the same. Default: `false`. */
  readonly ignoreAccents?: boolean
}

/**
 * Folds a text for searching: upper and lower case become the same, and so do letters with marks
 * however they are encoded. It goes by way of upper case, so that `ß` is `ss`; both kinds of sigma are
 * one, and all of `I`, `İ`, `i`, `ı`. Zero bytes, which PostgreSQL refuses, are left out.
 *
 * A database searches what was folded by this function when the row was written, so that all databases
 * find the same rows.
 *
 * @example
 * foldText('Ærø, STRASSE', { ignoreAccents: true }) // 'ærø, strasse'
 */
export function foldText(text: string, { ignoreAccents = false }: FoldOptions = {}): string {
  const lower = text.replaceAll('\0', '').normalize('NFD').toUpperCase().toLowerCase()
  const folded = lower.replaceAll('ς', 'σ').replaceAll('i\u0307', 'i')
  return ignoreAccents ? folded.replace(/\p{Mn}/gu, '') : folded
}

/** The words of a search, folded and without repetitions. */
export function searchTerms(search: string, options?: FoldOptions): string[] {
  return [...new Set(foldText(search, options).split(/\s+/).filter(Boolean))]
}
