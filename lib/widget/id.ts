/** Two 32-bit hashes that an id is made from. */
export interface IdSeed {
  readonly high: number
  readonly low: number
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** All pairs of digits: an id is put together from five of them. */
const pairs = Array.from(
  { length: 4096 },
  (_, at) => digits.charAt(at >> 6) + digits.charAt(at & 63),
)
const remembered = new Map<string, IdSeed>()

/** A well-spread hash of a text. The same in every process; those of class names are remembered. */
export function seedOf(text: string): IdSeed {
  const known = remembered.get(text)
  if (known) return known
  let high = 0x811c9dc5
  let low = 0x9e3779b9
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x5bd1e995)
    low ^= low >>> 15
  }
  const seed = { high: spread(high), low: spread(low ^ text.length) }
  if (remembered.size < 2000) remembered.set(text, seed)
  return seed
}

/** The seed of the `ordinal`-th child of a class under a parent. */
export function childSeed(parent: IdSeed, kind: IdSeed, ordinal: number): IdSeed {
  const step = Math.imul(ordinal + 1, 0x9e3779b1)
  return {
    high: spread(Math.imul(parent.high ^ kind.low, 0x85ebca6b) ^ step),
    low: spread(Math.imul(parent.low ^ kind.high, 0xc2b2ae35) + step),
  }
}

/** The seed as ten characters that begin with a letter, fit for `data-id` and DOM ids. */
export function idOf({ high, low }: IdSeed): string {
  const letter = digits.charAt((high >>> 24) % 52)
  return (
    letter +
    digits.charAt((low >>> 24) & 63) +
    pair(high) +
    pair(high >>> 12) +
    pair(low) +
    pair(low >>> 12)
  )
}

function pair(bits: number): string {
  return pairs[bits & 4095] as string
}

/** The finaliser of MurmurHash3: each bit of the input moves every bit of the result. */
function spread(bits: number): number {
  bits ^= bits >>> 16
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
