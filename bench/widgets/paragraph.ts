import type { Context, Output } from 'bespa'
import { ContainerWidget } from './container.js'

/** A paragraph of text and whatever stands in it. */
export class ParagraphWidget extends ContainerWidget<ParagraphWidget> {
  draw(out: Output, ctx: Context): void {
    this.root('p', ctx)
      .class('Paragraph')
      .add(...this.content)
      .draw(out, ctx)
  }
}
