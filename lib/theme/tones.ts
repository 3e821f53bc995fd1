import { TonalPalette } from '@material/material-color-utilities'
import { type Color, parseColor } from './color.js'
import { customFamilies, rotatedRoles, rotations } from './color-roles.js'
import { harmonized } from './harmonized.js'
import type { KeyColors } from './key-colors.js'

const tones = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99, 100]

/** Material's surfaces of 2023 lie between the usual tones. */
const neutralTones = [...tones, 4, 6, 12, 17, 22, 24, 87, 92, 94, 96, 98]

/** Palettes kept: enough for a site that lets its users choose, small at 25 KB each. */
const capacity = 64
const recent = new Map<string, string>()

/**
 * The reference tokens of key colors: a stylesheet with one `:root` block that defines
 * `--md-ref-palette-<family><tone>` as a bare `r,g,b` triplet. The families are the seven key
 * colors; the custom colors, harmonized with the primary color; and, of primary, secondary and
 * tertiary, the twelve rotations by 30° of HCT hue (`primary-120deg`). 592 properties in all.
 *
 * The stylesheets of the 64 palettes last asked for are kept, by serialization.
 *
 * @param keyColors The colors to spread into tones.
 * @returns CSS, about 25 KB.
 */
export function tonesCSS(keyColors: KeyColors): string {
  const key = keyColors.toString()
  const css = recent.get(key) ?? `:root{${properties(keyColors)}}`
  recent.delete(key)
  recent.set(key, css)
  const [oldest] = recent.keys()
  if (recent.size > capacity && oldest !== undefined) recent.delete(oldest)
  return css
}

function properties(keyColors: KeyColors): string {
  return [
    ...family('primary', paletteOf(keyColors.primary)),
    ...family('secondary', paletteOf(keyColors.secondary)),
    ...family('tertiary', paletteOf(keyColors.tertiary)),
    ...family('neutral', paletteOf(keyColors.neutral), neutralTones),
    ...family('neutral-variant', paletteOf(keyColors.neutralVariant)),
    ...family('error', paletteOf(keyColors.error)),
    ...family('ok', paletteOf(keyColors.ok)),
    ...customFamilies.flatMap(({ name, seed, tones: ofTones }) =>
      family(name, paletteOf(harmonized(parseColor(seed), keyColors.primary)), ofTones),
    ),
    ...rotatedRoles.flatMap((role) => rotatedFamilies(role, paletteOf(keyColors[role]))),
  ].join('')
}

function rotatedFamilies(role: string, base: TonalPalette): string[] {
  return rotations.flatMap((degrees) => {
    const rotated = TonalPalette.fromHueAndChroma((base.hue + degrees) % 360, base.chroma)
    return family(`${role}-${degrees}deg`, rotated)
  })
}

function family(name: string, palette: TonalPalette, ofTones: readonly number[] = tones): string[] {
  return ofTones.map((tone) => `--md-ref-palette-${name}${tone}:${triplet(palette.tone(tone))};`)
}

function paletteOf(color: Color): TonalPalette {
  return TonalPalette.fromInt(color.argb)
}

function triplet(argb: number): string {
  return `${(argb >> 16) & 0xff},${(argb >> 8) & 0xff},${argb & 0xff}`
}
