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
  /** Has this very request changed it? */
  readonly changed: boolean
}

/** The themes to choose from, with their names. */
export const themes = { system: 'As the system', light: 'Light', dark: 'Dark' } as const

/**
 * The visitor's look, from the session. The state keys `theme` and `palette` change it; they are taken
 * out of the state, so that an address that is passed on does not force a look on others.
 */
export function lookOf(ctx: Context): Look {
  const state = stateOf(ctx)
  const stored = sessionOf(ctx)
  const theme = themeNamed(state.get('theme'))
  const palette = paletteNamed(state.get('palette'))
  const changed = theme !== undefined || palette !== undefined
  if (changed) {
    const change = { ...(theme && { theme }), ...(palette && { palette: palette.name }) }
    saveSession(ctx, { ...stored, ...change })
  }
  state.del('theme').del('palette')
  return {
    theme: theme ?? themeNamed(stored.theme) ?? 'system',
    keyColors: palette ?? paletteNamed(stored.palette) ?? defaultKeyColors,
    changed,
  }
}

function themeNamed(name: string | undefined): Theme | undefined {
  return (Object.keys(themes) as Theme[]).find((theme) => theme === name)
}

function paletteNamed(name: string | undefined): KeyColors | undefined {
  return presetKeyColors.find((palette) => palette.name === name)
}
