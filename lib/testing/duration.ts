const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/**
 * A duration in milliseconds: a number of them, or text such as `500ms`, `30s`, `5m` and `2h`.
 *
 * @throws {TypeError} If it is no duration.
 */
export function millisecondsOf(duration: number | string): number {
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(String(duration)) ?? []
  const value =
    typeof duration === 'number' ? duration : Number(amount) * (units[unit] ?? Number.NaN)
  if (value >= 0 && Number.isFinite(value) && (typeof duration === 'number' || amount)) return value
  throw new TypeError(
    `advance(${JSON.stringify(duration)}): expected milliseconds, or text such as “30s”`,
  )
}
