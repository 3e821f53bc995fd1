import { escapeHtml } from '../../lib/html/escape.js'
import { isList, watchPromises } from '../../lib/html/content.js'
import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { plainText } from '../../lib/widget/plain-text.js'
import { applyLinkTarget } from '../link/apply-link-target.js'
import { LinkOptions } from '../link/link-options.js'
import type { ConfirmOptions } from '../link/post-action.js'
import { IconWidget } from '../text/icon.js'
import { CellWidget } from './cell.js'
import type { TableLayout } from './table-layout.js'
import { tableAround } from './table-part.js'
import { actionOf } from './table-state.js'
import type { TableView } from './table-view.js'
import { listAddress, withBack } from './return-address.js'
import { phrase, tableWordingOf } from './table-wording.js'

/** In an object of its own, because a table may have very many rows. */
class RowSettings {
  readonly link = new LinkOptions()
  returns = false
  isDisabled = false
  alignment = ''
  record = ''
  name = ''
  isSelectable = true
  details: Content | undefined = undefined
  note = ''
  isAnnounced = false
  arrow: IconWidget | undefined = undefined
}

const noSettings: Readonly<RowSettings> = new RowSettings()

/**
 * A row: one cell for each thing that is added, in the order of the columns. Cells beyond the last
 * column are left out. It must stand in a table.
 *
 * @example
 * wf.row().withHref(`/orders/${order.id}`).add(order.number, order.customer, wf.float(order.total, 2))
 */
export class RowWidget extends WidgetBase<RowWidget> {
  readonly #cells: Content[] = []
  /** What is said of this very row, which most rows have nothing of. */
  #settings: RowSettings | undefined

  /** Appends cells. A list is several cells. */
  add(...cells: readonly Content[]): this {
    watchPromises(cells)
    for (const cell of cells) {
      if (isList(cell)) this.add(...cell)
      else this.#cells.push(cell)
    }
    return this
  }

  /**
   * Makes the row a link. The link itself stands in the row's header cell, where the keyboard and screen
   * readers find it; with JavaScript a click anywhere in the row does the same.
   *
   * @param href an action URL, a path or an address; `''` is no link
   */
  withHref(href: string): this {
    this.#own.link.leadTo(href)
    return this
  }

  /** The same as {@link withHref}. */
  withAction(action: string): this {
    return this.withHref(action)
  }

  /**
   * Makes the row a button that posts an action: see `ButtonWidget.withPost`. As with {@link withHref}, the
   * button itself stands in the row's header cell.
   *
   * @param name what `wf.actionOf(ctx)` gives as `name`
   * @param value what it concerns, most often the key of the record. Default: `''`
   * @throws {TypeError} If the name is empty or contains `=`.
   * @example
   * wf.row().withPost('choose', person.id).add(person.name, person.age)
   */
  withPost(name: string, value: string | number | bigint = ''): this {
    this.#own.link.post(name, value)
    return this
  }

  /**
   * Asks before the action of {@link withPost} is done: see `ButtonWidget.withConfirm`.
   *
   * @throws {TypeError} If there is no action to confirm.
   */
  withConfirm(question: string, options: ConfirmOptions = {}): this {
    this.#own.link.confirm(question, options)
    return this
  }

  /** Whether its action was pressed, and confirmed where that is needed. */
  pressed(ctx: Context = this.boundContext): boolean {
    return this.#said.link.pressed(ctx)
  }

  /**
   * Tells the linked page to return here: to the list as it is, with its search, filters and page, and with
   * this row in view. The address travels as `_back`, which `wf.redirectBack` and the arrow of the app bar
   * follow; it survives a reload of that page. The row needs a record.
   *
   * @example
   * wf.row().withRecord(order.id).withHref(`/orders/${order.id}`).withReturn()
   */
  withReturn(returns = true): this {
    this.#own.returns = returns
    return this
  }

  /** Sets where the link opens; by default where the state's `_target` says. */
  withTarget(target: string): this {
    this.#own.link.target = target
    return this
  }

  /** Writes the row in the color of what is not available, and says that it is not. */
  withTextColorDisabled(): this {
    this.#own.isDisabled = true
    return this
  }

  /** Aligns the cells: `top`, `middle` or `bottom`. Other values change nothing. */
  withVerticalAlign(alignment: string): this {
    if (/^(top|middle|bottom)$/i.test(alignment)) this.#own.alignment = alignment.toLowerCase()
    return this
  }

  /**
   * Says which record the row shows: its controls act on the record, wherever its row is by then.
   *
   * @param key the record's unique key
   * @param name what the controls call it; default: the text of the row's header cell
   */
  withRecord(key: string, name = ''): this {
    this.#own.record = key
    this.#own.name = name
    return key === '' ? this : this.withKey(key)
  }

  /** Sets whether the record can be selected. Default: `true`. */
  withSelectable(isSelectable = true): this {
    this.#own.isSelectable = isSelectable
    return this
  }

  /** What unfolds below the row: give a function, which is called only when it does. */
  withDetails(details: Content): this {
    this.#own.details = details
    this.#own.arrow ??= new IconWidget('chevron_right')
    return this
  }

  /** A remark below the row, for example that it no longer matches the filters. */
  withNote(note: string): this {
    this.#own.note = note
    return this
  }

  override withAnnouncement(isAnnounced = true): this {
    this.#own.isAnnounced = isAnnounced
    return super.withAnnouncement(isAnnounced)
  }

  /** The cells in the order of the columns. */
  get cells(): readonly Content[] {
    return this.#cells
  }

  /** The key of the record; `''` when it has none. */
  get recordKey(): string {
    return this.#said.record
  }

  /** Whether the row can be opened to show details. */
  get hasDetails(): boolean {
    return this.#said.details !== undefined
  }

  override children(): readonly Content[] {
    return this.#said.details === undefined
      ? this.#cells
      : [...this.#cells, this.#said.arrow, this.#said.details]
  }

  draw(out: Output, ctx: Context): void {
    const layout = tableAround(this).layout(ctx)
    const hasPress = this.#said.link.hasPress(ctx)
    if (!this.shown(ctx)) return this.root('tr', ctx).draw(out, ctx)
    if (!hasPress && this.#isPlain(layout))
      out.html += this.rootHasId(ctx) ? `<tr data-id="${this.id}">` : '<tr>'
    else this.#drawStart(layout, out, ctx)
    if (layout.isSelectable) this.#drawSelect(layout, out, ctx)
    if (layout.hasDetails) this.#drawToggle(layout, out, ctx)
    for (const column of layout.columns) {
      const { index, open, close } = column
      const cell = this.#cells[index]
      if (cell instanceof CellWidget) out.add(cell, ctx)
      else {
        out.html += open
        if (hasPress && column === layout.pressed) out.add(this.#press(cell, layout, out, ctx), ctx)
        else out.add(cell, ctx)
        out.html += close
      }
    }
    out.html += '</tr>'
    if (this.#settings) this.#drawBelow(layout, out, ctx)
  }

  /** Whether the start tag has only an id that was made here, which needs no escaping. */
  #isPlain({ isSelectable }: TableLayout): boolean {
    const { isDisabled, alignment, isAnnounced } = this.#said
    const isMarked = isDisabled || isSelectable || isAnnounced
    return alignment === '' && !isMarked && !this.fixedId && !this.redrawable
  }

  #drawStart({ isSelectable, view }: TableLayout, out: Output, ctx: Context): void {
    const { link, isDisabled, alignment, record, returns } = this.#said
    this.root('tr', ctx)
      .attr('id', returns ? this.#anchor(view, out) : '')
      .classIf(isDisabled, 'TextColorDisabled')
      .attrIf(isDisabled, 'aria-disabled', 'true')
      .classIf(isSelectable && view.selection.has(record), 'Selected')
      .class(alignment && `VAlign${capitalized(alignment)}`)
      .attrIf(link.hasPress(ctx), 'data-href', true)
      .noEnd()
      .draw(out, ctx)
  }

  get #said(): Readonly<RowSettings> {
    return this.#settings ?? noSettings
  }

  get #own(): RowSettings {
    return (this.#settings ??= new RowSettings())
  }

  #press(content: Content, { view }: TableLayout, out: Output, ctx: Context): Content {
    const { link, name, returns } = this.#said
    if (returns) {
      const back = `${listAddress(ctx)}#${encodeURIComponent(this.#anchor(view, out))}`
      link.leadTo(withBack(link.hrefIn(ctx), back))
    }
    const press = tag(link.element).class('RowLink').add(content)
    return link.applyPress(press, [name || content], out, ctx)
  }

  #drawSelect({ view }: TableLayout, out: Output, ctx: Context): void {
    const words = tableWordingOf(ctx, out.rendering.lang)
    const name = phrase(words.selectRow, { name: this.#nameIn(out, ctx) })
    out.html += '<td class="SelectCell">'
    if (this.#said.isSelectable && this.#said.record !== '') {
      out.add(
        tag('input')
          .attr('type', 'checkbox')
          .class('RowSelect')
          .attr('id', out.domId(view.table, `select-${this.#said.record}`))
          .attr('name', '_row')
          .attr('value', this.#said.record)
          .attr('form', out.domId(view.table, 'bulk'))
          .attr('checked', view.selection.has(this.#said.record))
          .attr('aria-label', name),
        ctx,
      )
    }
    out.html += '</td>'
  }

  #drawToggle({ view }: TableLayout, out: Output, ctx: Context): void {
    out.html += '<td class="DetailsCell">'
    if (this.#said.details !== undefined) {
      const isOpen = this.#isOpen(view.state.get('open'))
      const words = tableWordingOf(ctx, out.rendering.lang)
      const link = tag('a')
        .class('IconTarget DetailsToggle')
        .attr('aria-expanded', String(isOpen))
        .attr(
          'aria-label',
          phrase(isOpen ? words.hideDetails : words.showDetails, {
            name: this.#nameIn(out, ctx),
          }),
        )
        .add(this.#said.arrow)
      const href = actionOf({ [view.state.key('open')]: isOpen ? '' : this.#said.record })
      out.add(applyLinkTarget(link, { href, target: '', disabled: false }, ctx), ctx)
    }
    out.html += '</td>'
  }

  #drawBelow(layout: TableLayout, out: Output, ctx: Context): void {
    const isOpen = this.#said.details !== undefined && this.#isOpen(layout.view.state.get('open'))
    if (!isOpen && this.#said.note === '') return
    out.html += `<tr class="RowDetails"><td colspan="${layout.width}">`
    if (this.#said.note)
      out.html += `<p class="RowNote" role="status">${escapeHtml(this.#said.note)}</p>`
    if (isOpen) out.add(this.#said.details, ctx)
    out.html += '</td></tr>'
  }

  /** What addresses of the list end with that lead to this row. */
  #anchor({ table }: TableView, out: Output): string {
    return out.domId(table, `row-${this.#said.record}`)
  }

  #isOpen(open: string): boolean {
    return this.#said.record !== '' && open === this.#said.record
  }

  #nameIn(out: Output, ctx: Context): string {
    if (this.#said.name !== '') return this.#said.name
    const [first] = this.#cells
      .map((cell) => plainText([cell], ctx, out.rendering.lang))
      .filter(Boolean)
    return first ?? this.#said.record
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
