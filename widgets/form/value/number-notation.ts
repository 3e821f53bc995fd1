const mostKept = 100
const kept = new Map<string, NumberNotation>()

/** Marks that give text a direction, which number formats of some languages contain. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const spaces = ' \u00a0\u2009\u202f'
const apostrophes = "'\u2019\u02bc"
const minuses = '-\u2212\u2010\uff0d'
/** The zeros of digits that people type whatever the language is: Arabic, Persian, full-width. */
const commonZeros = [0x30, 0x660, 0x6f0, 0xff10]

/**
 * How a language writes numbers: its digits, and the signs that group them, mark the decimals and say
 * that the number is negative. It reads what people of that language type, and nothing else: `1.234,5`
 * is 1234.5 in German and no number in English.
 */
export class NumberNotation {
  readonly #lang: string
  readonly #decimals: string
  readonly #groups: string
  readonly #zeros: readonly number[]
  /** How many digits the second group from the right has: three, in India two. */
  readonly #secondGroup: number

  private constructor(lang: string) {
    this.#lang = lang
    const parts = new Intl.NumberFormat(lang).formatToParts(12345678.9)
    const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
    const integers = parts.filter(({ type }) => type === 'integer').map(({ value }) => value)
    const decimal = sign('decimal')
    const zero = new Intl.NumberFormat(lang, { useGrouping: false }).format(0)
    this.#secondGroup = Array.from(integers.at(-2) ?? '').length || 3
    this.#groups = spaces + apostrophes + sign('group')
    // Keyboards rarely have signs such as the Arabic “٫”.
    this.#decimals = /^[.,]$/.test(decimal) || sign('group') === '.' ? decimal : `${decimal}.`
    this.#zeros = [...commonZeros, zero.codePointAt(0) ?? 0x30]
  }

  /** The notation of a language, a BCP 47 tag; that of English where it is none. */
  static of(lang: string): NumberNotation {
    const known = kept.get(lang)
    if (known) return known
    const notation = new NumberNotation(canonical(lang))
    if (kept.size >= mostKept) kept.clear()
    kept.set(lang, notation)
    return notation
  }

  /**
   * The number in plain notation, such as `-1234.50`.
   *
   * @returns `undefined` when the text is no number in this language, or is longer than 100 characters
   */
  read(text: string): string | undefined {
    if (text.length > 100) return undefined
    const typed = text.replace(directionMarks, '').trim()
    const sign = typed.slice(0, 1)
    const isNegative = sign !== '' && minuses.includes(sign)
    const unsigned = isNegative || sign === '+' ? typed.slice(1).trimStart() : typed
    const [whole = '', fraction, ...more] = this.#split(unsigned)
    const integer = this.#integer(whole)
    const decimals = fraction === undefined ? '' : this.#digits(fraction)
    if (more.length > 0 || integer === undefined || decimals === undefined) return undefined
    if (integer === '' && decimals === '') return undefined
    if (fraction !== undefined && decimals === '') return undefined
    return `${isNegative ? '-' : ''}${integer || '0'}${decimals && `.${decimals}`}`
  }

  /**
   * Writes a number as the language does.
   *
   * @param plain a number in plain notation, with as many decimals as are to be seen
   * @param grouping are its digits grouped?
   */
  write(plain: string, grouping: boolean): string {
    const digits = Math.min(100, plain.split('.')[1]?.length ?? 0)
    const format = new Intl.NumberFormat(this.#lang, {
      useGrouping: grouping,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    return format.format(plain as `${number}`).replace(directionMarks, '')
  }

  #split(text: string): string[] {
    const parts: string[] = ['']
    for (const letter of text) {
      if (this.#decimals.includes(letter)) parts.push('')
      else parts.push((parts.pop() ?? '') + letter)
    }
    return parts
  }

  /** Digits with or without groups, which are all parted by one sign and have the length they should. */
  #integer(text: string): string | undefined {
    const separators = Array.from(text).filter((letter) => this.#digit(letter) === undefined)
    const [separator] = separators
    if (separator === undefined) return this.#digits(text)
    if (!this.#groups.includes(separator)) return undefined
    const groups = text.split(separator).map((group) => this.#digits(group))
    if (!groups.every((group) => group !== undefined)) return undefined
    return areGroups(groups, 3) || areGroups(groups, this.#secondGroup)
      ? groups.join('')
      : undefined
  }

  #digits(text: string): string | undefined {
    let digits = ''
    for (const letter of text) {
      const digit = this.#digit(letter)
      if (digit === undefined) return undefined
      digits += String(digit)
    }
    return digits
  }

  #digit(letter: string): number | undefined {
    const code = letter.codePointAt(0) ?? 0
    const zero = this.#zeros.find((one) => code >= one && code <= one + 9)
    return zero === undefined ? undefined : code - zero
  }
}

function areGroups(groups: readonly string[], length: number): boolean {
  const [first = '', ...others] = groups
  const last = others.pop() ?? ''
  if (first.length < 1 || first.length > Math.max(length, 3) || last.length !== 3) return false
  return others.every((group) => group.length === length)
}

function canonical(lang: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
