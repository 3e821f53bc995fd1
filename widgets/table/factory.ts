import { calledAs } from '../../lib/widget/widget-name.js'
import { completed } from '../../lib/widget/bound-context.js'
import type { Content, Context } from '../../lib/index.js'
import { ActiveFiltersWidget } from './active-filters.js'
import { CellWidget } from './cell.js'
import { ColumnChooserWidget } from './column-chooser.js'
import { ColumnWidget } from './column.js'
import { EditCellWidget } from './edit-cell.js'
import { FilterPanelWidget } from './filter-panel.js'
import { LoadMoreWidget } from './load-more.js'
import { PageSizerWidget } from './page-sizer.js'
import { PaginatorWidget } from './paginator.js'
import { QuickSearchUnderlinerWidget } from './quick-search-underliner.js'
import { QuickSearchWidget } from './quick-search.js'
import { RowWidget } from './row.js'
import { SelectionBarWidget } from './selection-bar.js'
import { SortMenuWidget } from './sort-menu.js'
import { SorterWidget } from './sorter.js'
import { TableExportWidget } from './table-export.js'
import { TableStatusWidget } from './table-status.js'
import { TableWidget } from './table.js'
import { TotalsRowWidget } from './totals-row.js'

/** The constructors of tables, and of what belongs to them. */
export class TableFactory {
  /** A data table: see {@link TableWidget}. @example wf.table().add(wf.column().add('Name'), wf.row().add('Ada')) */
  table(): TableWidget {
    return new TableWidget()
  }

  /** A table without lines and header, for tiles: see {@link TableWidget}. @example wf.grid().add(wf.column(), wf.row().add('Ada')) */
  grid(): TableWidget {
    return calledAs(new TableWidget().withBorder(false).withHeader(false), 'grid')
  }

  /** A column: see {@link ColumnWidget}. @example wf.column().withAlignment('right').add('Total') */
  column(): ColumnWidget {
    return new ColumnWidget()
  }

  /**
   * A column in one line: see {@link ColumnWidget}.
   * @param visibility where it is shown: `n` narrow, `w` wide, `x` expanded
   * @param width its share of the room
   * @param alignment `left`, `right` or `center`
   * @example wf.col('wx', 10, 'right').add('Population')
   */
  col(visibility: string, width: number, alignment: string): ColumnWidget {
    return calledAs(
      new ColumnWidget().withVisibility(visibility).withWidth(width).withAlignment(alignment),
      'col',
    )
  }

  /** A column of the table's data source, with its label, sorter and alignment: see {@link ColumnWidget}. @example wf.dataColumn('name') */
  dataColumn(key: string): ColumnWidget {
    return new ColumnWidget(key)
  }

  /** A row: see {@link RowWidget}. @example wf.row().withHref('/people/7').add('Ada', 36) */
  row(): RowWidget {
    return new RowWidget()
  }

  /** A cell that can be redrawn alone: see {@link CellWidget}. @example wf.row().add(wf.cell('open').redrawIf(isPaid)) */
  cell(...content: readonly Content[]): CellWidget {
    return new CellWidget(...content)
  }

  /** A cell that can be edited in its place: see {@link EditCellWidget}. @example wf.editCell(ctx, 'orders', order.id, 'note').withValue(order.note) */
  editCell(table: string, key: string, column: string): EditCellWidget
  editCell(ctx: Context, table: string, key: string, column: string): EditCellWidget
  editCell(...given: [string, string, string] | [Context, string, string, string]): EditCellWidget {
    return new EditCellWidget(...completed<[string, string, string]>(this, given))
  }

  /** The last row, with sums: see {@link TotalsRowWidget}. @example wf.totalsRow('Total', wf.integer(1234)) */
  totalsRow(...cells: readonly Content[]): TotalsRowWidget {
    return new TotalsRowWidget(...cells)
  }

  /** A label that sorts: see {@link SorterWidget}. @example wf.sorter('name', 'Name') */
  sorter(sortKey: string, ...label: readonly Content[]): SorterWidget {
    return new SorterWidget(sortKey, ...label)
  }

  /** The order, with several keys: see {@link SortMenuWidget}. @example wf.sortMenu().forTable('orders') */
  sortMenu(): SortMenuWidget {
    return new SortMenuWidget()
  }

  /** Links to pages: see {@link PaginatorWidget}. @example wf.paginator().forTable('orders') */
  paginator(): PaginatorWidget {
    return new PaginatorWidget()
  }

  /** A choice of page sizes: see {@link PageSizerWidget}. @example wf.pageSizer().withOptions(10, 50) */
  pageSizer(): PageSizerWidget {
    return new PageSizerWidget()
  }

  /** A link that shows more rows: see {@link LoadMoreWidget}. @example wf.loadMore().forTable('news') */
  loadMore(): LoadMoreWidget {
    return new LoadMoreWidget()
  }

  /** A search that filters while somebody types: see {@link QuickSearchWidget}. @example wf.quickSearch().forTable('people') */
  quickSearch(): QuickSearchWidget {
    return new QuickSearchWidget()
  }

  /** Text with what was searched for underlined: see {@link QuickSearchUnderlinerWidget}. @example wf.quickSearchUnderliner('Ada') */
  quickSearchUnderliner(text: string): QuickSearchUnderlinerWidget {
    return new QuickSearchUnderlinerWidget(text)
  }

  /** Fields that filter by column: see {@link FilterPanelWidget}. @example wf.filterPanel().forTable('orders') */
  filterPanel(): FilterPanelWidget {
    return new FilterPanelWidget()
  }

  /** The filters that hold, with links that remove them: see {@link ActiveFiltersWidget}. @example wf.activeFilters() */
  activeFilters(): ActiveFiltersWidget {
    return new ActiveFiltersWidget()
  }

  /** A choice of columns and their order: see {@link ColumnChooserWidget}. @example wf.columnChooser().forTable('orders') */
  columnChooser(): ColumnChooserWidget {
    return new ColumnChooserWidget()
  }

  /** What is selected, and actions on it: see {@link SelectionBarWidget}. @example wf.selectionBar().withActions({ name: 'delete', label: 'Delete' }) */
  selectionBar(): SelectionBarWidget {
    return new SelectionBarWidget()
  }

  /** A sentence that says what is shown: see {@link TableStatusWidget}. @example wf.tableStatus().forTable('orders') */
  tableStatus(): TableStatusWidget {
    return new TableStatusWidget()
  }

  /** A link that exports as CSV: see {@link TableExportWidget}. @example wf.tableExport('/orders.csv').add('Export') */
  tableExport(path: string): TableExportWidget {
    return new TableExportWidget(path)
  }
}
