const units = { ms: 1, s: 1000, m: 60_000 }
/** Longer ones no timer of Node can wait for. */
const longest = 2 ** 31 - 1

/**
 * Reads a duration.
 *
 * @param value milliseconds, or a number with a unit: `'500ms'`, `'5s'`, `'2m'`
 * @param method what the error names, for example `withTimeout`
 * @returns milliseconds
 * @throws {TypeError} If it is no duration above 0.
 */
export function timeoutOf(value: number | string, method: string): number {
  const [, count = '', unit = 'ms'] =
    typeof value === 'number' ? ['', String(value)] : (/^(\d{1,9})(ms|s|m)$/.exec(value) ?? [])
  const milliseconds = count === '' ? Number.NaN : Number(count) * units[unit as keyof typeof units]
  if (milliseconds > 0 && milliseconds <= longest) return milliseconds
  throw new TypeError(
    `${method}(${JSON.stringify(value)}): a duration is a number of milliseconds, '500ms', '5s' or '2m'`,
  )
}
