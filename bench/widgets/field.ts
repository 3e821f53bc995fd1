import { type Content, type Context, type InputWidget, type Output, tag, WidgetBase } from 'bespa'

/** An input and its label. */
export class FieldWidget extends WidgetBase<FieldWidget> {
  readonly #label: string
  readonly #input: InputWidget

  constructor(label: string, input: InputWidget) {
    super()
    this.#label = label
    this.#input = input
  }

  override children(): readonly Content[] {
    return [this.#input]
  }

  draw(out: Output, ctx: Context): void {
    const label = tag('label')
      .class('FieldLabel')
      .attr('for', out.domId(this.#input.id))
      .add(this.#label)
    this.root('div', ctx).class('Field').add(label, this.#input).draw(out, ctx)
  }
}
