import { stateOf, tag, type Content, type Context, type Output } from '../../lib/index.js'
import { applyLinkTarget } from '../link/apply-link-target.js'
import { IconWidget } from '../text/icon.js'
import { CellWidget } from './cell.js'
import { postToPage } from './post-to-page.js'
import { actionOf, TableState } from './table-state.js'
import { phrase, tableWordingOf } from './table-wording.js'

/** What a user has entered into a cell. */
export interface CellEdit {
  /** The record's key. It may be that of a record of somebody else: look it up in the user's scope. */
  readonly key: string
  /** The key of the column. */
  readonly column: string
  /** The value that the user entered, as text. */
  readonly value: string
  /** The version of the record that the cell was drawn with. */
  readonly version: string
}

/**
 * The edit of a cell that this request brings, if any.
 *
 * @example
 * const edit = cellEdit(ctx, 'orders')
 * if (edit?.column === 'note') await saveNote(edit)
 */
export function cellEdit(ctx: Context, table: string): CellEdit | undefined {
  const state = stateOf(ctx)
  const isEdit = ctx.method === 'POST' && state.get('_submit') === `${table}_edit`
  if (!isEdit) return undefined
  return {
    key: state.get('_record'),
    column: state.get('_column'),
    value: state.get('_value'),
    version: state.get('_version'),
  }
}

/** Closes the editor of a cell, once what was entered is saved. */
export function endCellEdit(ctx: Context, table: string): void {
  new TableState(ctx, table).set('edit', '')
}

/**
 * A cell that can be edited in its place: a link opens a field, which Enter, Tab and a click elsewhere
 * save, and Escape closes. The app checks and saves what `cellEdit` gives; until then nothing is
 * changed. It works without JavaScript, too.
 *
 * @example
 * wf.editCell(ctx, 'orders', order.id, 'note').withValue(order.note).withVersion(order.version)
 */
export class EditCellWidget extends CellWidget {
  readonly #state: TableState
  readonly #place: string
  readonly #isSubmitted: boolean
  #value = ''
  #version = ''
  #name = ''
  #error = ''
  #type = 'text'
  #length = -1
  readonly #icon = new IconWidget('edit')

  constructor(
    ctx: Context,
    table: string,
    /** The key of the record. */
    readonly key: string,
    /** The key of the column. */
    readonly column: string,
  ) {
    super()
    this.#state = new TableState(ctx, table)
    this.#place = `${key}.${column}`
    const edit = cellEdit(ctx, table)
    this.#isSubmitted = edit?.key === key && edit.column === column
  }

  /** Sets the value to be edited, which is shown as long as nothing else was added to the cell. */
  withValue(value: string): this {
    this.#value = value
    return this
  }

  /** Sets the version of the record, which goes along with what is entered. */
  withVersion(version: string | number): this {
    this.#version = String(version)
    return this
  }

  /** Names the field, for example `Note of order 7`. */
  withName(name: string): this {
    this.#name = name
    return this
  }

  /** What is wrong with what was entered. The editor stays open, with the text in it. */
  withError(error: string): this {
    this.#error = error
    return this
  }

  /** Sets the kind of field: `text` (default), `number` or `date`. @param most characters, at most */
  withField(type: 'text' | 'number' | 'date', most = -1): this {
    this.#type = type
    this.#length = most
    return this
  }

  /** Whether the field is open. */
  get isEditing(): boolean {
    return this.#state.get('edit') === this.#place || this.#error !== ''
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || this.#isSubmitted || this.#state.changed('edit')
  }

  override draw(out: Output, ctx: Context): void {
    this.#fill(out, ctx)
    super.draw(out, ctx)
  }

  #fill(out: Output, ctx: Context): void {
    const words = tableWordingOf(ctx, out.rendering.lang)
    const name = this.#name || this.column
    if (this.isEditing) {
      this.replace(this.#form(name, words.save, words.cancel, out, ctx))
      return
    }
    const link = tag('a')
      .class('IconTarget EditLink NoPrint')
      .attr('id', out.domId(this.id, 'edit'))
      .attr('aria-label', phrase(words.edit, { name }))
      .attr('autofocus', this.#isSubmitted || this.#state.changed('edit'))
      .add(this.#icon)
    const href = actionOf({ [this.#state.key('edit')]: this.#place })
    const shown = this.children().length > 0 ? this.children() : [this.#value]
    this.replace(shown, applyLinkTarget(link, { href, target: '', disabled: false }, ctx))
  }

  #form(name: string, save: string, cancel: string, out: Output, ctx: Context): Content {
    const value = this.#isSubmitted ? stateOf(ctx).get('_value') : this.#value
    const errorId = out.domId(this.id, 'error')
    const close = actionOf({ [this.#state.key('edit')]: '' })
    return postToPage(tag('form'), out)
      .class('EditForm')
      .attr('data-widget', 'EditForm')
      .add(
        [
          ['_submit', this.#state.key('edit')],
          ['_record', this.key],
          ['_column', this.column],
          ['_version', this.#version],
        ].map(([field = '', text = '']) =>
          tag('input').attr('type', 'hidden').attr('name', field).attr('value', text),
        ),
        tag('input')
          .attr('type', this.#type === 'number' ? 'text' : this.#type)
          .attrIf(this.#type === 'number', 'inputmode', 'decimal')
          .attrIf(this.#length > 0, 'maxlength', this.#length)
          .attr('name', '_value')
          .attr('value', value)
          .attr('autocomplete', 'off')
          .attr('aria-label', name)
          .attrIf(this.#error !== '', 'aria-invalid', 'true')
          .attr('aria-describedby', errorId)
          .attr('autofocus', true),
        tag('button').class('Button Text').attr('type', 'submit').add(save),
        applyLinkTarget(
          tag('a').class('Button Text EditCancel').add(cancel),
          { href: close, target: '', disabled: false },
          ctx,
        ),
        tag('span').class('FilterError').attr('id', errorId).attr('role', 'alert').add(this.#error),
      )
  }
}
