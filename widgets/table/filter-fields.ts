import { labelOf, type DataColumn } from '../../lib/data/data-column.js'
import { tag, WidgetBase, type Content, type Context, type Output } from '../../lib/index.js'
import { anyValue, choiceLabel, emptyValue, operators } from './table-filters.js'
import { TableView } from './table-view.js'
import { phrase, type TableWording, tableWordingOf } from './table-wording.js'

type Part = '' | 'min' | 'max'

/** What is wrong with the value of a filter's field. Redrawn alone, while the field is being typed in. */
export class FilterErrorWidget extends WidgetBase<FilterErrorWidget> {
  constructor(
    readonly table: string,
    readonly column: string,
    readonly part: Part,
  ) {
    super()
  }

  override drawn(ctx: Context): boolean {
    const { state } = TableView.of(ctx, this.table)
    return super.drawn(ctx) || state.filtersChanged([this.column])
  }

  draw(out: Output, ctx: Context): void {
    const { filters } = TableView.of(ctx, this.table)
    const words = tableWordingOf(ctx, out.rendering.lang)
    const problem = filters.problems.find(
      ({ column, part }) => column === this.column && part === this.part,
    )
    this.root('span', ctx)
      .class('FilterError')
      .attr('id', errorId(out, this.table, this.column, this.part))
      .attr('role', 'status')
      .add(problem && phrase(words.filterOff, { value: problem.value }))
      .draw(out, ctx)
  }
}

/**
 * The values that a text filter suggests, which the browser offers as a list. Redrawn alone, while the
 * field is being typed in; without JavaScript the field takes any text.
 */
export class FilterSuggestionsWidget extends WidgetBase<FilterSuggestionsWidget> {
  constructor(
    readonly table: string,
    readonly column: string,
  ) {
    super()
  }

  override drawn(ctx: Context): boolean {
    const { state } = TableView.of(ctx, this.table)
    return super.drawn(ctx) || state.filtersChanged([this.column])
  }

  /** Which values there are only the database knows. */
  get comparable(): boolean {
    return false
  }

  draw(out: Output, ctx: Context): void {
    const values = TableView.of(ctx, this.table).suggestions.get(this.column) ?? []
    this.root('datalist', ctx)
      .attr('id', suggestionsId(out, this.table, this.column))
      .add(values.map((value) => tag('option').attr('value', value)))
      .draw(out, ctx)
  }
}

/** What stands below the field of a filter. */
export interface FilterParts {
  readonly errors: readonly FilterErrorWidget[]
  readonly suggestions: FilterSuggestionsWidget | undefined
  /** The whole field of a filter by related records. */
  readonly related: Content
}

/** The fields of one column's filter. */
export function filterFields(
  view: TableView,
  key: string,
  parts: FilterParts,
  words: TableWording,
  out: Output,
): Content {
  const column = view.columns[key] as DataColumn
  const label = labelOf(key, column)
  if (parts.related) {
    return [parts.related, parts.errors.find(({ part }) => part === '')]
  }
  switch (column.type) {
    case 'text':
      return [
        choice(view.state.filterKey(key, 'op'), label, view.state.filter(key, 'op') || 'contains', [
          ...operators.map((one): Option => [one, one === 'empty' ? words.isEmpty : words[one]]),
        ]),
        field(view, key, '', 'text', label, parts, out),
      ]
    case 'choice':
    case 'boolean':
      return choiceField(view, key, column, label, words)
    default: {
      const type = column.type === 'number' ? 'text' : 'date'
      return (['min', 'max'] as const).map((part) => {
        const name = phrase(part === 'min' ? words.from : words.to, { column: label })
        return field(view, key, part, type, name, parts, out)
      })
    }
  }
}

type Option = readonly [value: string, label: string]

function choiceField(
  view: TableView,
  key: string,
  column: DataColumn,
  label: string,
  words: TableWording,
): Content {
  const values = column.type === 'boolean' ? ['true', 'false'] : []
  const options = column.choices?.map(({ value }) => value) ?? values
  const any = view.defaultFilters.has(key) ? anyValue : ''
  const chosen = currentChoice(view, key)
  return choice(view.state.filterKey(key), label, chosen ?? any, [
    [any, words.any],
    ...options.map((value): Option => [value, choiceLabel(column, value, words)]),
    ...(column.nullable === false ? [] : [[emptyValue, words.isEmpty] as const]),
  ])
}

function currentChoice(view: TableView, key: string): string | undefined {
  const filter = view.filters.filters.find(({ column }) => column === key)
  if (filter?.operator === 'empty') return emptyValue
  return filter?.operator === 'in' ? filter.values[0] : undefined
}

function choice(name: string, label: string, chosen: string, options: readonly Option[]): Content {
  return tag('label')
    .class('FilterField')
    .add(
      tag('span').add(label),
      tag('select')
        .attr('name', name)
        .attr('data-autosubmit', '1')
        .add(
          options.map(([value, text]) =>
            tag('option')
              .attr('value', value)
              .attr('selected', value === chosen)
              .add(text),
          ),
        ),
    )
}

function field(
  view: TableView,
  key: string,
  part: Part,
  type: string,
  label: string,
  { errors, suggestions }: FilterParts,
  out: Output,
): Content {
  const value = part === '' ? (view.state.filterValues(key)[0] ?? '') : view.state.filter(key, part)
  const isDate = type === 'date'
  // A value that is no date would not be shown by a date field, and could not be corrected there.
  const isShown = !isDate || value === '' || /^\d{4}-\d\d-\d\d$/.test(value)
  return tag('label')
    .class('FilterField')
    .add(
      tag('span').add(label),
      tag('input')
        .attr('type', isShown ? type : 'text')
        .attrIf(type === 'text' && part !== '', 'inputmode', 'decimal')
        .attr('name', view.state.filterKey(key, part))
        .attr('value', value)
        .attr('autocomplete', 'off')
        .attr('list', suggestions ? suggestionsId(out, view.table, key) : '')
        .attr('data-autosubmit', '1')
        .attr('aria-describedby', errorId(out, view.table, key, part)),
      errors.find((error) => error.part === part),
      suggestions,
    )
}

function suggestionsId(out: Output, table: string, column: string): string {
  return out.domId(table, `suggest-${column}`)
}

function errorId(out: Output, table: string, column: string, part: Part): string {
  return out.domId(table, `filter-${column}${part}`)
}
