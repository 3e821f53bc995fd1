import {
  type Context,
  type InputWidget,
  type Output,
  ContainerWidgetBase,
} from '../../../lib/index.js'
import { isFormControl } from './form-control.js'
import { requiredMark } from './outlined-box.js'

/**
 * The label of a field, for layouts made by hand. `field()` makes its own.
 *
 * @example
 * const name = wf.inputText('name', '')
 * wf.splitter(1, 3).addLeft(wf.fieldLabel('Name').withFor(name)).addRight(name)
 */
export class FieldLabelWidget extends ContainerWidgetBase<FieldLabelWidget> {
  #input: InputWidget | undefined

  /** Ties the label to an input: a click on it goes there, and screen readers name the input by it. */
  withFor(input: InputWidget | undefined): this {
    this.#input = input
    return this
  }

  draw(out: Output, ctx: Context): void {
    const input = this.#input
    const target = input && isFormControl(input) && input.labelable ? input : undefined
    this.root(target ? 'label' : 'div', ctx)
      .when(this.content.length > 0)
      .class('FieldLabel')
      .attr('id', out.domId(this.id, 'label'))
      .attr('for', target?.controlId(out))
      .add(...this.content, requiredMark(target?.required === true && !target.disabled))
      .draw(out, ctx)
  }
}
