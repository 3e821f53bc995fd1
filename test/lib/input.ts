import type { Context } from 'koa'
import { type Output } from '../../lib/html/content.js'
import { stateOf } from '../../lib/state/state-of.js'
import { InputWidgetBase } from '../../lib/widget/input-widget-base.js'

/** A plain text field. */
export class Input extends InputWidgetBase<Input> {
  #confidential = false

  constructor(readonly start = '') {
    super()
  }

  override get initial(): string {
    return this.start
  }

  override get confidential(): boolean {
    return this.#confidential
  }

  /** Keeps the value out of the state. */
  withConfidential(): this {
    this.#confidential = true
    return this
  }

  value(ctx: Context): string {
    const state = stateOf(ctx)
    return state.has(this.name) ? state.get(this.name) : this.start
  }

  valid(): boolean {
    return true
  }

  changed(): boolean {
    return false
  }

  draw(out: Output, ctx: Context): void {
    this.root('input', ctx).attr('name', this.name).attr('value', this.value(ctx)).draw(out, ctx)
  }
}
