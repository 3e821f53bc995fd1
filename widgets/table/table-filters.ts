import {
  isValueOf,
  labelOf,
  type DataColumn,
  type DataColumns,
} from '../../lib/data/data-column.js'
import type { DataFilter } from '../../lib/data/data-query.js'
import { plainNumber } from '../../lib/data/plain-number.js'
import type { TableState } from './table-state.js'
import { phrase, type TableWording } from './table-wording.js'

/** The word for “no filter” where a column has one by default. */
export const anyValue = '*'
/** How many related records a filter may name. */
const mostRelated = 50
/** The word for rows without a value among the choices of a filter. */
export const emptyValue = '-'

const textOperators = ['contains', 'lacks', 'is', 'isNot', 'startsWith'] as const
const bareOperators = ['empty', 'filled'] as const

/** The operators that a text filter offers. */
export const operators = [...textOperators, ...bareOperators]

/** Why a filter is off: a value that cannot be used, which stays in its field. */
export interface FilterProblem {
  readonly column: string
  readonly part: '' | 'min' | 'max'
  readonly value: string
}

/** The filters of a table as its state has them. */
export class TableFilters {
  readonly filters: readonly DataFilter[]
  readonly problems: readonly FilterProblem[]

  /** What related records are called, by column and key, as far as it was looked up. */
  readonly titles = new Map<string, ReadonlyMap<string, string>>()

  /**
   * @param defaults what columns are filtered by as long as users say nothing of them
   * @param related the columns that are filtered by the keys of related records
   */
  constructor(
    state: TableState,
    readonly columns: DataColumns,
    defaults: ReadonlyMap<string, DataFilter> = new Map(),
    related: ReadonlyMap<string, unknown> = new Map(),
  ) {
    const filters: DataFilter[] = []
    const problems: FilterProblem[] = []
    for (const column of filterable(columns)) {
      const definition = columns[column] as DataColumn
      const read = related.has(column)
        ? readRelated(state, column, definition)
        : readFilter(state, column, definition)
      if ('problem' in read) problems.push(...read.problem)
      else if (read.filter) filters.push(read.filter)
      else {
        const standard = defaults.get(column)
        if (standard && !read.isAny) filters.push(standard)
      }
    }
    this.filters = filters
    this.problems = problems
  }

  /** What a filter says, in words: “Status: Open or Paid”. */
  describe(filter: DataFilter, words: TableWording): string {
    const column = this.columns[filter.column] as DataColumn
    const label = labelOf(filter.column, column)
    switch (filter.operator) {
      case 'empty':
        return `${label} ${words.isEmpty}`
      case 'filled':
        return `${label} ${words.filled}`
      case 'in':
      case 'notIn':
        return `${label}: ${filter.values.map((value) => this.#title(filter.column, value, words)).join(', ')}`
      case 'range': {
        const { min, max } = filter
        const [from, to] = [words.from, words.to].map((text) => phrase(text, { column: label }))
        return [min && `${from} ${min}`, max && `${to} ${max}`].filter(Boolean).join(', ')
      }
      default:
        return `${label} ${words[filter.operator]} “${filter.value}”`
    }
  }

  #title(key: string, value: string, words: TableWording): string {
    const title = this.titles.get(key)?.get(value)
    return title ?? choiceLabel(this.columns[key] as DataColumn, value, words)
  }

  /** The changes of the state that remove the filter of a column. */
  removal(state: TableState, column: string, hasDefault: boolean): Record<string, string> {
    return {
      [state.filterKey(column)]: hasDefault ? anyValue : '',
      [state.filterKey(column, 'op')]: '',
      [state.filterKey(column, 'min')]: '',
      [state.filterKey(column, 'max')]: '',
    }
  }
}

/** The keys of the columns that may be filtered. */
export function filterable(columns: DataColumns): string[] {
  return Object.keys(columns).filter((key) => columns[key]?.filterable === true)
}

/** What users read for a value of a choice. */
export function choiceLabel(column: DataColumn, value: string, words: TableWording): string {
  if (column.type === 'boolean') return value === 'true' ? words.yes : words.no
  return column.choices?.find((choice) => choice.value === value)?.label ?? value
}

interface ReadFilter {
  readonly filter: DataFilter | undefined
  /** Whether the user has removed the filter. */
  readonly isAny: boolean
}

function readFilter(
  state: TableState,
  column: string,
  definition: DataColumn,
): ReadFilter | { readonly problem: readonly FilterProblem[] } {
  const values = state.filterValues(column)
  const [value = ''] = values
  const isAny = value === anyValue
  if (isAny) return { filter: undefined, isAny }
  switch (definition.type) {
    case 'text':
      return readText(state, column, definition, value.trim())
    case 'choice':
    case 'boolean':
      return readChoice(column, definition, values)
    default:
      return readRange(state, column, definition)
  }
}

function readText(
  state: TableState,
  column: string,
  definition: DataColumn,
  value: string,
): ReadFilter | { readonly problem: readonly FilterProblem[] } {
  const wanted = state.filter(column, 'op')
  const bare = bareOperators.find((one) => one === wanted)
  if (bare) return { filter: { column, operator: bare }, isAny: false }
  if (value === '') return { filter: undefined, isAny: false }
  if (!isValueOf(definition, value)) return { problem: [{ column, part: '', value }] }
  const operator = textOperators.find((one) => one === wanted) ?? 'contains'
  return { filter: { column, operator, value }, isAny: false }
}

function readChoice(
  column: string,
  definition: DataColumn,
  values: readonly string[],
): ReadFilter | { readonly problem: readonly FilterProblem[] } {
  if (values.length === 0) return { filter: undefined, isAny: false }
  if (values.includes(emptyValue)) return { filter: { column, operator: 'empty' }, isAny: false }
  const unknown = values.find((value) => !isValueOf(definition, value))
  if (unknown !== undefined) return { problem: [{ column, part: '', value: unknown }] }
  return { filter: { column, operator: 'in', values }, isAny: false }
}

/** Which of them there are only the app knows; a key that it does not know fits no row. */
function readRelated(
  state: TableState,
  column: string,
  definition: DataColumn,
): ReadFilter | { readonly problem: readonly FilterProblem[] } {
  const values = state.filterValues(column).slice(0, mostRelated)
  if (values[0] === anyValue) return { filter: undefined, isAny: true }
  const unusable = values.find((value) => !isValueOf(definition, value) || value.includes('\0'))
  if (unusable !== undefined) return { problem: [{ column, part: '', value: unusable }] }
  if (values.length === 0) return { filter: undefined, isAny: false }
  return { filter: { column, operator: 'in', values }, isAny: false }
}

function readRange(
  state: TableState,
  column: string,
  definition: DataColumn,
): ReadFilter | { readonly problem: readonly FilterProblem[] } {
  const parts = (['min', 'max'] as const).map((part) => ({
    column,
    part,
    value: usable(state, column, part, definition),
  }))
  const problem = parts.filter(({ value }) => value !== '' && !isValueOf(definition, value))
  if (problem.length > 0) return { problem }
  const [min = '', max = ''] = parts.map(({ value }) => value)
  if (min === '' && max === '') return { filter: undefined, isAny: false }
  const filter: DataFilter = {
    column,
    operator: 'range',
    ...(min !== '' && { min }),
    ...(max !== '' && { max }),
  }
  return { filter, isAny: false }
}

/** The value of a range as the address has it: of a number that a user has typed, the plain decimal. */
function usable(
  state: TableState,
  column: string,
  part: 'min' | 'max',
  { type }: DataColumn,
): string {
  const value = state.filter(column, part)
  const plain = type === 'number' && value !== '' ? plainNumber(value) : undefined
  if (plain === undefined || plain === value) return value
  state.setFilter(column, part, plain)
  return plain
}
