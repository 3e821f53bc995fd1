import {
  htmlUnsafe,
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'
import { isDirectional } from './icon-direction.js'
import { symbolMarkup } from './icon-set.js'
import { spriteMarkup, symbolName, unknownIcon } from './icon-sprite.js'
import { drawingOf, type Drawing } from './svg-markup.js'

/** The size that the style sheet gives an icon, in proportion to the text around. */
const defaultSize = 1.2

/**
 * A Material Symbol, as SVG in the color and at the size of the text around. Without
 * alternative text it is decoration, which screen readers pass over. Symbols that show a direction
 * are mirrored where text runs from right to left.
 *
 * @example
 * wf.icon('arrow_back').withAltText('Back')
 */
export class IconWidget extends WidgetBase<IconWidget> {
  protected static override readonly drawsAltText = true
  readonly #symbol: string
  readonly #drawing: Drawing | undefined
  #fill = false
  #size = ''

  /**
   * @param spec a symbol's name, with `_` or spaces between its words, or an SVG of plain shapes
   *   (`<svg …>…</svg>`, of which scripts, styles and references are removed); `''` keeps the room
   *   of an icon free
   * @throws {TypeError} when an SVG is none
   */
  constructor(spec: string) {
    super()
    const trimmed = spec.trim()
    const isSVG = /^<svg[\s>]/i.test(trimmed)
    this.#drawing = isSVG ? drawingOf(trimmed) : undefined
    this.#symbol = isSVG ? '' : symbolName(trimmed)
  }

  /** The symbol's name, such as `arrow_back`; `''` when the icon is an SVG of its own. */
  get symbol(): string {
    return this.#symbol
  }

  /** What the symbol means in words; of `chevron_right`, which stands between parts of a path, “›”. */
  plainText(): string {
    return this.#symbol === 'chevron_right' ? ' › ' : this.altText
  }

  /** Draws the filled form of the symbol. */
  withFill(fill = true): this {
    this.#fill = fill
    return this
  }

  /**
   * Sets the size in proportion to the text around.
   *
   * @param factor 1 looks as large as the text around; 0 and less set it back to that
   */
  withSizeMultiplier(factor: number): this {
    const size = factor * defaultSize
    this.#size = size > 0 && Number.isFinite(size) ? `${Number(size.toFixed(2))}em` : ''
    return this
  }

  /** @throws {UsageError} `unknown-icon` in development, when there is no symbol of this name */
  draw(out: Output, ctx: Context): void {
    const { viewBox, body } = this.#drawing ?? this.#symbolDrawing(out.rendering.development, ctx)
    this.root('svg', ctx)
      .class('Icon')
      .classIf(isDirectional(this.#symbol), 'IconDirectional')
      .style('font-size', this.#size)
      .attr('viewBox', viewBox)
      .attrIf(this.altText !== '', 'role', 'img')
      .attrIf(this.altText === '', 'aria-hidden', 'true')
      .add(...this.#title(), htmlUnsafe(body))
      .draw(out, ctx)
  }

  #symbolDrawing(development: boolean, ctx: Context): Drawing {
    const shared = this.#fill ? undefined : spriteMarkup(this.#symbol, ctx)
    if (shared !== undefined) return { viewBox: '', body: shared }
    const body = this.#symbol === '' ? '' : symbolMarkup(this.#symbol, this.#fill)
    if (body === undefined && development) throw unknownIcon(this.#symbol)
    return { viewBox: '0 0 24 24', body: body ?? '' }
  }

  #title(): Content[] {
    return this.altText === '' ? [] : [tag('title').add(this.altText)]
  }
}
