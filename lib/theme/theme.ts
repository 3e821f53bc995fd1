import { systemTokensCSS } from './system-tokens.js'
import { typeScaleCSS } from './type-scale.js'

/**
 * Everything of the theme that does not depend on the palette: system tokens and type scale. Served
 * with the reference tokens of `tonesCSS`, it defines every `--md-…` property a widget may use.
 *
 * @returns CSS without a cascade layer; the caller wraps it.
 */
export function themeCSS(): string {
  return `${systemTokensCSS()}\n${typeScaleCSS()}`
}
