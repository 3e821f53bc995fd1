import type { Context } from '../../../lib/index.js'
import { type Output } from '../../../lib/html/content.js'
import { tag, type Tag } from '../../../lib/html/tag.js'
import { formWordingOf } from '../form/form-wording.js'
import { outlinedBox, type OutlinedBoxParts } from './outlined-box.js'
import type { ValidationMessage } from '../value/validation-message.js'
import { TextField } from './text-field.js'

const kind = { type: 'color', className: 'ColorWell', width: '9rem' }

/**
 * An input for a color, `#rrggbb` in lower case. Browsers know no empty color input; this one can be
 * empty unless it is required: with scripts it posts `''` then, without them `#000000`.
 *
 * @example
 * wf.inputColor('accent', '#426915').withLabel('Accent color')
 */
export class InputColorWidget extends TextField<InputColorWidget> {
  constructor(name: string, initial: string) {
    super(kind, name, initial.toLowerCase())
  }

  /** `#rrggbb`; `''` when there is none. */
  override read(ctx: Context = this.boundContext): string {
    return this.value(ctx)
  }

  /** Brings a posted color into the form `#rrggbb`. */
  protected override normalized(posted: string): string {
    return super.normalized(posted).toLowerCase()
  }

  protected override check(value: string): ValidationMessage | undefined {
    return /^#[0-9a-f]{6}$/.test(value) ? undefined : ({ invalidColor }) => invalidColor
  }

  protected override filled(control: Tag, ctx: Context): Tag {
    const value = this.value(ctx)
    return (
      super
        .filled(control, ctx)
        .attr('value', value || '#000000')
        .attr('data-none', value === '')
        // To browsers it always has a value.
        .attr('required', false)
    )
  }

  protected override box(parts: OutlinedBoxParts, out: Output, ctx: Context): Tag {
    const clearable = !this.disabled && !this.required
    const { noColor } = formWordingOf(ctx, out.rendering.lang)
    const clear = tag('button')
      .class('ClearColor')
      .attr('type', 'button')
      .attr('aria-label', noColor)
    return outlinedBox(parts)
      .attr('data-widget', 'ColorWell')
      .add(clearable && clear)
  }
}
