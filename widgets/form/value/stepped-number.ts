/** What an input allows a number to be, in plain notation; `''` for no bound. */
export interface Steps {
  readonly step: string
  readonly min: string
  readonly max: string
}

/**
 * The number that lies some steps above (or below) another one, counted from the minimum or else from
 * zero, and within the bounds. A number between two steps goes to the next one. (HTML, “stepUp”.)
 *
 * @param plain a number in plain notation; with `''` it begins at zero
 * @param count how many steps; a negative number goes down
 */
export function steppedNumber(plain: string, count: number, { step, min, max }: Steps): string {
  const places = Math.max(...[plain, step, min, max].map(placesOf))
  const units = (text: string) => unitsOf(text, places)
  const [size, base] = [units(step), units(min || '0')]
  const value = within(units(plain || '0'), min === '' ? undefined : base)
  const distance = value - base
  const rest = ((distance % size) + size) % size
  // From between two steps the first one leads to the next of them.
  const start = rest === 0n ? distance : count > 0 ? distance - rest : distance - rest + size
  const next = base + start + size * BigInt(count)
  const highest = max === '' ? undefined : lastStep(units(max), base, size)
  return plainOf(within(next, min === '' ? undefined : base, highest), places)
}

/** The greatest value on a step that is not above the maximum. */
function lastStep(max: bigint, base: bigint, size: bigint): bigint {
  return max < base ? base : max - ((max - base) % size)
}

function within(value: bigint, min?: bigint, max?: bigint): bigint {
  if (min !== undefined && value < min) return min
  return max !== undefined && value > max ? max : value
}

function placesOf(plain: string): number {
  return plain.split('.')[1]?.length ?? 0
}

function unitsOf(plain: string, places: number): bigint {
  const [whole = '', fraction = ''] = plain.replace(/^[+-]/, '').split('.')
  const units = BigInt(whole + fraction.padEnd(places, '0'))
  return plain.startsWith('-') ? -units : units
}

function plainOf(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const cut = digits.length - places
  const sign = units < 0n ? '-' : ''
  return `${sign}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`
}
