/** How a CSV file is written. */
export interface CsvOptions {
  /** The decimal sign of the readers' spreadsheets; with a comma, fields are parted by semicolons. */
  readonly decimalSign?: '.' | ','
  /**
   * Writes text cells as they are, even if a spreadsheet would take them for formulas. Unsafe for files
   * that people open in a spreadsheet. Default: `false`.
   */
  readonly unsafeRawText?: boolean
}

/** A cell of a CSV file: numbers stay numbers. */
export type CsvValue = string | number | bigint | boolean | Date | null | undefined

/** What makes spreadsheets take a text for a formula, also behind white space. (OWASP, CSV injection.) */
const formula = /^\s*[=+\-@\t\r\n＝＋－＠]|^[\t\r\n]/

/** The byte-order mark, by which spreadsheets recognize UTF-8. */
export const byteOrderMark = '\ufeff'

/**
 * Writes a record of a CSV file (RFC 4180). Text cells that a spreadsheet would run as a formula get an
 * apostrophe in front; numbers are left alone.
 */
export function csvRecord(values: readonly CsvValue[], options: CsvOptions = {}): string {
  const { decimalSign = '.' } = options
  const separator = decimalSign === ',' ? ';' : ','
  return values.map((value) => field(value, separator, options)).join(separator) + '\r\n'
}

function field(value: CsvValue, separator: string, options: CsvOptions): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'bigint') {
    const text = String(value)
    return options.decimalSign === ',' ? text.replace('.', ',') : text
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  if (typeof value === 'boolean') return String(value)
  const text = options.unsafeRawText !== true && formula.test(value) ? `'${value}` : value
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
