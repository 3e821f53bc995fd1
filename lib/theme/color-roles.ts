/** What a system color token points at: a reference token without its prefix, light then dark. */
export type ColorRole = readonly [token: string, light: string, dark: string]

/** The roles that are also offered in other hues, as series colors of charts, avatars and badges. */
export const rotatedRoles = ['primary', 'secondary', 'tertiary'] as const

/** The rotations of those roles, in degrees of HCT hue. */
export const rotations: readonly number[] = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330]

/** A family of tones that comes from a color of its own instead of a key color. */
export interface CustomFamily {
  readonly name: string
  /** The color before it is harmonized with the primary color. */
  readonly seed: string
  /** The tones that roles point at; all of them by default. */
  readonly tones?: readonly number[]
}

const textTones = [30, 40, 80, 90]

/**
 * The colors that every palette has beside its key colors: those of warnings and information, and two
 * for code, whose other tokens have the colors of success, warnings and information.
 */
export const customFamilies: readonly CustomFamily[] = [
  { name: 'warning', seed: '#8a5100', tones: [10, 20, 30, 40, 80, 90, 100] },
  { name: 'info', seed: '#2b5ea8', tones: [10, 20, 30, 40, 80, 90, 100] },
  { name: 'code-keyword', seed: '#7a4fb0', tones: textTones },
  { name: 'code-type', seed: '#006a6a', tones: textTones },
]

const accents = ['primary', 'secondary', 'tertiary', 'error', 'ok', 'warning', 'info']

/** The four tokens of an accent: the color, text on it, its container, text on that. */
function accentRoles(family: string): ColorRole[] {
  return [
    [family, `${family}40`, `${family}80`],
    [`on-${family}`, `${family}100`, `${family}20`],
    [`${family}-container`, `${family}90`, `${family}30`],
    [`on-${family}-container`, `${family}10`, `${family}90`],
  ]
}

/**
 * All system color tokens but `surface-tint`: the roles of Material Design 3, its surfaces as of
 * 2023 (98 and 6), BESPA's `ok`, `warning`, `info` and the colors of code, and the rotated accents such
 * as `on-primary-120deg-container`.
 */
export const colorRoles: readonly ColorRole[] = [
  ...accents.flatMap(accentRoles),
  ['code-keyword', 'code-keyword40', 'code-keyword80'],
  ['code-type', 'code-type40', 'code-type80'],
  ['code-comment', 'neutral-variant40', 'neutral-variant70'],
  ['inverse-primary', 'primary80', 'primary40'],
  ['background', 'neutral98', 'neutral6'],
  ['on-background', 'neutral10', 'neutral90'],
  ['surface', 'neutral98', 'neutral6'],
  ['surface-dim', 'neutral87', 'neutral6'],
  ['surface-bright', 'neutral98', 'neutral24'],
  ['surface-container-lowest', 'neutral100', 'neutral4'],
  ['surface-container-low', 'neutral96', 'neutral10'],
  ['surface-container', 'neutral94', 'neutral12'],
  ['surface-container-high', 'neutral92', 'neutral17'],
  ['surface-container-highest', 'neutral90', 'neutral22'],
  ['surface-variant', 'neutral-variant90', 'neutral-variant30'],
  ['on-surface', 'neutral10', 'neutral90'],
  ['on-surface-variant', 'neutral-variant30', 'neutral-variant80'],
  ['inverse-surface', 'neutral20', 'neutral90'],
  ['inverse-on-surface', 'neutral95', 'neutral20'],
  ['outline', 'neutral-variant50', 'neutral-variant60'],
  ['outline-variant', 'neutral-variant80', 'neutral-variant30'],
  ['shadow', 'neutral0', 'neutral0'],
  ['scrim', 'neutral0', 'neutral0'],
  ...rotatedRoles.flatMap((role) =>
    rotations.flatMap((degrees) => accentRoles(`${role}-${degrees}deg`)),
  ),
]

/** What replaces some roles for readers who ask for more contrast: text at 7:1, outlines that show. */
export const highContrastRoles: readonly ColorRole[] = [
  ...accents.flatMap((family): ColorRole[] => [
    [family, `${family}30`, `${family}90`],
    [`on-${family}`, `${family}100`, `${family}10`],
  ]),
  ['code-keyword', 'code-keyword30', 'code-keyword90'],
  ['code-type', 'code-type30', 'code-type90'],
  ['code-comment', 'neutral-variant30', 'neutral-variant80'],
  ['inverse-primary', 'primary90', 'primary30'],
  ['on-background', 'neutral0', 'neutral100'],
  ['on-surface', 'neutral0', 'neutral100'],
  ['on-surface-variant', 'neutral-variant10', 'neutral-variant95'],
  ['outline', 'neutral-variant30', 'neutral-variant80'],
  ['outline-variant', 'neutral-variant50', 'neutral-variant60'],
]
