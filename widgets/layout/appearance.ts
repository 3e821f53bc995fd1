import {
  defaultKeyColors,
  WidgetBase,
  type Context,
  type KeyColors,
  type Output,
  type Theme,
} from '../../lib/index.js'
import { pageRequestOf } from '../../lib/request/page-request.js'
import { tonesUrl } from '../../lib/page/palette.js'

/**
 * Switches the theme and the palette of the whole document without a reload, when it is redrawn. The
 * page itself must be given the same with `withTheme…` and `withKeyColors`, for the first draw.
 */
export class AppearanceWidget extends WidgetBase<AppearanceWidget> {
  readonly #theme: Theme
  readonly #keyColors: KeyColors

  constructor(theme: Theme, keyColors: KeyColors = defaultKeyColors) {
    super()
    this.#theme = theme
    this.#keyColors = keyColors
  }

  draw(out: Output, ctx: Context): void {
    const tones = tonesUrl(this.#keyColors, pageRequestOf(ctx).assetBase)
    this.root('span', ctx)
      .class('Appearance')
      .attr('hidden', true)
      .attr('data-widget', 'Appearance')
      .attr('data-theme', this.#theme)
      .attr('data-tones', tones)
      .draw(out, ctx)
  }
}
