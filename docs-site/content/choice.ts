import { InputWidgetBase, stateOf, tag, type Content, type Context, type Output } from 'bespa'

/** One of the things to choose from. */
export interface Option {
  readonly value: string
  readonly content: Content
}

/** One of several things, each a radio button: an input of the site's own. */
export class ChoiceWidget extends InputWidgetBase<ChoiceWidget> {
  readonly #initial: string
  readonly #legend: string
  readonly #options: readonly Option[]

  /**
   * @param initial the value that is chosen at first
   * @param legend what the choice is about
   */
  constructor(name: string, initial: string, legend: string, options: readonly Option[]) {
    super()
    this.withName(name)
    this.#initial = initial
    this.#legend = legend
    this.#options = options
  }

  override get initial(): string {
    return this.#initial
  }

  override children(): readonly Content[] {
    return this.#options.map(({ content }) => content)
  }

  /** What was posted may come from anywhere: only what there is to choose from counts. */
  value(ctx: Context): string {
    const posted = stateOf(ctx).get(this.name)
    const isKnown = this.#options.some(({ value }) => value === posted)
    return isKnown ? posted : this.#initial
  }

  valid(): boolean {
    return true
  }

  changed(ctx: Context): boolean {
    return this.submitted(ctx) && this.value(ctx) !== this.#initial
  }

  draw(out: Output, ctx: Context): void {
    const chosen = this.value(ctx)
    this.root('fieldset', ctx)
      .class('Choice Block')
      .add(
        tag('legend').add(this.#legend),
        tag('div')
          .class('ChoiceOptions')
          .add(this.#options.map((option) => this.#option(option, option.value === chosen))),
      )
      .draw(out, ctx)
  }

  #option({ value, content }: Option, isChosen: boolean): Content {
    return tag('label')
      .class('ChoiceOption')
      .add(
        tag('input')
          .attr('type', 'radio')
          .attr('name', this.name)
          .attr('value', value)
          .attr('checked', isChosen),
        content,
      )
  }
}
