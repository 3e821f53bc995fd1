import { watchPromises } from '../../../lib/html/content.js'
import { randomBytes } from 'node:crypto'
import {
  type Content,
  type Context,
  type InputWidget,
  type Output,
  stateOf,
  tag,
} from '../../../lib/index.js'
import { ButtonWidget } from '../button/button.js'
import { FormControl } from '../input/form-control.js'
import type { ShapeOf } from '../value/form-shape.js'
import type { ValidationMessage } from '../value/validation-message.js'
import { FormRow } from './form-row.js'
import { hasEntries } from './kept-entries.js'
import { formWordingOf } from './form-wording.js'

/** What {@link FormRowsWidget} is made from. */
export interface RowsOptions<I, C> {
  /** What tells a stored row from the others, for ever: an id, not its position. */
  readonly key: (item: I) => string | number
  /** Builds the content of a row; `item` is missing for one that the user has added. */
  readonly build: (item: I | undefined) => C
}

/** The values of one row. */
export type RowValues<C> = C extends readonly unknown[]
  ? { readonly key: string } & ShapeOf<C>
  : never

const newKey = /^new-[a-z0-9]{8}$/

/**
 * Rows of fields that the user adds, removes and moves, such as the positions of an order. Each row has
 * a key, so that its values, errors and files stay with it whatever happens to the others. The buttons
 * submit the form without committing it; they work without script.
 *
 * @typeParam R the values of one row
 * @example
 * wf.rows(ctx, 'items', order.items, {
 *   key: (item) => item.id,
 *   build: (item) => [wf.inputText('product', item?.product ?? '').withLabel('Product')],
 * })
 */
export class FormRowsWidget<R = unknown> extends FormControl<FormRowsWidget<R>> {
  readonly #ctx: Context
  readonly #stored: ReadonlyMap<string, () => Content>
  readonly #buildNew: () => Content
  readonly #add = new ButtonWidget('Outlined', '').withRefresh()
  /** The rows of the request, and those that count while it has nothing to say about them. */
  readonly #rows = new Map<boolean, readonly FormRow[]>()
  #addLabel: readonly Content[] = []
  #min = 0
  #max = 100
  #sortable = false

  constructor(
    ctx: Context,
    name: string,
    items: Iterable<unknown>,
    options: RowsOptions<unknown, Content>,
  ) {
    super()
    this.#ctx = ctx
    this.#buildNew = () => options.build(undefined)
    this.#stored = new Map(
      Array.from(items, (item) => [String(options.key(item)), () => options.build(item)]),
    )
    this.withName(name)
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return 'rows'
  }

  /** Sets the caption of the button that adds a row. */
  withAddLabel(...content: readonly Content[]): this {
    watchPromises(content)
    this.#addLabel = content
    return this
  }

  /** Sets how many rows there must be. */
  withMin(rows: number): this {
    this.#min = rows
    return this
  }

  /** Sets how many rows there may be (default 100). */
  withMax(rows: number): this {
    this.#max = rows
    return this
  }

  /** Lets users move the rows up and down. */
  withSorting(sortable = true): this {
    this.#sortable = sortable
    return this
  }

  /** Sets the name, from which those of the fields in the rows are made. */
  override withName(name: string): this {
    this.#rows.clear()
    return super.withName(name)
  }

  /** The keys of the stored rows, separated by commas. */
  override get initial(): string {
    return [...this.#stored.keys()].join()
  }

  /** The keys of the rows, in their order. */
  get keys(): readonly string[] {
    return this.rows.map(({ key }) => key)
  }

  /** The keys of the rows, separated by commas. */
  override value(_ctx?: Context): string {
    return this.keys.join()
  }

  /** The values of the rows, in their order, each with its `key`; of files there is a promise. */
  override read(ctx: Context = this.boundContext): readonly R[] {
    return this.rows.map((row) => row.read(ctx) as R)
  }

  /** The values of the rows, with their files. */
  readWhole(ctx: Context): Promise<readonly R[]> {
    return Promise.all(this.rows.map(async (row) => (await row.readWhole(ctx)) as R))
  }

  override get labelable(): boolean {
    return false
  }

  /** The rows: the stored ones, or those that the request has left and added. */
  get rows(): readonly FormRow[] {
    const isEntered = stateOf(this.#ctx).get('_submit') !== '' || hasEntries(this.#ctx)
    const isPosted = isEntered && this.raw(this.#ctx) !== undefined
    const known = this.#rows.get(isPosted)
    if (known) return known
    const keys = isPosted ? this.#postedKeys() : [...this.#stored.keys()]
    const rows = keys.map(
      (key) => new FormRow(this.name, key, (this.#stored.get(key) ?? this.#buildNew)()),
    )
    this.#rows.set(isPosted, rows)
    return rows
  }

  /** The field at a path of the values, such as `[0, 'product']`. */
  fieldAt([at, name, ...rest]: readonly PropertyKey[]): InputWidget | undefined {
    const field = this.rows[Number(at)]?.inputs.get(String(name))
    return field instanceof FormRowsWidget ? (field.fieldAt(rest) ?? field) : field
  }

  override children(): readonly Content[] {
    this.#add.withName(`${this.name}.add`)
    return [...super.children(), ...this.rows, ...this.#addLabel, this.#add]
  }

  /** No rows at all are judged like too few. */
  protected override isEmpty(): boolean {
    return false
  }

  protected override check(): ValidationMessage | undefined {
    const { length } = this.rows
    const least = Math.max(this.#min, this.required ? 1 : 0)
    if (length < least) {
      return ({ tooFewRows }) => tooFewRows.replace('{bound}', String(least))
    }
    if (length <= this.#max) return undefined
    return ({ tooManyRows }) => tooManyRows.replace('{bound}', String(this.#max))
  }

  protected override drawControl(error: string, out: Output, ctx: Context): void {
    const words = formWordingOf(ctx, out.rendering.lang)
    const { rows, label } = this
    rows.forEach((row, at) => {
      row.prepare(words, at, rows.length, this.#sortable)
    })
    this.group(this.begin(error, ctx, 'fieldset'), '', error, out, ctx)
      .class('FormRows Block')
      .add(
        label.length > 0 && tag('legend').class('GroupLabel').add(label),
        rows,
        this.marker(),
        this.support(error, out),
        rows.length < this.#max &&
          this.#add.add(this.#addLabel.length > 0 ? this.#addLabel : words.addRow),
      )
      .draw(out, ctx)
  }

  /** The keys of the rows after what the user has done to them. */
  #postedKeys(): string[] {
    const state = stateOf(this.#ctx)
    const isKnown = (key: string) => this.#stored.has(key) || newKey.test(key)
    const keys = [...new Set(state.getAll(this.name))].filter(isKnown).slice(0, this.#max + 1)
    const prefix = `${this.name}.`
    const pressed = state.get('_refresh')
    if (!pressed.startsWith(prefix)) return keys
    const [, action = '', key = ''] = /^(\w+)(?:\.(.*))?$/.exec(pressed.slice(prefix.length)) ?? []
    return changed(keys, action, key, this.#max)
  }
}

function changed(keys: readonly string[], action: string, key: string, max: number): string[] {
  if (action === 'add') return keys.length < max ? [...keys, madeKey()] : [...keys]
  const at = keys.indexOf(key)
  if (at < 0) return [...keys]
  const others = keys.toSpliced(at, 1)
  if (action === 'remove') return others
  const next = action === 'up' ? at - 1 : at + 1
  return next < 0 || next >= keys.length ? [...keys] : others.toSpliced(next, 0, key)
}

function madeKey(): string {
  return `new-${randomBytes(4).toString('hex')}`
}
