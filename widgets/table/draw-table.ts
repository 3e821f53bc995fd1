import { tag, type Content, type Context, type Drawable, type Output } from '../../lib/index.js'
import { formatNumber } from '../../lib/html/formats.js'
import { hasContent } from '../../lib/html/content.js'
import { applyLinkTarget } from '../link/apply-link-target.js'
import { activeFilterLinks } from './active-filters.js'
import type { ColumnWidget } from './column.js'
import type { TableLayout } from './table-layout.js'
import { actionOf } from './table-state.js'
import type { TableView } from './table-view.js'
import { phrase, tableWordingOf, type TableWording } from './table-wording.js'
import type { TotalsRowWidget } from './totals-row.js'

/** What a table consists of. */
export interface TableParts {
  readonly layout: TableLayout
  /** The columns whose headers are shown. */
  readonly columns: readonly ColumnWidget[]
  readonly rows: readonly Content[]
  readonly totals: TotalsRowWidget | undefined
  readonly caption: string
  readonly isCaptionHidden: boolean
  readonly emptyMessage: readonly Content[]
}

/** The `table` element. */
export function drawTable(parts: TableParts): Drawable {
  return { draw: (out, ctx) => write(parts, out, ctx) }
}

function write(parts: TableParts, out: Output, ctx: Context): void {
  const { layout, columns, rows, totals, caption } = parts
  const words = tableWordingOf(ctx, out.rendering.lang)
  out.html += '<table role="table">'
  if (caption) {
    out.add(tag('caption').classIf(parts.isCaptionHidden, 'VisuallyHidden').add(caption), ctx)
  }
  if (columns.length > 0) writeHeader(layout, words, out, ctx)
  out.html += '<tbody>'
  if (rows.length > 0 && !layout.view.failure) for (const row of rows) out.add(row, ctx)
  else writeMessage(parts, words, out, ctx)
  out.html += '</tbody>'
  if (totals) {
    out.html += '<tfoot>'
    out.add(totals, ctx)
    out.html += '</tfoot>'
  }
  out.html += '</table>'
}

function writeHeader(layout: TableLayout, words: TableWording, out: Output, ctx: Context): void {
  out.html += '<thead><tr>'
  if (layout.isSelectable) {
    out.html += '<td class="SelectCell">'
    out.add(
      tag('input')
        .attr('type', 'checkbox')
        .class('PageSelect')
        .attr('id', out.domId(layout.view.table, 'select-page'))
        .attr('hidden', true)
        .attr('aria-label', words.selectPage),
      ctx,
    )
    out.html += '</td>'
  }
  if (layout.hasDetails) out.html += '<td class="DetailsCell"></td>'
  for (const { column } of layout.columns) out.add(column, ctx)
  out.html += '</tr></thead>'
}

/** What is shown instead of rows: nothing yet, nothing that matches, or why they could not be read. */
function writeMessage(parts: TableParts, words: TableWording, out: Output, ctx: Context): void {
  const { view, width } = parts.layout
  out.html += `<tr class="EmptyRow"><td colspan="${width}">`
  out.add(message(parts, view, words, out, ctx), ctx)
  out.html += '</td></tr>'
}

function message(
  { emptyMessage }: TableParts,
  view: TableView,
  words: TableWording,
  out: Output,
  ctx: Context,
): Content {
  if (view.failure) {
    const retry = actionOf({
      [view.state.key('retry')]: String(Number(view.state.get('retry')) + 1),
    })
    const text = view.failure === 'timeout' ? words.timeout : words.failed
    return [
      tag('p').attr('role', 'alert').add(text),
      applyLinkTarget(
        tag('a').class('Button Tonal').add(words.retry),
        { href: retry, target: '', disabled: false },
        ctx,
      ),
    ]
  }
  if (view.isTooDeep) {
    return phrase(words.tooDeep, { rows: formatNumber(view.deepest, out.rendering.lang, 0) })
  }
  if (view.isFiltered) return [tag('p').add(words.noMatch), activeFilterLinks(view, words, ctx)]
  return hasContent(emptyMessage) ? emptyMessage : words.empty
}
