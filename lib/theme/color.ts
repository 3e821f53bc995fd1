import { Hct } from '@material/material-color-utilities'
import { type Channels, channelsOf } from './color-syntax.js'

/** HCT tones a color moves by for one step of `lighten` or `darken`: about a twentieth of the range. */
const tonesPerStep = 5

/** The luminance at which black and white text have the same WCAG contrast: √(1.05 · 0.05) − 0.05. */
const evenLuminance = Math.sqrt(1.05 * 0.05) - 0.05

/**
 * A color: alpha, red, green and blue, each a whole number 0…255. Colors never change; every method
 * that alters one returns another. What concerns lightness and hue is done in HCT, the color space
 * of Material Design, where equal steps look equal.
 *
 * @example
 * parseColor('#426915').tone(90).toString() // '#C1F18D'
 */
export class Color {
  /** Opacity, 0 (invisible) … 255 (opaque). */
  readonly alpha: number
  /** Red, 0…255. */
  readonly red: number
  /** Green, 0…255. */
  readonly green: number
  /** Blue, 0…255. */
  readonly blue: number

  /**
   * The same as {@link newColor}.
   *
   * @param alpha Opacity, 0…255.
   * @param red Red, 0…255.
   * @param green Green, 0…255.
   * @param blue Blue, 0…255.
   * @throws TypeError if a channel is not a number.
   */
  constructor(alpha: number, red: number, green: number, blue: number) {
    this.alpha = channel('alpha', alpha)
    this.red = channel('red', red)
    this.green = channel('green', green)
    this.blue = channel('blue', blue)
    Object.freeze(this)
  }

  /** The channels in the order alpha, red, green, blue. */
  get channels(): Channels {
    return [this.alpha, this.red, this.green, this.blue]
  }

  /** The channels packed into one unsigned 32-bit number, `0xAARRGGBB`. */
  get argb(): number {
    return ((this.alpha << 24) | (this.red << 16) | (this.green << 8) | this.blue) >>> 0
  }

  /** `r,g,b`, the form the color tokens have: `rgb(var(--md-sys-color-primary))`. Alpha is left out. */
  get triplet(): string {
    return `${this.red},${this.green},${this.blue}`
  }

  /** Relative luminance as WCAG defines it, 0 (black) … 1 (white). Alpha is ignored. */
  get luminance(): number {
    return 0.2126 * linear(this.red) + 0.7152 * linear(this.green) + 0.0722 * linear(this.blue)
  }

  /** Whether black text reads better on the color than white text. Alpha is ignored. */
  isBright(): boolean {
    return this.luminance > evenLuminance
  }

  /** Whether white text reads better on the color than black text. Alpha is ignored. */
  isDark(): boolean {
    return !this.isBright()
  }

  /**
   * The tonal palette of the color: same hue, as much of its chroma as that lightness allows.
   *
   * @param tone HCT tone, 0 (black) … 100 (white); clamped.
   * @returns An opaque color.
   */
  tone(tone: number): Color {
    const { hue, chroma } = Hct.fromInt(this.argb)
    return fromHct(hue, chroma, tone, 255)
  }

  /**
   * Lighter by `steps` of 5 HCT tones; alpha is kept.
   *
   * @param steps How far, 1 by default; white is the limit, a negative number darkens.
   */
  lighten(steps = 1): Color {
    const { hue, chroma, tone } = Hct.fromInt(this.argb)
    return fromHct(hue, chroma, tone + steps * tonesPerStep, this.alpha)
  }

  /**
   * Darker by `steps` of 5 HCT tones; alpha is kept.
   *
   * @param steps How far, 1 by default; black is the limit, a negative number lightens.
   */
  darken(steps = 1): Color {
    return this.lighten(-steps)
  }

  /** The color for a surface under the pointer: darker if bright, lighter if dark. */
  hover(): Color {
    return this.isBright() ? this.darken(3) : this.lighten(2)
  }

  /** The color for a surface being pressed: a step further than {@link hover}. */
  hoverActive(): Color {
    return this.isBright() ? this.darken(4) : this.lighten(3)
  }

  /**
   * Another hue of the same tone and as much of the chroma as that hue allows; alpha is kept.
   *
   * @param degrees How far to turn on the HCT hue circle; any number.
   */
  rotate(degrees: number): Color {
    const { hue, chroma, tone } = Hct.fromInt(this.argb)
    return fromHct(hue + degrees, chroma, tone, this.alpha)
  }

  /**
   * The weighted mean of two colors, channel by channel, alpha included.
   *
   * @param other The color to mix in.
   * @param percent Its share: 0 or less gives this color, 100 or more the other.
   */
  mix(other: Color, percent: number): Color {
    const share = clamp(percent, 100) / 100
    const mean = (own: number, others: number) => own + (others - own) * share
    return new Color(
      mean(this.alpha, other.alpha),
      mean(this.red, other.red),
      mean(this.green, other.green),
      mean(this.blue, other.blue),
    )
  }

  /**
   * The color in CSS: `#RRGGBB` if opaque, otherwise `rgba(r,g,b,a)`. {@link parseColor} reads the
   * very same color back.
   */
  toString(): string {
    if (this.alpha < 255) return `rgba(${this.triplet},${alphaFraction(this.alpha)})`
    return `#${(this.argb & 0xffffff).toString(16).padStart(6, '0').toUpperCase()}`
  }
}

/**
 * Makes a color of its channels. Channels are rounded, and clamped to 0…255.
 *
 * @param alpha Opacity, 0 (invisible) … 255 (opaque).
 * @param red Red, 0…255.
 * @param green Green, 0…255.
 * @param blue Blue, 0…255.
 * @throws TypeError if a channel is not a number.
 * @example
 * newColor(255, 66, 105, 21).toString() // '#426915'
 */
export function newColor(alpha: number, red: number, green: number, blue: number): Color {
  return new Color(alpha, red, green, blue)
}

/**
 * Reads a color: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, and `rgb()` or `rgba()` with commas or
 * spaces. Names such as `violet` are not colors here.
 *
 * @param text The color's text.
 * @throws TypeError if the text is not a color; see {@link tryParseColor} for text from outside.
 * @example
 * parseColor('rgba(66, 105, 21, .5)').alpha // 128
 */
export function parseColor(text: string): Color {
  const color = tryParseColor(text)
  if (color) return color
  throw new TypeError(
    `Expected a color such as #426915 or rgba(66, 105, 21, 0.5), found ${quoted(text)}`,
  )
}

/**
 * Reads a color as {@link parseColor} does, for text one cannot trust.
 *
 * @param text The color's text.
 * @returns The color, or `undefined` if the text is not a color.
 * @example
 * tryParseColor('greenish') // undefined
 */
export function tryParseColor(text: string): Color | undefined {
  const channels = channelsOf(text)
  return channels && new Color(...channels)
}

function fromHct(hue: number, chroma: number, tone: number, alpha: number): Color {
  const argb = Hct.from(hue, chroma, clamp(tone, 100)).toInt()
  return new Color(alpha, (argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff)
}

function channel(name: string, value: number): number {
  if (Number.isNaN(value)) throw new TypeError(`Expected ${name} to be 0…255, found NaN`)
  return Math.round(clamp(value, 255))
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}

/** Two decimals where they suffice to find the alpha again, otherwise three, as CSSOM writes it. */
function alphaFraction(alpha: number): number {
  const short = Math.round((alpha / 255) * 100) / 100
  return Math.round(short * 255) === alpha ? short : Math.round((alpha / 255) * 1000) / 1000
}

function linear(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}
