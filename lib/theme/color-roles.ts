/** What a system color token points at: a reference token without its prefix, light then dark. */
export type ColorRole = readonly [token: string, light: string, dark: string]

/** The roles that are also offered in other hues, as series colors of charts, avatars and badges. */
export const rotatedRoles = ['primary', 'secondary', 'tertiary'] as const

/** The rotations of those roles, in degrees of HCT hue. */
export const rotations: readonly number[] = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330]

const accents = ['primary', 'secondary', 'tertiary', 'error', 'ok']

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
 * 2023 (98 and 6), BESPA's `ok`, and the rotated accents such as `on-primary-120deg-container`.
 */
export const colorRoles: readonly ColorRole[] = [
  ...accents.flatMap(accentRoles),
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
  ['inverse-primary', 'primary90', 'primary30'],
  ['on-background', 'neutral0', 'neutral100'],
  ['on-surface', 'neutral0', 'neutral100'],
  ['on-surface-variant', 'neutral-variant10', 'neutral-variant95'],
  ['outline', 'neutral-variant30', 'neutral-variant80'],
  ['outline-variant', 'neutral-variant50', 'neutral-variant60'],
]
