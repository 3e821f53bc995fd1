import { watchPromises } from '../../../lib/html/content.js'
import {
  type Content,
  type Context,
  type InputWidget,
  type Output,
  tag,
  WidgetBase,
} from '../../../lib/index.js'
import type { Shaped, ShapeOf } from '../value/form-shape.js'
import { ButtonWidget } from '../button/button.js'
import { captionOf } from '../../content/caption.js'
import { FieldLabelWidget } from './field-label.js'
import { isFormControl } from './form-control.js'
import { inputsIn } from '../form/form-inputs.js'
import { InputHiddenWidget } from './input-hidden.js'

/**
 * A row of a form: a label, and the inputs that it is about. The label stands above them where there
 * is no room beside. It is tied to the input when there is exactly one; several form a group of that
 * name.
 *
 * @example
 * wf.field().addLeft('Name').addRight(wf.inputText('name', person.name).withRequired())
 */
export class FieldWidget extends WidgetBase<FieldWidget> {
  readonly #label = new FieldLabelWidget()
  readonly #labelContent: Content[] = []
  readonly #body: Content[] = []
  #help: readonly Content[] = []

  /** Appends to the label. */
  addLeft(...content: readonly Content[]): this {
    watchPromises(content)
    this.#labelContent.push(...content)
    this.#label.add(...content)
    return this
  }

  /** Appends inputs, and what belongs to them. */
  addRight<const C extends readonly Content[]>(...content: C): this & Shaped<ShapeOf<C>> {
    watchPromises(content)
    this.#body.push(...content)
    return this
  }

  /** Sets the supporting text below the inputs. */
  withHelp(...content: readonly Content[]): this {
    watchPromises(content)
    this.#help = content
    return this
  }

  override children(): readonly Content[] {
    this.#tie()
    return [this.#label, ...this.#body, ...this.#help]
  }

  draw(out: Output, ctx: Context): void {
    const isTied = this.#tie()
    const isLabelled = this.#labelContent.length > 0
    const isGroup = !isTied && isLabelled
    const helpId = this.#help.length > 0 ? out.domId(this.id, 'help') : ''
    this.root('div', ctx)
      .class('Field Block')
      .attrIf(isGroup, 'role', 'group')
      .attrIf(isGroup, 'aria-labelledby', out.domId(this.#label, 'label'))
      .attrIf(isGroup, 'aria-describedby', helpId)
      .add(
        isLabelled && this.#label,
        tag('div')
          .class('FieldBody')
          .add(
            ...this.#body,
            helpId !== '' &&
              tag('div')
                .class('FieldHelp')
                .attr('id', helpId)
                .add(...this.#help),
          ),
      )
      .draw(out, ctx)
  }

  /**
   * Ties label and supporting text to the input when there is exactly one.
   *
   * @returns whether there is
   */
  #tie(): boolean {
    const inputs = inputsIn(this.#body, () => true).filter((input) => !isMinor(input))
    const [input] = inputs.length === 1 ? inputs : []
    if (!input || !isFormControl(input)) return false
    input.setCaption(captionOf(this.#labelContent))
    if (!input.labelable && this.#labelContent.length > 0) input.setLabelledBy(this.#label)
    this.#label.withFor(input)
    // The input itself shows it, in the place where its error will be.
    if (this.#help.length > 0) input.withHelp(...this.#help)
    this.#help = []
    return true
  }
}

function isMinor(input: InputWidget): boolean {
  return input instanceof ButtonWidget || input instanceof InputHiddenWidget
}
