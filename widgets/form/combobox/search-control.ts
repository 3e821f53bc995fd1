import {
  type Content,
  type Context,
  cssLength,
  type Output,
  stateOf,
  tag,
} from '../../../lib/index.js'
import { formWordingOf } from '../form/form-wording.js'
import { FormControl } from '../input/form-control.js'
import { outlinedBox } from '../input/outlined-box.js'
import type { OptionResolver, ResolvedOption } from '../value/option.js'
import type { ValidationMessage } from '../value/validation-message.js'
import { chosenOptions, type ChosenOptions } from './chosen-options.js'
import { type ComboboxWording, comboboxWordingOf } from './combobox-wording.js'
import type { OptionSource, Suggestion } from './option-source.js'

/**
 * What the inputs have in common whose options are searched on the server. What is chosen is posted as
 * repeated fields. Without script it stands there as ticked boxes, and a text that was typed is looked
 * up by a full load.
 *
 * @typeParam T the subclass itself
 */
export abstract class SearchControl<T> extends FormControl<T> {
  readonly #stored = new Map<string, string>()
  #source: OptionSource | undefined
  #url = ''
  #resolver: OptionResolver | undefined
  #freeText = false
  #placeholder = ''
  #width = ''
  #maxItems = 0
  #dedup = true
  #chosen: Promise<ChosenOptions> | undefined
  #known: ChosenOptions | undefined

  /**
   * @param source where options come from; with a path, add `withResolver` or `withFreeText`. `''` for
   *   none: then free text is all that it takes.
   */
  constructor(name: string, source: OptionSource | string) {
    super()
    this.withName(name)
    this.setSource(source)
  }

  /**
   * Decides which values are allowed, and what they are called, where the options come from a path. See
   * `OptionSource`, which does both.
   */
  withResolver(resolver: OptionResolver): this & T {
    this.#resolver = resolver
    return this as this & T
  }

  /** What is shown while nothing is typed. It is no substitute for a label. */
  withPlaceholder(placeholder: string): this & T {
    this.#placeholder = placeholder
    return this as this & T
  }

  /**
   * Sets the width.
   *
   * @param width pixels or CSS (see `cssLength`); `''` (the default) is the full width
   * @throws {TypeError} If it is not a length.
   */
  withWidth(width: string | number): this & T {
    this.#width = cssLength(width, 'withWidth')
    return this as this & T
  }

  /** The value before the user changes it. */
  override get initial(): string {
    return [...this.#stored.keys()].join('\n')
  }

  /** Only what sends itself is part of the page's state; the rest goes with its form. */
  override get confidential(): boolean {
    return !this.autoSubmit
  }

  /** The chosen values in their order, each once. */
  values(ctx: Context = this.boundContext): readonly string[] {
    return this.#known?.items.map(({ value }) => value) ?? this.#posted(ctx)
  }

  /** The chosen values, one a line, and what was typed without having led to one. */
  override value(ctx: Context = this.boundContext): string {
    const refused = this.#known?.refused ?? []
    return [...this.values(ctx), ...refused, this.#text(ctx)].filter(Boolean).join('\n')
  }

  override async draw(out: Output, ctx: Context): Promise<void> {
    if (this.shown(ctx)) await this.#choose(ctx)
    await super.draw(out, ctx)
  }

  /** Whether there is one value, so that a new choice replaces the old one. */
  protected get single(): boolean {
    return this.#maxItems === 1
  }

  /** Knows the options of an input that has them itself. */
  protected get ownResolver(): OptionResolver | undefined {
    return undefined
  }

  /** @internal It has a button that looks up what was typed, for browsers without script. */
  readonly looksUp = true

  /** Whether the options are searched on the server. */
  protected get searches(): boolean {
    return this.#url !== ''
  }

  /** What is chosen, as far as it was looked up. */
  protected get items(): readonly ResolvedOption[] {
    return this.#known?.items ?? []
  }

  /** The text of the empty field. */
  protected get placeholder(): string {
    return this.#placeholder
  }

  /** The width as CSS; `''` leaves it to the style sheet. */
  protected get width(): string {
    return this.#width
  }

  /** Sets where the options come from. */
  protected setSource(source: OptionSource | string): void {
    this.#source = typeof source === 'string' ? undefined : source
    this.#url = typeof source === 'string' ? source : source.path
  }

  /** Sets how many values can be chosen. */
  protected setMaxItems(maxItems: number): void {
    this.#maxItems = Math.max(0, Math.floor(maxItems))
  }

  /** Sets whether values besides the options are accepted. */
  protected setFreeText(freeText: boolean): void {
    this.#freeText = freeText
  }

  /** Sets whether a value can be chosen only once. */
  protected setDedup(dedup: boolean): void {
    this.#dedup = dedup
  }

  /** Adds a stored option. Its title counts while the app knows no other. */
  protected store(value: string, title: string): void {
    if (value !== '') this.#stored.set(value, title)
  }

  protected override async check(
    _value: string,
    ctx: Context,
  ): Promise<ValidationMessage | undefined> {
    const { items, message } = await this.#choose(ctx)
    const most = this.#maxItems
    if (message || most === 0 || items.length <= most) return message
    return (_words, lang) =>
      comboboxWordingOf(ctx, lang).tooMany.replace('{bound}', () => String(most))
  }

  protected override drawControl(error: string, out: Output, ctx: Context): void {
    if (out.rendering.development && !this.#source && !this.#resolver && !this.#freeText) {
      throw new TypeError(
        `“${this.name}” cannot check its values: add withResolver, or use an OptionSource`,
      )
    }
    const { items, text, found } = this.#known ?? { items: [], text: '', found: [] }
    const words = comboboxWordingOf(ctx, out.rendering.lang)
    const enabled = !this.disabled
    if (enabled) out.rendering.requireModule('combobox')
    const chips = tag('span')
      .class('Chips')
      .add(items.map((item, at) => this.#chip(item, at, out, ctx)))
    const control = this.control('input', error, out, ctx)
      .attr('type', 'text')
      .attrIf(enabled, 'name', `_text.${this.name}`)
      .attr('value', text)
      .attr('placeholder', this.#placeholder || ' ')
      .attr('required', enabled && this.required && items.length === 0)
      .attr('autocomplete', 'off')
      .attr('autocapitalize', 'none')
      .attr('spellcheck', 'false')
      // The runtime sends the chosen values by itself.
      .attr('data-autosubmit', false)
    this.begin(error, ctx, 'div')
      .class('Combobox Block')
      .classIf(this.single, 'Single')
      .attrIf(enabled, 'data-widget', 'SearchBox')
      .attrIf(enabled && this.searches, 'data-url', out.address(this.url(out, ctx)))
      .attrIf(enabled, 'data-name', this.name)
      .attrIf(enabled, 'data-combobox-words', JSON.stringify(words))
      .attrIf(enabled && this.#maxItems > 0, 'data-max-items', this.#maxItems)
      .attr('data-free-text', enabled && this.#freeText)
      .attr('data-required', enabled && this.required)
      .attrIf(enabled && this.autoSubmit, 'data-auto', '1')
      .add(
        outlinedBox({
          control: [chips, control],
          controlId: this.controlId(out),
          label: this.label,
          required: this.required && enabled,
          prefix: [],
          suffix: [],
          width: this.#width,
        }).classIf(items.length > 0 || this.#placeholder !== '', 'Raised'),
        enabled && this.searches && this.#lookUp(found, words, out),
        this.marker(),
        this.support(error, out),
        enabled && this.tools(words),
      )
      .draw(out, ctx)
  }

  /** The address that the browser asks for suggestions. */
  protected url(_out: Output, _ctx: Context): string {
    return this.#url
  }

  /** What stands below the box. */
  protected tools(_words: ComboboxWording): Content {
    return null
  }

  /** Without script a ticked box keeps the option. */
  #chip(
    { value, title, withdrawn = false }: ResolvedOption,
    at: number,
    out: Output,
    ctx: Context,
  ): Content {
    const id = out.domId(this.id, `chip${at}`)
    const { withdrawn: text } = formWordingOf(ctx, out.rendering.lang)
    const box = tag('input').attr('type', 'checkbox').attr('id', id).attr('checked', true)
    return tag('span')
      .class('Chip')
      .add(
        box
          .attrIf(!this.disabled, 'name', this.name)
          .attr('value', value)
          .attr('disabled', this.disabled),
        tag('label')
          .attr('for', id)
          .add(withdrawn ? text.replace('{value}', () => title) : title),
      )
  }

  /** Looks the typed text up where there is no script. */
  #lookUp(found: readonly Suggestion[], words: ComboboxWording, out: Output): Content {
    return tag('span')
      .class('LookUp')
      .add(
        found.map(({ value, title, desc = '' }, at) => {
          const id = out.domId(this.id, `found${at}`)
          const box = tag('input')
            .attr('type', this.single ? 'radio' : 'checkbox')
            .attr('id', id)
          const label = tag('label')
            .attr('for', id)
            .add(title, desc && ` (${desc})`)
          return tag('span').add(box.attr('name', this.name).attr('value', value), label)
        }),
        tag('button')
          .class('Button Tonal')
          .attr('type', 'submit')
          .attr('name', '_refresh')
          .attr('value', `${this.name}.find`)
          .attr('formnovalidate', true)
          .add(words.find),
      )
  }

  #choose(ctx: Context): Promise<ChosenOptions> {
    return (this.#chosen ??= this.#look(ctx))
  }

  async #look(ctx: Context): Promise<ChosenOptions> {
    const input = { values: this.#posted(ctx), text: this.#text(ctx), stored: this.#stored }
    const chosen = await chosenOptions(ctx, input, {
      source: this.#source,
      resolver: this.#resolver ?? this.ownResolver,
      freeText: this.#freeText,
      single: this.single,
    })
    return (this.#known = chosen)
  }

  #posted(ctx: Context): string[] {
    if (this.raw(ctx) === undefined) return [...this.#stored.keys()]
    const values = stateOf(ctx).getAll(this.name).filter(Boolean).slice(0, 1000)
    const distinct = this.#dedup ? [...new Set(values)] : values
    // Where one is allowed, what was found takes the place of what was chosen before.
    return this.single ? distinct.slice(-1) : distinct
  }

  #text(ctx: Context): string {
    if (this.#known) return this.#known.text
    return this.raw(ctx) === undefined
      ? ''
      : stateOf(ctx).get(`_text.${this.name}`).trim().slice(0, 200)
  }
}
