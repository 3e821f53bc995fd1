import { orderText, type DataQuery } from './data-query.js'

/** The sort values of a row as database text (`null`: none), then its unique key. */
export type CursorValues = readonly (string | null)[]

/**
 * Writes a cursor: the place of a row in an order. It is bound to the source, the order, the search and
 * the filters, so that it means nothing anywhere else.
 */
export function writeCursor(source: string, query: DataQuery, values: CursorValues): string {
  return Buffer.from(JSON.stringify([fingerprint(source, query), ...values])).toString('base64url')
}

/** Reads a cursor. @returns `undefined` If it is damaged, or of another list. */
export function readCursor(
  source: string,
  query: DataQuery,
  cursor: string,
): CursorValues | undefined {
  if (cursor.length > 4000) return undefined
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(parsed)) return undefined
    const [mark, ...values] = parsed as unknown[]
    const isWhole =
      mark === fingerprint(source, query) &&
      values.length === query.order.length + 1 &&
      values.every((value) => value === null || typeof value === 'string') &&
      values.at(-1) !== null
    return isWhole ? values : undefined
  } catch {
    return undefined
  }
}

/** A short hash of what a cursor is bound to. It keeps mistakes out, not attackers: they gain nothing. */
function fingerprint(source: string, query: DataQuery): string {
  const { search, filters, timeZone, keys, exceptKeys } = query
  const text = JSON.stringify([
    source,
    orderText(query.order),
    search,
    filters,
    timeZone,
    keys,
    exceptKeys,
  ])
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
