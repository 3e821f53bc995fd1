import {
  type Content,
  type Context,
  type InputWidget,
  InputWidgetBase,
  type Output,
  tag,
  WidgetBase,
} from '../../../lib/index.js'
import { IconWidget } from '../../text/icon.js'
import { ButtonWidget } from '../button/button.js'
import { isFormControl } from '../input/form-control.js'
import { inputsIn } from './form-inputs.js'
import type { FormWording } from './form-wording.js'

/** One of the rows of a form, with the buttons that remove and move it. */
export class FormRow extends WidgetBase<FormRow> {
  /** The inputs by the names that the app has given them. */
  readonly inputs: ReadonlyMap<string, InputWidget>
  readonly #rows: string
  readonly #content: Content
  readonly #buttons: Readonly<Record<'up' | 'down' | 'remove', ButtonWidget>>
  #movable = false

  /** @param rows the name of all rows together */
  constructor(
    rows: string,
    /** The key of the row, unique among the rows of the form. */
    readonly key: string,
    content: Content,
  ) {
    super()
    this.#rows = rows
    this.#content = content
    this.inputs = renamed(content, `${rows}.${key}`)
    this.#buttons = {
      up: iconButton(`${rows}.up.${key}`, 'arrow_upward'),
      down: iconButton(`${rows}.down.${key}`, 'arrow_downward'),
      remove: iconButton(`${rows}.remove.${key}`, 'delete'),
    }
  }

  override children(): readonly Content[] {
    return [this.#content, ...Object.values(this.#buttons)]
  }

  /** The values of the inputs, with the row's key; of files there is a promise. */
  read(ctx: Context): object {
    const values = this.#controls(ctx).map(([name, control]) => [name, control.read(ctx)])
    return { key: this.key, ...(Object.fromEntries(values) as object) }
  }

  /** The values of the inputs, with the row's key and with their files. */
  async readWhole(ctx: Context): Promise<object> {
    const values = this.#controls(ctx).map(async ([name, control]) => [
      name,
      await (control.readWhole ?? control.read).call(control, ctx),
    ])
    return { key: this.key, ...(Object.fromEntries(await Promise.all(values)) as object) }
  }

  /** Gives the buttons their names and says where the row can go. */
  prepare(words: FormWording, at: number, count: number, movable: boolean): void {
    const { up, down, remove } = this.#buttons
    const worded = (text: string) => text.replace('{row}', String(at + 1))
    remove.withAltText(worded(words.removeRow))
    up.withAltText(worded(words.moveRowUp)).withDisabled(at === 0)
    down.withAltText(worded(words.moveRowDown)).withDisabled(at === count - 1)
    this.#movable = movable
  }

  #controls(ctx: Context): [string, Reading][] {
    return [...this.inputs].flatMap(([name, input]) =>
      isFormControl(input) && input.shown(ctx) ? [[name, input as Reading]] : [],
    )
  }

  draw(out: Output, ctx: Context): void {
    const { up, down, remove } = this.#buttons
    this.root('div', ctx)
      .class('FormRow')
      .add(
        tag('input').attr('type', 'hidden').attr('name', this.#rows).attr('value', this.key),
        tag('div').class('FormRowFields').add(this.#content),
        tag('div')
          .class('FormRowButtons')
          .add(this.#movable && [up, down], remove),
      )
      .draw(out, ctx)
  }
}

function iconButton(name: string, icon: string): ButtonWidget {
  return new ButtonWidget('Text', name).withRefresh().add(new IconWidget(icon))
}

interface Reading {
  read(ctx: Context): unknown
  /** Rows within a row have this. */
  readWhole?(ctx: Context): Promise<unknown>
}

/**
 * Gives the inputs of a row names of their own, and finds them by the names they had. Rows within the
 * row name what is in them themselves.
 */
function renamed(content: Content, prefix: string): Map<string, InputWidget> {
  const byName = new Map<string, InputWidget>()
  for (const input of inputsIn([content], (widget) => !(widget instanceof FormRow))) {
    if (input.name === '') continue
    byName.set(input.name, input)
    if (input instanceof InputWidgetBase) input.withName(`${prefix}.${input.name}`)
  }
  return byName
}
