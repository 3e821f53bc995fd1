/** One picture of a `srcset`: its address, and for which width or density it is meant (`2x`). */
export interface SourceCandidate {
  readonly url: string
  readonly descriptor: string
}

/**
 * The candidates of a `srcset`, split as browsers do: an address ends at white space, and commas at
 * its end belong to the list, while those within (`data:image/png;base64,…`) are its own.
 */
export function sourceCandidates(srcset: string): SourceCandidate[] {
  const candidates: SourceCandidate[] = []
  for (let rest = withoutStart(srcset); rest !== ''; rest = withoutStart(rest)) {
    const word = /^[^\t\n\f\r ]+/.exec(rest)?.[0] ?? rest
    const url = withoutCommas(word)
    const descriptor = url === word ? (/^[^,]*/.exec(rest.slice(word.length))?.[0] ?? '') : ''
    candidates.push({ url, descriptor: descriptor.trim() })
    rest = rest.slice(word.length + descriptor.length)
  }
  return candidates
}

/** A `srcset` of these candidates. */
export function sourceSet(candidates: readonly SourceCandidate[]): string {
  return candidates
    .map(({ url, descriptor }) => (descriptor ? `${url} ${descriptor}` : url))
    .join(', ')
}

function withoutStart(list: string): string {
  return list.replace(/^[\t\n\f\r ,]+/, '')
}

/** Not by a pattern, which would take long for an address with very many commas. */
function withoutCommas(word: string): string {
  let end = word.length
  while (word.charAt(end - 1) === ',') end--
  return word.slice(0, end)
}
