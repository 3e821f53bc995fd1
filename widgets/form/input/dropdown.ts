import { type Content, type Context, cssLength, type Output, tag } from '../../../lib/index.js'
import { formWordingOf } from '../form/form-wording.js'
import type { ChoiceOption } from '../value/option.js'
import { OptionControl } from './option-control.js'
import { outlinedBox } from './outlined-box.js'

/**
 * One of several options, in a native `<select>`. Nothing is chosen unless the user or the app does: a
 * placeholder stands first.
 *
 * @example
 * wf.dropdown('country', '').withLabel('Country').addOption('at', 'Austria').addOption('it', 'Italy')
 */
export class DropdownWidget extends OptionControl<DropdownWidget> {
  #placeholder = ''
  #width = ''
  #autocomplete = ''

  /** What is shown while nothing is chosen. It is no substitute for a label. */
  withPlaceholder(placeholder: string): this {
    this.#placeholder = placeholder
    return this
  }

  /** Makes it as wide as there is room; by default it is as wide as its longest option. */
  withStretch(stretch = true): this {
    this.#width = stretch ? '100%' : ''
    return this
  }

  /**
   * Sets the width.
   *
   * @param width pixels or CSS (see `cssLength`); `''` is that of the longest option
   * @throws {TypeError} when it is no length
   */
  withWidth(width: string | number): this {
    this.#width = cssLength(width, 'withWidth')
    return this
  }

  /** What browsers may fill in: a token of HTML's `autocomplete` attribute, such as `country`. */
  withAutoComplete(autocomplete: string): this {
    this.#autocomplete = autocomplete
    return this
  }

  protected override drawControl(error: string, out: Output, ctx: Context): void {
    const value = this.value(ctx)
    const { withdrawn } = formWordingOf(ctx, out.rendering.lang)
    const select = this.control('select', error, out, ctx)
      .attrIf(!this.disabled, 'autocomplete', this.#autocomplete)
      .add(
        !this.options.some((option) => option.value === '') && this.#blank(value),
        this.isWithdrawn(value) &&
          tag('option')
            .attr('value', value)
            .attr('selected', true)
            .add(withdrawn.replace('{value}', () => value)),
        this.#groups(value),
      )
    this.begin(error, ctx)
      .class('Dropdown')
      .classIf(this.#width === '100%', 'Wide Block')
      .add(
        outlinedBox({
          control: select,
          controlId: this.controlId(out),
          label: this.label,
          required: this.required && !this.disabled,
          prefix: [],
          suffix: [],
          width: this.#width,
        }).classIf(value !== '' || this.#placeholder !== '', 'Raised'),
        this.marker(),
        this.support(error, out),
      )
      .draw(out, ctx)
  }

  /** The option that stands for no choice. Once a required one is chosen there is no way back. */
  #blank(value: string): Content {
    return tag('option')
      .attr('value', '')
      .attr('selected', value === '')
      .attr('hidden', this.required)
      .add(this.#placeholder)
  }

  #groups(chosen: string): Content[] {
    const content: Content[] = []
    let group: { readonly heading: string; readonly options: Content[] } | undefined
    for (const option of this.options) {
      if (option.group === '') {
        group = undefined
        content.push(draw(option, chosen))
        continue
      }
      if (group?.heading !== option.group) {
        group = { heading: option.group, options: [] }
        content.push(tag('optgroup').attr('label', option.group).add(group.options))
      }
      group.options.push(draw(option, chosen))
    }
    return content
  }
}

function draw({ value, caption, disabled }: ChoiceOption, chosen: string): Content {
  return tag('option')
    .attr('value', value)
    .attr('selected', value === chosen)
    .attr('disabled', disabled && value !== chosen)
    .add(caption)
}
