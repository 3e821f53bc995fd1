import { watchPromises } from '../../../lib/html/content.js'
import { type Content, type Context, type Output, tag, type Tag } from '../../../lib/index.js'
import { FormControl } from './form-control.js'
import { requiredMark } from './outlined-box.js'

/**
 * What the inputs have in common that are on or off: a native checkbox, its label, and a marker that
 * tells an input that is off from one that is not there.
 *
 * @typeParam T the subclass itself
 */
export abstract class CheckControl<T> extends FormControl<T> {
  readonly #checked: boolean
  readonly #content: Content[] = []

  constructor(name: string, checked: boolean) {
    super()
    this.withName(name)
    this.#checked = checked
  }

  /** Appends to the label. */
  add(...content: readonly Content[]): this & T {
    watchPromises(content)
    this.#content.push(...content)
    return this as this & T
  }

  /** `1` when it is on at first, else `''`. */
  override get initial(): string {
    return this.#checked ? '1' : ''
  }

  override get label(): readonly Content[] {
    return [...super.label, ...this.#content]
  }

  override children(): readonly Content[] {
    return [...super.children(), ...this.#content]
  }

  /** Whether it is on. */
  checked(ctx: Context = this.boundContext): boolean {
    return this.value(ctx) === '1'
  }

  /** Whether it is on. */
  override read(ctx: Context = this.boundContext): boolean {
    return this.checked(ctx)
  }

  protected override normalized(posted: string): string {
    return /^(1|true|on)$/.test(posted) ? '1' : ''
  }

  /** Begins the checkbox. */
  protected checkbox(error: string, out: Output, ctx: Context): Tag {
    return this.control('input', error, out, ctx)
      .attr('type', 'checkbox')
      .attr('value', '1')
      .attr('checked', this.checked(ctx))
  }

  /** The checkbox within its label; alone where the label stands elsewhere. */
  protected labelled(box: Content, ...before: readonly Content[]): Tag {
    const { label } = this
    return tag(label.length > 0 ? 'label' : 'span')
      .class('Choice')
      .add(
        box,
        ...before,
        label.length > 0 &&
          tag('span')
            .class('ChoiceLabel')
            .add(label, requiredMark(this.required && !this.disabled)),
      )
  }
}
