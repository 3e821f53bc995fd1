import { watchPromises } from '../../../lib/html/content.js'
import { type Content, type Context, type Output, tag, WidgetBase } from '../../../lib/index.js'
import type { Shaped, ShapeOf } from '../value/form-shape.js'

/**
 * One step of a wizard: a part of the form that is shown by itself. All steps are validated and read
 * together at the end. A step that is hidden, for example by `hideIf`, is left out of the wizard, and
 * neither validated nor read.
 *
 * @example
 * wf.step('delivery', 'Delivery').add(country, city).withDependsOn('goods')
 */
export class StepWidget extends WidgetBase<StepWidget> {
  /** The value in the address. */
  readonly name: string
  /** What users see of the step in the list of steps. */
  readonly title: string
  readonly #content: Content[] = []
  #dependsOn: readonly string[] = []
  #isCurrent: () => boolean = () => true
  #heading = { text: '', focused: false }

  /**
   * @param name the value in the address, for example `delivery`
   * @param title what the step is called in the list of steps and above its fields
   * @throws {TypeError} If the name is empty.
   */
  constructor(name: string, title: string) {
    super()
    if (name === '') throw new TypeError("step(''): a step needs a name, for its address")
    this.name = name
    this.title = title
    this.withKey(name)
  }

  /** Appends content: fields, and what belongs to them. */
  add<const C extends readonly Content[]>(...content: C): this & Shaped<ShapeOf<C>> {
    watchPromises(content)
    this.#content.push(...content)
    return this
  }

  /** Has the step looked at again when what was entered into one of these earlier steps has changed. */
  withDependsOn(...steps: readonly string[]): this {
    this.#dependsOn = steps
    return this
  }

  /** The names of the steps that it depends on. */
  get dependsOn(): readonly string[] {
    return this.#dependsOn
  }

  /** @internal Called by the wizard, which knows the step that is shown. */
  setHost(isCurrent: () => boolean): void {
    this.#isCurrent = isCurrent
  }

  /** @internal Called by the wizard before it is drawn. */
  setHeading(text: string, focused: boolean): void {
    this.#heading = { text, focused }
  }

  /** Whether it is a part of the wizard, drawn or not. */
  counts(ctx: Context): boolean {
    return super.shown(ctx)
  }

  override shown(ctx: Context): boolean {
    return super.shown(ctx) && this.#isCurrent()
  }

  override children(): readonly Content[] {
    return this.#content
  }

  draw(out: Output, ctx: Context): void {
    const { text, focused } = this.#heading
    const headingId = out.domId(this.id, 'heading')
    this.root('section', ctx)
      .class('Step Block')
      .attr('aria-labelledby', headingId)
      .add(
        tag('h2')
          .class('StepTitle')
          .attr('id', headingId)
          .attr('tabindex', '-1')
          .attr('autofocus', focused)
          .add(text || this.title),
        ...this.#content,
      )
      .draw(out, ctx)
  }
}
