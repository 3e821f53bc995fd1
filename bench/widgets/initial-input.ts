import { type Context, InputWidgetBase, stateOf } from 'bespa'

/** An input that begins with a value and accepts every other one. */
export abstract class InitialInputWidget<T> extends InputWidgetBase<T> {
  readonly #initial: string

  constructor(name: string, initial: string) {
    super()
    this.withName(name)
    this.#initial = initial
  }

  override get initial(): string {
    return this.#initial
  }

  value(ctx: Context): string {
    const state = stateOf(ctx)
    return state.has(this.name) ? state.get(this.name) : this.#initial
  }

  valid(): boolean {
    return true
  }

  changed(): boolean {
    return false
  }
}
