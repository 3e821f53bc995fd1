import { watchPromises } from '../../../lib/html/content.js'
import { type Content, type Context, type Output, tag } from '../../../lib/index.js'
import { plainText } from '../../../lib/widget/plain-text.js'
import { formWordingOf } from '../form/form-wording.js'
import { outlinedBox } from '../input/outlined-box.js'
import type { OptionResolver } from '../value/option.js'
import { comboboxWordingOf } from './combobox-wording.js'
import type { OptionSource } from './option-source.js'
import { SearchControl } from './search-control.js'

interface RichOption {
  readonly value: string
  readonly body: readonly Content[]
  readonly disabled: boolean
}

/**
 * One of several options that can be any content: flags, avatars, two lines of text. Options that are
 * too many for the page are searched on the server. Without script it is a native list of their texts.
 *
 * @example
 * wf.richDropdown('state', 'CA').withLabel('State').addOption('CA', wf.avatar(flag), ' California')
 */
export class RichDropdownWidget extends SearchControl<RichDropdownWidget> {
  readonly #options: RichOption[] = []

  constructor(name: string, initial: string) {
    super(name, '')
    this.store(initial, '')
    this.setMaxItems(1)
  }

  /** Appends an option. What it consists of is shown in the list and, once chosen, in the box. */
  addOption(value: string, ...body: readonly Content[]): this {
    watchPromises(body)
    this.#options.push({ value, body: body.length > 0 ? body : [value], disabled: false })
    return this
  }

  /** Appends an option that is shown but cannot be chosen. As the stored value it may stay. */
  addDisabledOption(value: string, ...body: readonly Content[]): this {
    watchPromises(body)
    this.#options.push({ value, body: body.length > 0 ? body : [value], disabled: true })
    return this
  }

  /**
   * Has the options searched on the server while the user types.
   *
   * @param source an endpoint of the app, or its path
   * @param resolver decides which values are allowed, and what they are called; needed with a path
   */
  withOptionsURL(source: OptionSource | string, resolver?: OptionResolver): this {
    this.setSource(source)
    return resolver ? this.withResolver(resolver) : this
  }

  override children(): readonly Content[] {
    return [...super.children(), ...this.#options.flatMap(({ body }) => body)]
  }

  /** The chosen value; `null` when there is none. */
  override read(ctx: Context = this.boundContext): string | null {
    return this.values(ctx)[0] ?? null
  }

  protected override get ownResolver(): OptionResolver | undefined {
    if (this.searches) return undefined
    return (values) =>
      this.#options
        .filter(({ value }) => values.includes(value))
        .map(({ value, disabled }) => ({ value, title: value, withdrawn: disabled }))
  }

  /** Writes the field with its list. */
  protected override drawControl(error: string, out: Output, ctx: Context): void {
    if (this.searches) return super.drawControl(error, out, ctx)
    const { lang } = out.rendering
    const enabled = !this.disabled
    if (enabled) out.rendering.requireModule('combobox')
    const listId = out.domId(this.id, 'list')
    const chosen = this.items[0]?.value ?? ''
    const shown = this.#options.find(({ value }) => value === chosen)
    const select = this.control('select', error, out, ctx)
      .class('NativeList')
      .add(
        this.#blank(chosen, ctx, lang),
        this.#options.map(({ value, body, disabled }) =>
          tag('option')
            .attr('value', value)
            .attr('selected', value === chosen)
            .attr('disabled', disabled && value !== chosen)
            .add(plainText(body, ctx, lang)),
        ),
      )
    const box = tag('span')
      .class('RichValue')
      .attr('id', out.domId(this.id, 'box'))
      .attr('role', 'combobox')
      .attrIf(enabled, 'tabindex', '0')
      .attrIf(!enabled, 'aria-disabled', 'true')
      .attr('aria-haspopup', 'listbox')
      .attr('aria-expanded', 'false')
      .attr('aria-controls', listId)
      .attr('aria-label', this.caption)
      .add(shown ? plainText(shown.body, ctx, lang) : this.placeholder)
    this.begin(error, ctx, 'div')
      .class('Combobox RichDropdown Block')
      .attrIf(enabled, 'data-widget', 'SelectBox')
      .attrIf(enabled, 'data-combobox-words', JSON.stringify(comboboxWordingOf(ctx, lang)))
      .add(
        outlinedBox({
          control: [select, box],
          controlId: this.controlId(out),
          label: this.label,
          required: this.required && enabled,
          prefix: [],
          suffix: [],
          width: this.width,
        }).class('Raised'),
        tag('div')
          .class('Listbox')
          .attr('id', listId)
          .attr('role', 'listbox')
          .attr('popover', 'manual')
          .attr('aria-label', this.caption)
          .add(
            this.#options.map((option, at) =>
              draw(option, out.domId(this.id, `option${at}`), chosen),
            ),
          ),
        this.marker(),
        this.support(error, out),
      )
      .draw(out, ctx)
  }

  /** The entry for no choice, and a stored value that is no longer offered. */
  #blank(chosen: string, ctx: Context, lang: string): Content {
    const { withdrawn } = formWordingOf(ctx, lang)
    const isOffered = this.#options.some(({ value }) => value === chosen)
    return [
      !this.#options.some(({ value }) => value === '') &&
        tag('option')
          .attr('value', '')
          .attr('selected', chosen === '')
          .attr('hidden', this.required)
          .add(this.placeholder),
      chosen !== '' &&
        !isOffered &&
        tag('option')
          .attr('value', chosen)
          .attr('selected', true)
          .add(withdrawn.replace('{value}', () => chosen)),
    ]
  }
}

function draw({ value, body, disabled }: RichOption, id: string, chosen: string): Content {
  return tag('div')
    .class('Option')
    .attr('id', id)
    .attr('role', 'option')
    .attr('data-value', value)
    .attr('aria-selected', String(value === chosen))
    .attrIf(disabled && value !== chosen, 'aria-disabled', 'true')
    .add(body)
}
