import { WidgetBase, type Context, type Output } from 'bespa'

// #region sparkline
/**
 * A tiny line chart on a canvas.
 *
 * @example
 * new SparklineWidget('Orders a day', [3, 5, 4, 8, 6, 9])
 */
export class SparklineWidget extends WidgetBase<SparklineWidget> {
  readonly #name: string
  readonly #values: readonly number[]

  /**
   * @param name what is drawn, for those who do not see it
   * @param values from left to right
   */
  constructor(name: string, values: readonly number[]) {
    super()
    this.#name = name
    this.#values = values
  }

  draw(out: Output, ctx: Context): void {
    this.root('canvas', ctx)
      .class('Sparkline')
      .attr('role', 'img')
      .attr('aria-label', `${this.#name}: ${this.#values.join(', ')}`)
      .attr('data-widget', 'Sparkline')
      .attr('data-values', this.#values.join(','))
      .draw(out, ctx)
  }
}
// #endregion sparkline
