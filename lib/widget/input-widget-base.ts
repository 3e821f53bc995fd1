import type { Context } from 'koa'
import { stateOf } from '../state/state-of.js'
import { isFormRequest, isRefresh } from './form-request.js'
import type { InputWidget } from './input-widget.js'
import { WidgetBase } from './widget-base.js'

/** In an object of its own for the same reason as `WidgetStatus`. */
class InputSettings {
  name = ''
  required = false
  disabled = false
  autoSubmit = false
  formName = ''
  formMethod = ''
}

/**
 * What every input builds on: its name, whether it is required, disabled, submitted by itself, and
 * the form it belongs to.
 *
 * @typeParam T the subclass itself, as for {@link WidgetBase}
 */
export abstract class InputWidgetBase<T> extends WidgetBase<T> implements InputWidget {
  readonly #settings = new InputSettings()

  protected override get keepsId(): boolean {
    return true
  }

  abstract value(ctx?: Context): string
  abstract valid(ctx?: Context): boolean | Promise<boolean>
  abstract changed(ctx?: Context): boolean

  get name(): string {
    return this.#settings.name
  }

  /** Whether an empty value is invalid. */
  get required(): boolean {
    return this.#settings.required
  }

  /** Whether it keeps its initial value and posts nothing. */
  get disabled(): boolean {
    return this.#settings.disabled
  }

  /** Whether it sends its value by itself. */
  get autoSubmit(): boolean {
    return this.#settings.autoSubmit
  }

  get initial(): string {
    return ''
  }

  get confidential(): boolean {
    return false
  }

  get postedOnly(): boolean {
    return this.#settings.formMethod === 'POST' && !this.#settings.autoSubmit
  }

  /** Sets the state key that the input reads and writes. */
  withName(name: string): this & T {
    this.#settings.name = name
    return this as this & T
  }

  /** A disabled input keeps its initial value, posts nothing and is never invalid. */
  withDisabled(disabled = true): this & T {
    this.#settings.disabled = disabled
    return this as this & T
  }

  /** An empty value of a required input is invalid. */
  withRequired(required?: true): this & T & { readonly required: true }
  withRequired(required: boolean): this & T
  withRequired(required = true): this & T {
    this.#settings.required = required
    return this as this & T
  }

  /**
   * Sends the value by itself without submitting the form: what is typed or dragged 250 ms after the
   * last change, what is ticked or chosen at once.
   *
   * @example
   * wf.inputText('name', '').withLabel('Your name').withAutoSubmit()
   */
  withAutoSubmit(autoSubmit = true): this & T {
    this.#settings.autoSubmit = autoSubmit
    return this as this & T
  }

  setForm(name: string, method: string): void {
    this.#settings.formName = name
    this.#settings.formMethod = method
  }

  /** The name of the form that the input belongs to, or `''`. */
  get formName(): string {
    return this.#settings.formName
  }

  /** Whether the input's form was submitted to be committed, with the form's own method. */
  submitted(ctx: Context = this.boundContext): boolean {
    return this.sent(ctx) && !isRefresh(ctx)
  }

  /** Whether the input's form sent this request, to be committed, refreshed or checked. */
  sent(ctx: Context = this.boundContext): boolean {
    const { formName, formMethod } = this.#settings
    return isFormRequest(ctx, formName, formMethod)
  }

  /**
   * Whether the request has a value for the input, or the marker of an input without a value. What
   * is not posted keeps its initial value.
   */
  posted(ctx: Context = this.boundContext): boolean {
    if (this.disabled || this.name === '') return false
    const state = stateOf(ctx)
    return state.has(this.name) || state.getAll('_present').includes(this.name)
  }
}
