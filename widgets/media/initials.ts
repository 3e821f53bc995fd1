/** In a word longer than that, the letter is looked for at its start. */
const longest = 200
const letter = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

/**
 * The initials of a name: of its first and its last word, or of the only one. Letters that are made
 * of several characters stay whole.
 *
 * @param name words with white space between
 * @param lang the language that upper case and the borders of letters are those of, a BCP 47 tag
 * @returns `''` when there is no letter, number or picture in the name
 *
 * @example
 * initials('Ada  King of Lovelace', 'en') // 'AL'
 */
export function initials(name: string, lang: string): string {
  const words = name.split(/\s+/).filter((word) => letter.test(word))
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  const segmenter = new Intl.Segmenter(lang, { granularity: 'grapheme' })
  return [first, last]
    .map((word) => initial(word, segmenter))
    .join('')
    .toLocaleUpperCase(lang)
}

/** The first letter, number or picture of a word; brackets and the like are none. */
function initial(word: string, segmenter: Intl.Segmenter): string {
  for (const { segment } of segmenter.segment(word.slice(0, longest)))
    if (letter.test(segment)) return segment
  return ''
}
