import type { DataSelection } from '../../lib/data/data-query.js'
import type { DataSource } from '../../lib/data/data-source.js'
import { formatNumber } from '../../lib/html/formats.js'
import { stateOf, tag, type Content, type Context, type Output } from '../../lib/index.js'
import { controlLink, TableCompanion } from './companion.js'
import { postToPage } from './post-to-page.js'
import { keysIn, selectionText } from './table-selection.js'
import { actionOf } from './table-state.js'
import type { TableView } from './table-view.js'
import { phrase, tableWordingOf, type TableWording } from './table-wording.js'

/** An action on all selected rows. */
export interface BulkAction {
  /** The name of the action, unique in the bar. */
  readonly name: string
  /** The text of the button. */
  readonly label: string
  /** Whether the user must confirm it, with the number of rows. Default: `true`. */
  readonly confirmed?: boolean
}

/** A bulk action that the user has asked for and, where that is needed, confirmed. */
export interface BulkRequest {
  /** The name of the action. */
  readonly action: string
  /** Which rows: the condition of the list at this moment, in the user's scope. */
  readonly selection: DataSelection
  /** How many rows are selected. */
  readonly count: number
}

/** A row that an action was refused for, in the words of users. */
export interface BulkRefusal {
  /** The key of the row. */
  readonly key: string
  /** What the user calls the row. */
  readonly name: string
  /** Why the action was refused, as the user reads it. */
  readonly reason: string
}

/**
 * Says how many rows of a table are selected, and acts on them. The selection survives paging, sorting
 * and searching. Before an action that has to be confirmed the rows are counted; when there are others
 * by the time it is confirmed, the user is asked again.
 *
 * @example
 * const bar = wf.selectionBar().forTable('orders').withActions({ name: 'delete', label: 'Delete' })
 * const bulk = await bar.request(ctx, source)
 * if (bulk?.action === 'delete') await remove(source.keysOf(bulk.selection))
 */
export class SelectionBarWidget extends TableCompanion<SelectionBarWidget> {
  #actions: readonly BulkAction[] = []
  #pending:
    { readonly action: BulkAction; readonly count: number; readonly isOther: boolean } | undefined
  #refusals: readonly BulkRefusal[] = []
  #message = ''

  /** Sets the actions. */
  withActions(...actions: readonly BulkAction[]): this {
    this.#actions = actions
    return this
  }

  /** Says what an action has done. */
  withMessage(message: string): this {
    this.#message = message
    return this
  }

  /** Names the rows that an action was refused for, which stay selected, and clears the others. */
  report(refusals: readonly BulkRefusal[]): this
  report(ctx: Context, refusals: readonly BulkRefusal[]): this
  report(...given: [readonly BulkRefusal[]] | [Context, readonly BulkRefusal[]]): this {
    const [ctx, refusals] = this.withContext<[readonly BulkRefusal[]]>(given)
    this.#refusals = refusals
    const view = this.view(ctx)
    const { state } = view
    view.refresh()
    state.set('sel', selectionText(refusals.map(({ key }) => key)))
    if (refusals.length === 0) state.set('only', '')
    return this
  }

  /** The action that the user has asked for, once it is confirmed. Ask before rows are read. */
  request(source: DataSource<unknown>): Promise<BulkRequest | undefined>
  request(ctx: Context, source: DataSource<unknown>): Promise<BulkRequest | undefined>
  async request(
    ...given: [DataSource<unknown>] | [Context, DataSource<unknown>]
  ): Promise<BulkRequest | undefined> {
    const [ctx, source] = this.withContext<[DataSource<unknown>]>(given)
    const view = this.view(ctx)
    if (!isSubmitted(ctx, view)) return undefined
    takeTicked(ctx, view)
    const state = stateOf(ctx)
    const action = this.#actions.find(({ name }) => name === state.get('_do'))
    if (!action || view.selection.isEmpty) return undefined
    const selection = view.selection.within(view.matching)
    const found = await source.count(selection, 'exact')
    const count = found?.rows ?? 0
    const expected = state.get('_expected')
    if (action.confirmed === false || expected === String(count)) {
      return { action: action.name, selection, count }
    }
    this.#pending = { action, count, isOther: expected !== '' }
    return undefined
  }

  override drawn(ctx: Context): boolean {
    const view = this.view(ctx)
    return super.drawn(ctx) || view.state.changed('sel') || isSubmitted(ctx, view)
  }

  draw(out: Output, ctx: Context): void {
    out.rendering.requireModule('table')
    const view = this.view(ctx)
    const words = tableWordingOf(ctx, out.rendering.lang)
    const number = (value: number) => formatNumber(value, out.rendering.lang, 0)
    const { selection, state } = view
    const isShown = !selection.isEmpty || this.#message !== '' || this.#refusals.length > 0
    postToPage(this.root('form', ctx), out)
      .class('SelectionBar NoPrint')
      .classIf(!isShown, 'Idle')
      .attr('id', out.domId(view.table, 'bulk'))
      .attr('data-widget', 'SelectionBar')
      .attr('data-table', view.table)
      .attr('data-selected', state.get('sel'))
      .add(
        hidden('_submit', state.key('bulk')),
        hidden('_selected', state.get('sel')),
        hidden('_shown', selectionText(view.keysOnPage)),
        tag('div')
          .attr('role', 'status')
          .add(
            this.#message && tag('p').add(this.#message),
            this.#refusals.length > 0 &&
              tag('ul').add(
                this.#refusals.map(({ name, reason }) => tag('li').add(`${name}: ${reason}`)),
              ),
            !selection.isEmpty && tag('span').add(summary(view, words, number)),
          ),
        this.#pending
          ? this.#confirmation(view, words, number, ctx)
          : this.#controls(view, words, number, ctx),
      )
      .draw(out, ctx)
  }

  #controls(
    view: TableView,
    words: TableWording,
    number: (value: number) => string,
    ctx: Context,
  ): Content {
    const { selection, state, count } = view
    const link = (label: string, changes: Record<string, string>) =>
      controlLink(ctx, 'Button Text', actionOf(changes), label)
    const isNarrowed = state.get('only') === '1'
    const buttons = this.#actions.map(({ name, label }) => button('_do', name, label))
    const keep = tag('noscript').add(button('_do', 'keep', words.keepSelection))
    if (selection.isEmpty) return keep
    const canSelectAll = !selection.isAll && count && count.rows > view.keysOnPage.length
    return [
      buttons,
      canSelectAll &&
        link(phrase(words.selectAll, { rows: view.totalText(words, number) }), {
          [state.key('sel')]: '*',
        }),
      !selection.isAll &&
        link(isNarrowed ? words.showAll : words.showSelected, {
          [state.key('only')]: isNarrowed ? '' : '1',
        }),
      link(words.clearSelection, { [state.key('sel')]: '', [state.key('only')]: '' }),
      keep,
    ]
  }

  #confirmation(
    view: TableView,
    words: TableWording,
    number: (value: number) => string,
    ctx: Context,
  ): Content {
    if (!this.#pending) return null
    const { action, count, isOther } = this.#pending
    const question = phrase(isOther ? words.confirmChanged : words.confirm, {
      action: action.label,
      rows: number(count),
    })
    return [
      hidden('_expected', String(count)),
      tag('p').attr('role', 'alert').add(question),
      controlLink(
        ctx,
        'Button Text',
        actionOf({ [view.state.key('asked')]: stamp(view) }),
        words.cancel,
      ),
      button('_do', action.name, `${action.label} (${number(count)})`),
    ]
  }
}

/** Another value than before, so that the bar is drawn again. */
function stamp(view: TableView): string {
  return view.state.get('asked') === '1' ? '' : '1'
}

function isSubmitted(ctx: Context, { state }: TableView): boolean {
  return (
    (ctx.method === 'POST' && stateOf(ctx).get('_submit') === state.key('bulk')) ||
    state.changed('asked')
  )
}

/** Without JavaScript the boxes of this page are sent along: they replace what was selected of it. */
function takeTicked(ctx: Context, view: TableView): void {
  const state = stateOf(ctx)
  // With it the selection is part of the state, which is newer than what the boxes were drawn with.
  if (ctx.get('Bespa-Fetch') === '1') return
  view.state.set('sel', state.get('_selected'))
  const shown = keysIn(state.get('_shown'))
  if (shown.length === 0) return
  const ticked = new Set(state.getAll('_row'))
  const { keys, isAll } = view.selection
  // Among all rows, those that are not ticked are left out.
  const kept = keys.filter((key) => !shown.includes(key))
  const added = shown.filter((key) => ticked.has(key) !== isAll)
  view.state.set('sel', selectionText([...kept, ...added], isAll))
}

/** “5 selected, 2 not on this page, 1 no longer there”. */
function summary(view: TableView, words: TableWording, number: (value: number) => string): string {
  const { selection, keysOnPage, selectedCount } = view
  if (selection.isAll) {
    const rows = selectedCount ?? (view.count?.rows ?? 0) - selection.keys.length
    return phrase(words.allSelected, { rows: number(rows) })
  }
  const { length } = selection.keys
  const elsewhere = selection.keys.filter((key) => !keysOnPage.includes(key)).length
  const gone = selectedCount === undefined ? 0 : length - selectedCount
  return [
    phrase(words.selected, { rows: number(length) }),
    elsewhere > 0 && phrase(words.notOnPage, { rows: number(elsewhere) }),
    gone > 0 && phrase(words.gone, { rows: number(gone) }),
  ]
    .filter(Boolean)
    .join(', ')
}

function hidden(name: string, value: string): Content {
  return tag('input').attr('type', 'hidden').attr('name', name).attr('value', value)
}

function button(name: string, value: string, label: string): Content {
  return tag('button')
    .class('Button Tonal')
    .attr('type', 'submit')
    .attr('name', name)
    .attr('value', value)
    .add(label)
}
