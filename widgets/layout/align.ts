import { hasContent } from '../../lib/html/content.js'
import { ContainerWidgetBase, type Content, type Context, type Output } from '../../lib/index.js'

/** Where things are put; a part of the CSS class. */
export type Alignment = 'Left' | 'Center' | 'Right'

/**
 * Puts things to one side or in the middle: words and links as well as pictures, and blocks, which
 * become as narrow as their content. Left is where lines begin: in a page that reads from right to
 * left it is the right side. The lines within a block stay as they are; for those there is
 * `TextAlignWidget`. Without content nothing is drawn.
 *
 * @example
 * wf.alignCenter(wf.image('/logo.svg').withWidth(200))
 */
export class AlignWidget extends ContainerWidgetBase<AlignWidget> {
  readonly #alignment: Alignment

  constructor(alignment: Alignment, ...content: readonly Content[]) {
    super(...content)
    this.#alignment = alignment
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return `align${this.#alignment}`
  }

  draw(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .when(hasContent(this.content))
      .class('Align')
      .class(`Align${this.#alignment}`)
      .add(...this.content)
      .draw(out, ctx)
  }
}
