import { type ColorRole, colorRoles, highContrastRoles } from './color-roles.js'

/*
 * Each token names its light and its dark color side by side, and two switches decide between them:
 * `initial` makes `var()` use its fallback, an empty value makes the whole term vanish. So a theme
 * is two properties instead of a copy of all tokens; `light-dark()` cannot do it for bare triplets.
 */
const light = '--bespa-light:initial;--bespa-dark: ;'
const dark = '--bespa-light: ;--bespa-dark:initial;'

/**
 * The system color tokens `--md-sys-color-<role>`, bare triplets to be used as
 * `rgb(var(--md-sys-color-primary))` or `rgba(var(--md-sys-color-primary), .5)`.
 *
 * The theme follows `prefers-color-scheme` unless the class `LightTheme` or `DarkTheme` on `<html>`
 * forces one, which native controls and scroll bars then follow too. Paper is always light. Under
 * `prefers-contrast: more`, text and outlines are stronger.
 *
 * @returns CSS for `:root`; the reference tokens it needs come from `tonesCSS`.
 */
export function colorTokensCSS(): string {
  return [
    `:root{color-scheme:light;${light}${properties(colorRoles)}`,
    `--md-sys-color-surface-tint:var(--md-sys-color-primary)}`,
    '@media screen{:root{color-scheme:light dark}',
    'html.LightTheme{color-scheme:light}',
    `html.DarkTheme{color-scheme:dark;${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){html:not(.LightTheme){${dark}}}`,
    `@media (prefers-contrast:more){:root{${properties(highContrastRoles)}}}`,
  ].join('')
}

function properties(roles: readonly ColorRole[]): string {
  return roles.map(([token, ...tones]) => `--md-sys-color-${token}:${value(...tones)};`).join('')
}

function value(lightTone: string, darkTone: string): string {
  const [inLight, inDark] = [reference(lightTone), reference(darkTone)]
  if (lightTone === darkTone) return inLight
  return `var(--bespa-light,${inLight})var(--bespa-dark,${inDark})`
}

function reference(tone: string): string {
  return `var(--md-ref-palette-${tone})`
}
