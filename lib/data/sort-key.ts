/** Letter groups that count as one letter in some language. */
const groups =
  'ch cs dz dzs gy ly ny sz ty zs dž lj nj aa ll rr dd ff ng ph rh th gj sh xh zh ij'.split(' ')
/** Letters that count as two in most languages, and as one of their own in some: `æ` in Danish. */
const ligatures = { ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ĳ: 'ij', Ĳ: 'IJ' }
/** Letters, digits and punctuation of the scripts that have cases, and those around the Mediterranean. */
const ranges = [
  [0x20, 0x24f],
  [0x370, 0x587],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x660, 0x669],
  [0x6f0, 0x6f9],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
] as const

/** The base of the ranks' characters: above all control characters, which separate the levels. */
const firstRank = 0x100

/**
 * Returns a function that makes sort keys for texts of a language. Keys that are compared character by
 * character (SQLite's `BINARY`, PostgreSQL's `COLLATE "C"`) are in the order of the language, in every
 * database: store them in a column of their own and sort by that.
 *
 * The order is that of `Intl.Collator` for letters of the Latin, Greek, Cyrillic, Hebrew and Arabic
 * scripts: first by letters, then by accents, then by case. Other characters follow by code point.
 *
 * @param lang a BCP 47 tag
 * @throws {RangeError} If the tag is not well-formed.
 *
 * @example
 * const keyOf = sortKeys('sv')
 * await db.insertInto('person').values({ name, name_key: keyOf(name) }).execute()
 */
export function sortKeys(lang: string): (text: string) => string {
  const known = makers.get(lang)
  if (known) return known
  const maker = makeSortKeys(lang)
  makers.set(lang, maker)
  return maker
}

const makers = new Map<string, (text: string) => string>()

function makeSortKeys(lang: string): (text: string) => string {
  const base = new Intl.Collator(lang, { sensitivity: 'base' })
  const accents = new Intl.Collator(lang, { sensitivity: 'accent' })
  const letterGroups = groups.filter((group) => isLetter(group, base))
  const alphabet = [...letters(), ...letterGroups]
  const ranks = rank(alphabet, base)
  const accentRanks = rank(alphabet, accents)
  const longest = letterGroups.length > 0
  const expanded = new Map(
    Object.entries(ligatures).filter(([letter, pair]) => base.compare(letter, pair) === 0),
  )
  return (text) => {
    let primary = ''
    let secondary = ''
    const units = Array.from(text.normalize('NFC'), (letter) => expanded.get(letter) ?? letter)
      .join('')
      .split(/(?:)/u)
    for (let at = 0; at < units.length; at++) {
      let unit = units[at] ?? ''
      if (longest) {
        const three = unit + (units[at + 1] ?? '') + (units[at + 2] ?? '')
        const two = unit + (units[at + 1] ?? '')
        const group = [three, two].find(
          (candidate) => candidate.length > 1 && letterGroups.includes(candidate.toLowerCase()),
        )
        if (group) {
          at += group.length - 1
          unit = group.toLowerCase()
        }
      }
      const found = ranks.get(unit)
      if (found === 0) continue
      primary += found === undefined ? `\uffff${unit}` : String.fromCharCode(firstRank + found)
      secondary += String.fromCharCode(firstRank + (accentRanks.get(unit) ?? 0))
    }
    // Lower case first, as Intl.Collator has it; at last the text itself, so that no two keys are equal.
    return `${primary}\u0001${secondary}\u0001${swapCase(text)}`
  }
}

/** Whether the group comes after all words that begin with its first letter, as a letter of its own. */
function isLetter(group: string, collator: Intl.Collator): boolean {
  const first = group[0] ?? ''
  const later = `${first}${'z'.repeat(4)}`
  return collator.compare(group, later) > 0 && collator.compare(group, first) > 0
}

function letters(): string[] {
  return ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
  )
}

/** Numbers for letters in their order; those that count as the same have one number, ignored ones 0. */
function rank(alphabet: readonly string[], collator: Intl.Collator): Map<string, number> {
  const sorted = [...alphabet].sort((a, b) => collator.compare(a, b))
  const ranks = new Map<string, number>()
  let number = 0
  let previous = ''
  for (const letter of sorted) {
    if (collator.compare(previous, letter) !== 0) number++
    ranks.set(letter, number)
    previous = letter
  }
  return ranks
}

function swapCase(text: string): string {
  return Array.from(text)
    .map((letter) => {
      const lower = letter.toLowerCase()
      const upper = letter.toUpperCase()
      // Of one letter that would become two, or the key would be that of another text.
      return letter !== lower ? lower : upper.length === letter.length ? upper : letter
    })
    .join('')
}
