/** The four channels of a color as they stand in its text: alpha, red, green, blue, each 0…255. */
export type Channels = readonly [alpha: number, red: number, green: number, blue: number]

const hexRe = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i

const number = String.raw`([+-]?(?:\d+(?:\.\d+)?|\.\d+)%?)`
const commaRe = new RegExp(
  String.raw`^rgba?\(\s*${number}\s*,\s*${number}\s*,\s*${number}\s*(?:,\s*${number}\s*)?\)$`,
  'i',
)
const spaceRe = new RegExp(
  String.raw`^rgba?\(\s*${number}\s+${number}\s+${number}\s*(?:/\s*${number}\s*)?\)$`,
  'i',
)

/**
 * Reads the channels out of a color's text: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, and `rgb()` or
 * `rgba()` with three or four parts, separated by commas or in the space form of CSS Color 4
 * (`rgb(66 105 21 / 50%)`). Parts may be percentages; parts out of range are left to the caller to
 * clamp, as CSS does.
 *
 * @param text The color's text; surrounding white space is ignored.
 * @returns The channels, or `undefined` if the text is in none of these forms.
 */
export function channelsOf(text: string): Channels | undefined {
  const color = text.trim()
  if (hexRe.test(color)) return hexChannels(color.slice(1))

  const parts = commaRe.exec(color) ?? spaceRe.exec(color)
  if (!parts) return undefined
  const [, red = '', green = '', blue = '', alpha = '1'] = parts
  return [scaled(alpha, 255), scaled(red, 1), scaled(green, 1), scaled(blue, 1)]
}

function hexChannels(digits: string): Channels {
  const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits
  const at = (index: number) => Number.parseInt(long.slice(index, index + 2), 16)
  return [long.length === 8 ? at(6) : 255, at(0), at(2), at(4)]
}

function scaled(part: string, unit: number): number {
  const value = Number.parseFloat(part)
  return part.endsWith('%') ? (value / 100) * 255 : value * unit
}
