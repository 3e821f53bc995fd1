import type { Context, Output } from 'bespa'
import { ContainerWidget } from './container.js'

/** A form that posts to its own page. */
export class FormWidget extends ContainerWidget<FormWidget> {
  draw(out: Output, ctx: Context): void {
    this.root('form', ctx)
      .class('Form')
      .attr('method', 'post')
      .add(...this.content)
      .draw(out, ctx)
  }
}
