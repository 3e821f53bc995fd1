import { UsageError } from '../usage-error.js'
import type { DataColumns } from './data-column.js'

/**
 * Refuses a declaration that would fail later, or only for some users.
 *
 * @throws {UsageError} `data-source`
 */
export function checkColumns(source: string, columns: DataColumns): void {
  const refuse = (detail: string): never => {
    throw new UsageError('data-source', `${source}: ${detail}`)
  }
  if (!/^[a-z][\w-]*$/i.test(source)) refuse('the name may have letters, digits, _ and -')
  if (Object.keys(columns).length === 0) refuse('declare at least one column')
  for (const [key, column] of Object.entries(columns)) {
    if (!/^[a-z][a-z\d]*$/i.test(key)) {
      refuse(`the column key '${key}' may have letters and digits only; it stands in addresses`)
    }
    const { type, choices, search, suggested } = column
    if (type === 'choice' && !choices?.length) refuse(`'${key}' is a choice: give its choices`)
    if (type !== 'choice' && choices) refuse(`'${key}' has choices: make its type 'choice'`)
    if (suggested && (type !== 'text' || column.filterable !== true)) {
      refuse(`'${key}' suggests values: make it a filterable text`)
    }
    if (search && type !== 'text') refuse(`'${key}' is no text: it cannot be searched`)
  }
}
