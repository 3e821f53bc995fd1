import { FormControl, tag, type Context, type Output } from 'bespa'

/**
 * A wheel of colors: an input for a hue, from 0 to 359.
 *
 * @example
 * new ColorWheelWidget('hue', 120).withLabel('Hue')
 */
export class ColorWheelWidget extends FormControl<ColorWheelWidget> {
  readonly #hue: number

  constructor(name: string, hue: number) {
    super()
    this.withName(name)
    this.#hue = hue
  }

  override get initial(): string {
    return String(this.#hue)
  }

  /** The hue, for `form.read(ctx)`. */
  override read(ctx: Context): number {
    return Number(this.value(ctx))
  }

  // #region check
  /** What the server accepts: a client can post anything. */
  protected override check(value: string) {
    const isHue = /^\d{1,3}$/.test(value) && Number(value) < 360
    return isHue ? undefined : 'Choose a color on the wheel'
  }
  // #endregion check

  // #region draw
  protected override drawControl(
    error: string,
    out: Output,
    ctx: Context,
  ): void {
    // A native slider holds the value: it works by keyboard and without script.
    const slider = this.control('input', error, out, ctx)
      .attr('type', 'range')
      .attr('min', '0')
      .attr('max', '359')
      .attr('value', this.value(ctx))
    this.begin(error, ctx)
      .class('ColorWheel')
      .attr('data-widget', 'ColorWheel')
      .style('--hue', this.value(ctx).replace(/\D/g, '') || '0')
      .add(
        tag('label').attr('for', this.controlId(out)).add(this.label),
        tag('span').class('ColorWheelDisc'),
        slider,
        this.support(error, out),
      )
      .draw(out, ctx)
  }
  // #endregion draw
}
