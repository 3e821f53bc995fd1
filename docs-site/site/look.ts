import {
  defaultKeyColors,
  presetKeyColors,
  stateOf,
  type Context,
  type KeyColors,
  type Theme,
} from 'bespa'
import { saveSession, sessionOf } from './session.js'

/** How the site looks for a visitor. */
export interface Look {
  readonly theme: Theme
  readonly keyColors: KeyColors
  /** Whether it has changed since the page was drawn. */
  readonly changed: boolean
}

/** The themes to choose from. */
export const themes: readonly { readonly theme: Theme; readonly name: string }[] = [
  { theme: 'system', name: 'As the system' },
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
]

/** The Material Symbols that stand for the themes. */
export const themeIcons = { system: 'contrast', light: 'light_mode', dark: 'dark_mode' } as const

/** The state key that says that a look was saved a moment ago. */
export const lookSaved = 'look-saved'

/**
 * The visitor's look, from the session. The state keys `theme` and `palette` change it; they are taken
 * out of the state, so that an address that is passed on does not force a look on others.
 */
export function lookOf(ctx: Context): Look {
  const state = stateOf(ctx)
  const chosen = saveLook(ctx, state.get('theme'), state.get('palette'))
  const stored = sessionOf(ctx)
  state.del('theme').del('palette')
  return {
    theme: chosen.theme ?? themeNamed(stored.theme) ?? 'system',
    keyColors: chosen.palette ?? paletteNamed(stored.palette) ?? defaultKeyColors,
    changed: Boolean(chosen.theme ?? chosen.palette) || state.changed(lookSaved),
  }
}

/** Keeps what the visitor has chosen, as far as there is such a theme and such a palette. */
export function saveLook(
  ctx: Context,
  themeName: string,
  paletteName: string,
): { theme: Theme | undefined; palette: KeyColors | undefined } {
  const [theme, palette] = [themeNamed(themeName), paletteNamed(paletteName)]
  if ((theme || palette) && isOwnChoice(ctx)) {
    const change = { ...(theme && { theme }), ...(palette && { palette: palette.name }) }
    saveSession(ctx, change)
  }
  return { theme, palette }
}

/**
 * Whether the visitor chose it here. A link from elsewhere shows the page in another look, but must
 * not decide what is remembered for 30 days.
 */
function isOwnChoice(ctx: Context): boolean {
  return ctx.method === 'POST' || ctx.get('Sec-Fetch-Site') === 'same-origin'
}

function themeNamed(name: string | undefined): Theme | undefined {
  return themes.find(({ theme }) => theme === name)?.theme
}

function paletteNamed(name: string | undefined): KeyColors | undefined {
  return presetKeyColors.find((palette) => palette.name === name)
}
