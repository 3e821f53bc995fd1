import { type Content, type Context, type Output, tag } from 'bespa'
import { ContainerWidget } from './container.js'

/** A frame with a title around its content. */
export class FrameWidget extends ContainerWidget<FrameWidget> {
  readonly #title: string

  constructor(title: string, content: readonly Content[]) {
    super(content)
    this.#title = title
  }

  draw(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .class('Frame')
      .add(tag('div').class('Title').add(this.#title), ...this.content)
      .draw(out, ctx)
  }
}
