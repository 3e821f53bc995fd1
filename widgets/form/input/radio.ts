import { type Content, type Context, type Output, tag } from '../../../lib/index.js'
import type { ChoiceOption } from '../value/option.js'
import { formWordingOf } from '../form/form-wording.js'
import { notYet } from './aria-invalid.js'
import { OptionControl } from './option-control.js'
import { requiredMark } from './outlined-box.js'

/**
 * Radio buttons: all of a few options are seen, and one of them is taken.
 *
 * @example
 * wf.radio('size', 'm').withLabel('Size').addOption('s', 'Small').addOption('m', 'Medium')
 */
export class RadioWidget extends OptionControl<RadioWidget> {
  #horizontal = false

  /** Puts the options below each other (default). */
  withVertical(): this {
    this.#horizontal = false
    return this
  }

  /** Puts the options beside each other, in as many lines as they need. */
  withHorizontal(): this {
    this.#horizontal = true
    return this
  }

  override get labelable(): boolean {
    return false
  }

  protected override drawControl(error: string, out: Output, ctx: Context): void {
    const value = this.value(ctx)
    const { label } = this
    const { withdrawn } = formWordingOf(ctx, out.rendering.lang)
    const kept = this.isWithdrawn(value) && withdrawn.replace('{value}', () => value)
    this.group(this.begin(error, ctx, 'fieldset'), 'radiogroup', error, out, ctx)
      .class('Radio')
      .add(
        label.length > 0 &&
          tag('legend')
            .class('GroupLabel')
            .add(label, requiredMark(this.required && !this.disabled)),
        tag('span')
          .class('Choices')
          .classIf(this.#horizontal, 'Horizontal')
          .add(
            kept && this.#choice({ value, caption: kept, disabled: false, group: '' }, value),
            this.options.map((option) => this.#choice(option, value)),
          ),
        this.marker(),
        this.support(error, out),
      )
      .draw(out, ctx)
  }

  #choice({ value, caption, disabled }: ChoiceOption, chosen: string): Content {
    return tag('label')
      .class('Choice')
      .add(
        this.field('input')
          .attr('type', 'radio')
          .attr('value', value)
          .attr('checked', value === chosen)
          .attr('required', this.required && !this.disabled)
          .attrIf(this.required, 'aria-invalid', notYet)
          .attr('disabled', this.disabled || (disabled && value !== chosen)),
        tag('span').class('ChoiceLabel').add(caption),
      )
  }
}
