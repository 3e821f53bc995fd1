import type { Context, Output } from 'bespa'
import { InitialInputWidget } from './initial-input.js'

/** A line of text. */
export class InputTextWidget extends InitialInputWidget<InputTextWidget> {
  readonly #type: string

  constructor(name: string, type: string, initial: string) {
    super(name, initial)
    this.#type = type
  }

  draw(out: Output, ctx: Context): void {
    this.root('input', ctx)
      .class('InputText')
      .attr('id', out.domId(this.id))
      .attr('type', this.#type)
      .attr('name', this.name)
      .attr('value', this.value(ctx))
      .attr('maxlength', 200)
      .attr('required', this.required)
      .draw(out, ctx)
  }
}
