import { hexFromArgb, TonalPalette } from '@material/material-color-utilities'
import { type Color, parseColor } from './color.js'
import { harmonized } from './harmonized.js'
import { presetPalettes } from './preset-palettes.js'

const okSeed = parseColor('#266b3f')

const namePattern = String.raw`[\p{L}\p{N} -]{1,40}`
const nameRe = new RegExp(`^${namePattern}$`, 'u')
const serializedRe = new RegExp(`^${namePattern}(?:;#[0-9a-f]{6}){7}$`, 'iu')

/** What a {@link KeyColors} is made of. Colors may be given as text that `parseColor` reads. */
export interface KeyColorsInit {
  /** What to call the palette: 1…40 letters, digits, spaces and hyphens. */
  readonly name: string
  /** Most prominent components. */
  readonly primary: Color | string
  /** Less prominent components. */
  readonly secondary: Color | string
  /** Accents that balance the two. */
  readonly tertiary: Color | string
  /** Backgrounds and surfaces. */
  readonly neutral: Color | string
  /** Outlines and secondary text. */
  readonly neutralVariant: Color | string
  /** Errors; Material's red `#ba1a1a` by default. */
  readonly error?: Color | string | undefined
  /** Success. By default the green `#266b3f`, harmonized with the primary color. */
  readonly ok?: Color | string | undefined
}

/**
 * The seven colors all others of a page are made of. Only their hue and chroma count, since each is
 * spread into a palette of tones. Key colors never change.
 *
 * @example
 * const acme = new KeyColors({
 *   name: 'Acme', primary: '#215fa6', secondary: '#555f71', tertiary: '#6e5676',
 *   neutral: '#5e5e62', neutralVariant: '#5b5e66',
 * })
 */
export class KeyColors {
  /** What the palette is called. It has no influence on how a page looks. */
  readonly name: string
  /** Most prominent components. */
  readonly primary: Color
  /** Less prominent components. */
  readonly secondary: Color
  /** Accents that balance the two. */
  readonly tertiary: Color
  /** Backgrounds and surfaces. */
  readonly neutral: Color
  /** Outlines and secondary text. */
  readonly neutralVariant: Color
  /** Errors. */
  readonly error: Color
  /** Success, a role BESPA has beyond Material's. */
  readonly ok: Color

  /**
   * @param init The name and the colors; error and ok may be left out.
   * @throws RangeError if the name is empty, longer than 40 characters, or holds anything but
   *   letters, digits, spaces and hyphens.
   * @throws TypeError if a color cannot be read or is translucent.
   */
  constructor(init: KeyColorsInit) {
    if (!nameRe.test(init.name)) {
      throw new RangeError(
        'Expected the name of key colors to be 1…40 letters, digits, spaces and hyphens, ' +
          `found ${JSON.stringify(init.name)}`,
      )
    }
    this.name = init.name
    this.primary = opaque('primary', init.primary)
    this.secondary = opaque('secondary', init.secondary)
    this.tertiary = opaque('tertiary', init.tertiary)
    this.neutral = opaque('neutral', init.neutral)
    this.neutralVariant = opaque('neutralVariant', init.neutralVariant)
    this.error = opaque('error', init.error ?? '#ba1a1a')
    this.ok = opaque('ok', init.ok ?? harmonized(okSeed, this.primary))
    Object.freeze(this)
  }

  /** Name and colors joined by `;`. {@link keyColorsFromString} reads the very same back. */
  toString(): string {
    return [
      this.name,
      this.primary,
      this.secondary,
      this.tertiary,
      this.neutral,
      this.neutralVariant,
      this.error,
      this.ok,
    ].join(';')
  }
}

/**
 * Reads what {@link KeyColors.toString} wrote. The text may come from a request: it is checked as a
 * whole, and nothing is thrown.
 *
 * @param text A name and seven colors in the form `#rrggbb`, joined by `;`.
 * @returns The key colors, or `undefined` if the text is malformed.
 * @example
 * keyColorsFromString(ctx.query.keycolors) ?? defaultKeyColors
 */
export function keyColorsFromString(text: string): KeyColors | undefined {
  if (!serializedRe.test(text)) return undefined
  const [
    name = '',
    primary = '',
    secondary = '',
    tertiary = '',
    neutral = '',
    neutralVariant = '',
    error = '',
    ok = '',
  ] = text.split(';')
  return new KeyColors({ name, primary, secondary, tertiary, neutral, neutralVariant, error, ok })
}

/**
 * Derives a whole palette from one color, by the rules of Material's tonal spot scheme: primary
 * keeps the hue at a chroma of at least 48, secondary has chroma 16, tertiary chroma 24 and a hue
 * 60° further, the neutrals chroma 4 and 8. A color without hue to speak of (chroma below 5) gives a
 * gray palette. Error and ok stay the usual red and green.
 *
 * @param seed The color to start from, or its text.
 * @param name What to call the palette, `Custom` by default.
 * @throws TypeError if the seed is not a color or is translucent; RangeError if the name is not one
 *   {@link KeyColors} accepts.
 * @example
 * wf.page().withKeyColors(keyColorsFromSeed('#00658b'))
 */
export function keyColorsFromSeed(seed: Color | string, name = 'Custom'): KeyColors {
  const color = opaque('the seed', seed)
  const { hue, chroma } = TonalPalette.fromInt(color.argb)
  if (chroma < 5) {
    return new KeyColors({
      name,
      primary: color,
      secondary: color,
      tertiary: color,
      neutral: color,
      neutralVariant: color,
    })
  }
  return new KeyColors({
    name,
    primary: chroma >= 48 ? color : keyColor(hue, 48),
    secondary: keyColor(hue, 16),
    tertiary: keyColor(hue + 60, 24),
    neutral: keyColor(hue, 4),
    neutralVariant: keyColor(hue, 8),
  })
}

/**
 * The palettes BESPA comes with, the default first. Two differ from the set they continue: Violet,
 * whose colors stood in each other's columns (a mauve primary beside a vivid blue secondary), is
 * Material's baseline violet; New Mexico, which repeated Olive but for its error color, keeps that
 * gold and that red and gets an adobe secondary and a turquoise tertiary.
 */
export const presetKeyColors: readonly KeyColors[] = Object.freeze(
  presetPalettes.map(
    ([name, primary, secondary, tertiary, neutral, neutralVariant, error]) =>
      new KeyColors({ name, primary, secondary, tertiary, neutral, neutralVariant, error }),
  ),
)

/** The key colors of a page that chooses none: the preset Green. */
export const defaultKeyColors: KeyColors = preset('Green')

function preset(name: string): KeyColors {
  const found = presetKeyColors.find((keyColors) => keyColors.name === name)
  if (!found) throw new Error(`No preset is named ${name}`)
  return found
}

function opaque(role: string, color: Color | string): Color {
  const parsed = typeof color === 'string' ? parseColor(color) : color
  if (parsed.alpha === 255) return parsed
  throw new TypeError(`Expected ${role} to be an opaque color, found ${parsed.toString()}`)
}

/** The color nearest to mid tone that has room for the chroma, so that no tone loses any of it. */
function keyColor(hue: number, chroma: number): Color {
  return parseColor(hexFromArgb(TonalPalette.fromHueAndChroma(hue, chroma).keyColor.toInt()))
}
