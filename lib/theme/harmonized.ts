import { Blend } from '@material/material-color-utilities'
import { type Color, newColor } from './color.js'

/**
 * Turns the hue of a custom color toward the primary color, by half the way and at most 15°, as
 * Material does it: a warning stays amber, and still belongs to the palette around it. Chroma and tone
 * are kept.
 *
 * @param color the color with a meaning of its own
 * @param primary the color it shall go with
 */
export function harmonized(color: Color, primary: Color): Color {
  const argb = Blend.harmonize(color.argb, primary.argb)
  return newColor(255, (argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff)
}
