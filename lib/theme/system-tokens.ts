import { colorTokensCSS } from './color-tokens.js'
import { elevationCSS } from './elevation.js'
import { motionCSS } from './motion.js'
import { shapeCSS } from './shape.js'
import { stateLayersCSS } from './state-layers.js'

/**
 * All system tokens but the type scale: color, elevation, state layers, shape and motion, each a
 * custom property `--md-sys-…` on `:root`.
 *
 * @returns CSS, the same for every palette.
 */
export function systemTokensCSS(): string {
  return [colorTokensCSS(), elevationCSS(), stateLayersCSS(), shapeCSS(), motionCSS()].join('\n')
}
