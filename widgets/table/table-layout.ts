import { escapeHtml } from '../../lib/html/escape.js'
import type { Context } from '../../lib/index.js'
import { captionOf } from '../content/caption.js'
import type { ColumnWidget } from './column.js'
import type { ChosenColumn } from './column-choice.js'
import type { TableView } from './table-view.js'

const bands = [
  ['n', 'HideN', '--bespa-narrow'],
  ['w', 'HideW', '--bespa-wide'],
  ['x', 'HideX', '--bespa-expanded'],
] as const

/** How wide pinned columns are, in rem: those behind them must know. The style sheet says the same. */
const pinnedWidths = { '': 12, narrow: 8, wide: 20 } as const

/** A column as all its cells need it, worked out once for a table. */
export interface ColumnLayout {
  readonly column: ColumnWidget
  /** Which of a row's cells stands in it. */
  readonly index: number
  readonly classes: string
  /** What stands before its values where rows are cards, else `''`. */
  readonly label: string
  /** The start tag of its cells. */
  readonly open: string
  readonly close: string
  readonly isRowHeader: boolean
  /** Its share of the room, by band. */
  readonly widths: readonly (readonly [property: string, width: string])[]
}

/** The columns of a table in the order in which they are shown. */
export class TableLayout {
  readonly columns: readonly ColumnLayout[]
  /** The column whose cells are the links of linked rows: what names the rows, else the first one. */
  readonly pressed: ColumnLayout | undefined

  /** @param hasLabels whether cells name their column, for cards on narrow screens */
  constructor(
    readonly view: TableView,
    columns: readonly ColumnWidget[],
    readonly isSelectable: boolean,
    readonly hasDetails: boolean,
    hasLabels: boolean,
    ctx: Context,
  ) {
    const shown = inOrder(
      columns,
      view.chosenColumns?.map(({ key }) => key),
    ).filter(({ column }) => column.shown(ctx))
    const header = rowHeaderOf(shown.map(({ column }) => column))
    const widthsOf = shareOut(shown.map(({ column }) => column))
    this.columns = shown.map(({ column, index }) => {
      const isRowHeader = column === header
      const classes = [classesOf(column, view), this.#chosenClasses(column)]
        .filter(Boolean)
        .join(' ')
      const label = hasLabels ? labelOf(column) : ''
      const attributes =
        (isRowHeader ? ' scope="row"' : '') +
        (classes && ` class="${escapeHtml(classes)}"`) +
        (label && ` data-label="${escapeHtml(label)}"`)
      const element = isRowHeader ? 'th' : 'td'
      return {
        column,
        index,
        classes,
        label,
        open: `<${element}${attributes}>`,
        close: `</${element}>`,
        isRowHeader,
        widths: widthsOf(column),
      }
    })
    this.pressed = this.columns.find(({ isRowHeader }) => isRowHeader) ?? this.columns[0]
  }

  /**
   * Where the second and the third pinned column stick, after what is pinned before them; in CSS, by the
   * number of the place.
   */
  get pins(): readonly string[] {
    const pinned = this.#pinned.map(({ width }) => pinnedWidths[width])
    return [0, 1, 2].slice(0, pinned.length).map((place) => {
      const before = pinned.slice(0, place).reduce((sum, rem) => sum + rem, this.#controlsWidth)
      return `${before}rem`
    })
  }

  /** What the row's own controls take of the width, in rem: they are pinned with the first column. */
  get #controlsWidth(): number {
    return 3.5 * (Number(this.isSelectable) + Number(this.hasDetails))
  }

  get #pinned(): readonly ChosenColumn[] {
    return this.view.chosenColumns?.filter(({ isPinned }) => isPinned) ?? []
  }

  #chosenClasses({ dataKey }: ColumnWidget): string {
    const place = this.#pinned.findIndex(({ key }) => key === dataKey)
    const width = this.view.chosenColumns?.find(({ key }) => key === dataKey)?.width ?? ''
    return [
      width && `Width${width === 'wide' ? 'Wide' : 'Narrow'}`,
      place >= 0 && `Pinned Pinned${place + 1}`,
    ]
      .filter(Boolean)
      .join(' ')
  }

  /** How many cells a row has, those of its own controls included. */
  get width(): number {
    return this.columns.length + Number(this.isSelectable) + Number(this.hasDetails)
  }
}

interface Placed {
  readonly column: ColumnWidget
  readonly index: number
}

/** The user's choice, as far as it is one of columns with data; others keep their side. */
function inOrder(columns: readonly ColumnWidget[], order: readonly string[] | undefined): Placed[] {
  const placed = columns.map((column, index) => ({ column, index }))
  if (!order) return placed
  const first = placed.findIndex(({ column }) => column.dataKey !== '')
  const isChosen = ({ column }: Placed) => column.dataKey !== ''
  const chosen = order.flatMap((key) => placed.find(({ column }) => column.dataKey === key) ?? [])
  const before = placed.slice(0, Math.max(0, first)).filter((one) => !isChosen(one))
  const after = placed.slice(Math.max(0, first)).filter((one) => !isChosen(one))
  return [...before, ...chosen, ...after]
}

function rowHeaderOf(columns: readonly ColumnWidget[]): ColumnWidget | undefined {
  return (
    columns.find(({ isRowHeader }) => isRowHeader) ?? columns.find(({ dataKey }) => dataKey !== '')
  )
}

function classesOf(column: ColumnWidget, view: TableView): string {
  const type = view.columns[column.dataKey]?.type
  const isNumber = type === 'number'
  const isDay = type === 'date' || type === 'instant'
  const alignment = column.alignment || (isNumber ? 'end' : 'start')
  return [
    alignment === 'end' && 'AlignEnd',
    alignment === 'center' && 'AlignCenter',
    isNumber && 'Numeric',
    !(column.wraps ?? !isDay) && 'NoWrap',
    ...bands.map(([letter, name]) => !column.visibility.includes(letter) && name),
  ]
    .filter(Boolean)
    .join(' ')
}

function labelOf(column: ColumnWidget): string {
  const [sorter] = column.sorters
  return sorter?.label ?? captionOf(column.children())
}

/** Widths in percent of what is shown in each band. Columns of a table without widths have none. */
function shareOut(columns: readonly ColumnWidget[]) {
  if (columns.every(({ width }) => width === undefined)) return () => []
  const share = (column: ColumnWidget) => column.width ?? 100
  const sums = bands.map(([letter]) =>
    columns
      .filter(({ visibility }) => visibility.includes(letter))
      .reduce((sum, column) => sum + share(column), 0),
  )
  return (column: ColumnWidget) =>
    bands.flatMap(([letter, , property], at) => {
      if (!column.visibility.includes(letter)) return []
      const percent = ((100 * share(column)) / (sums[at] ?? 1)).toFixed(2)
      return [[property, `${percent}%`] as const]
    })
}
