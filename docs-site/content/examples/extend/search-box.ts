import {
  Factory,
  WidgetBase,
  type Content,
  type Context,
  type Output,
} from 'bespa'

const wf = new Factory()

// #region function
/** A price with a note, for lists. */
export function price(amount: number, note = ''): Content {
  return [
    wf.textBold(wf.float(amount, 2)),
    ' EUR',
    note !== '' && [' ', wf.textLightweight(note)],
  ]
}
// #endregion function

// #region search-box
/** A field that searches while somebody types. */
export class SearchBoxWidget extends WidgetBase<SearchBoxWidget> {
  readonly #input
  readonly #form

  /** @param key the state key that what is typed comes to stand in */
  constructor(key: string) {
    super()
    this.#input = wf.inputText(key, '').withLabel('Search').withAutoSubmit()
    this.#form = wf.form().withName(`${key}-form`).add(this.#input)
  }

  /** Names the field (default: “Search”). */
  withLabel(label: string): this {
    this.#input.withLabel(label)
    return this
  }

  /** Whether the text contains the search term. */
  matches(ctx: Context, text: string): boolean {
    return text
      .toLowerCase()
      .includes(this.#input.value(ctx).trim().toLowerCase())
  }

  override children(): readonly Content[] {
    return [this.#form]
  }

  draw(out: Output, ctx: Context): void {
    this.root('div', ctx)
      .class('SearchBox')
      .attr('role', 'search')
      .add(...this.children())
      .draw(out, ctx)
  }
}
// #endregion search-box
