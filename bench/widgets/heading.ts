import type { Context, Output } from 'bespa'
import { ContainerWidget } from './container.js'

/** A heading of the first level. */
export class HeadingWidget extends ContainerWidget<HeadingWidget> {
  draw(out: Output, ctx: Context): void {
    this.root('h1', ctx)
      .class('Heading')
      .add(...this.content)
      .draw(out, ctx)
  }
}
