import { Factory, WidgetBase, type Context, type Output } from 'bespa'

// #region greeting
/** Greets somebody. @example wf.greeting('Ada').withCheer() */
export class GreetingWidget extends WidgetBase<GreetingWidget> {
  readonly #name: string
  #isCheerful = false

  constructor(name: string) {
    super()
    this.#name = name
  }

  /** Greets at the top of one's voice. */
  withCheer(isCheerful = true): this {
    this.#isCheerful = isCheerful
    return this
  }

  draw(out: Output, ctx: Context): void {
    this.root('p', ctx)
      .class('Greeting')
      .classIf(this.#isCheerful, 'GreetingCheerful')
      .add('Hello, ', this.#name, this.#isCheerful ? '!' : '.')
      .draw(out, ctx)
  }
}
// #endregion greeting

// #region factory
class AppFactory extends Factory {
  /** Greets somebody: see {@link GreetingWidget}. @example wf.greeting('Ada') */
  greeting(name: string): GreetingWidget {
    return new GreetingWidget(name)
  }
}

export const appFactory = new AppFactory()
// #endregion factory

// #region content
/** Anything that can stand in a page can stand in a widget. */
export class ReceiptWidget extends WidgetBase<ReceiptWidget> {
  readonly #total: Promise<number>

  constructor(total: Promise<number>) {
    super()
    this.#total = total
  }

  draw(out: Output, ctx: Context): void {
    this.root('section', ctx)
      .class('Receipt Block')
      .add('Total: ', this.#total, [
        ' EUR, ',
        new Date(Date.UTC(2026, 10, 2)),
      ])
      .draw(out, ctx)
  }
}
// #endregion content
