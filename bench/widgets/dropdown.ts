import { type Context, type Output, tag } from 'bespa'
import { InitialInputWidget } from './initial-input.js'

/** What can be chosen. */
export interface DropdownOption {
  readonly value: string
  readonly caption: string
}

/** One of several options. */
export class DropdownWidget extends InitialInputWidget<DropdownWidget> {
  readonly #options: readonly DropdownOption[]

  constructor(name: string, options: readonly DropdownOption[], initial: string) {
    super(name, initial)
    this.#options = options
  }

  draw(out: Output, ctx: Context): void {
    const chosen = this.value(ctx)
    const options = this.#options.map(({ value, caption }) =>
      tag('option')
        .attr('value', value)
        .attr('selected', value === chosen)
        .add(caption),
    )
    this.root('select', ctx)
      .class('Dropdown')
      .attr('id', out.domId(this.id))
      .attr('name', this.name)
      .attr('required', this.required)
      .add(options)
      .draw(out, ctx)
  }
}
