/** Where the digits of the scripts begin that people write numbers with. */
const zeros = [0x660, 0x6f0, 0x966]

/**
 * The plain decimal that a user means who writes numbers as their language does: with a comma or a point
 * before the decimals, with thousands parted by points, commas, spaces or apostrophes, with Arabic, Persian
 * or Devanagari digits. `undefined` for what is no number, and for what means two things: `1,234` is one
 * thousand in London and nearly one in Berlin.
 *
 * @example
 * plainNumber('1.234,5') // '1234.5'
 */
export function plainNumber(text: string): string | undefined {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text
  const latin = text
    .replace(/[٠-٩۰-۹०-९]/g, latinDigit)
    .replaceAll('٫', ',')
    .replace(/^[−‐]/, '-')
  const packed = latin.replace(/(?<=\d)[\s'’٬](?=\d{3}(?!\d))/g, '')
  const found = /^(-?)(\d[\d.,]*)$/.exec(packed)
  if (!found) return undefined
  const [, sign = '', number = ''] = found
  const marks = number.replace(/\d/g, '')
  const last = marks.at(-1) ?? ''
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})*$/.test(number)
  if (marks === '') return packed
  if (marks.length === 1) {
    if (isGrouped && last === ',') return undefined
    return isDecimal(number, last) ? sign + number.replace(last, '.') : undefined
  }
  const group = marks[0] ?? ''
  const isUniform = marks.slice(0, -1) === group.repeat(marks.length - 1)
  if (!isUniform) return undefined
  if (last === group) return isGrouped ? sign + number.replaceAll(group, '') : undefined
  const [whole = '', decimals = ''] = number.split(last)
  const isWhole = /^\d{1,3}(?:[.,]\d{3})+$/.test(whole)
  return isWhole && decimals !== ''
    ? `${sign}${whole.replaceAll(group, '')}.${decimals}`
    : undefined
}

function isDecimal(number: string, mark: string): boolean {
  const [whole, decimals] = number.split(mark)
  return whole !== '' && decimals !== ''
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  return String(code - (zeros.findLast((zero) => zero <= code) ?? code))
}
