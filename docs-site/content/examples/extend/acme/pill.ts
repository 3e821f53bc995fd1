import { WidgetBase, type Content, type Context, type Output } from 'bespa'

/** A short word with a colored background. @example wf.pill('New') */
export class PillWidget extends WidgetBase<PillWidget> {
  readonly #content: readonly Content[]

  constructor(...content: readonly Content[]) {
    super()
    this.#content = content
  }

  override children(): readonly Content[] {
    return this.#content
  }

  draw(out: Output, ctx: Context): void {
    this.root('span', ctx)
      .class('Pill')
      .add(...this.#content)
      .draw(out, ctx)
  }
}
