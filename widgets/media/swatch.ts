import { WidgetBase, type Color, type Context, type Output } from '../../lib/index.js'

/**
 * A small square that shows a color, as large as a letter. Colors that let something through lie on
 * a checkered ground. Screen readers, and the pointer when it rests, are told the color's code,
 * unless another text is set.
 *
 * @example
 * wf.swatch(parseColor('#426915')).withAltText('Moss green')
 */
export class SwatchWidget extends WidgetBase<SwatchWidget> {
  protected static override readonly drawsAltText = true
  readonly #color: Color

  constructor(color: Color) {
    super()
    this.#color = color
    this.withAltText(color.toString())
  }

  draw(out: Output, ctx: Context): void {
    this.root('span', ctx)
      .class('Swatch')
      .style('--bespa-swatch', this.#color.toString())
      .attr('title', this.altText)
      .attr('aria-label', this.altText)
      .attrIf(this.altText !== '', 'role', 'img')
      .attrIf(this.altText === '', 'aria-hidden', 'true')
      .draw(out, ctx)
  }
}
