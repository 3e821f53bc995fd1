/** Two 32-bit hashes that an id is made from. */
export interface IdSeed {
  readonly high: number
  readonly low: number
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const codes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0))
const seedsByName = new Map<string, IdSeed>()
const seedsByClass = new WeakMap<object, IdSeed>()

/** A well-spread hash of a text. The same in every process. */
export function seedOf(text: string): IdSeed {
  let high = 0x811c9dc5
  let low = 0x9e3779b9
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x5bd1e995)
    low ^= low >>> 15
  }
  return { high: spread(high), low: spread(low ^ text.length) }
}

/**
 * {@link seedOf} the name of a class: remembered, because every widget asks for it. Classes of the
 * same name share one object.
 */
export function seedOfClass(kind: { readonly name: string }): IdSeed {
  const known = seedsByClass.get(kind)
  if (known) return known
  const seed = seedsByName.get(kind.name) ?? seedOf(kind.name)
  seedsByName.set(kind.name, seed)
  seedsByClass.set(kind, seed)
  return seed
}

/**
 * The id of the `ordinal`-th child of a class under a parent: ten characters that begin with a letter,
 * fit for `data-id` and DOM ids.
 */
export function childId(parent: IdSeed, kind: IdSeed, ordinal: number): string {
  const step = Math.imul(ordinal + 1, 0x9e3779b1)
  const high = spread(Math.imul(parent.high ^ kind.low, 0x85ebca6b) ^ step)
  const low = spread(Math.imul(parent.low ^ kind.high, 0xc2b2ae35) + step)
  return String.fromCharCode(
    codes[(high >>> 24) % 52] as number,
    digit(low >>> 24),
    digit(high >>> 6),
    digit(high),
    digit(high >>> 18),
    digit(high >>> 12),
    digit(low >>> 6),
    digit(low),
    digit(low >>> 18),
    digit(low >>> 12),
  )
}

/**
 * The id of a child that has a key: the same wherever it stands among its siblings.
 *
 * @param key what tells it from other children of its class
 */
export function keyedChildId(parent: IdSeed, kind: IdSeed, key: string): string {
  const { high, low } = seedOf(key)
  const home = {
    high: spread(Math.imul(parent.high, 0x27d4eb2f) ^ high),
    low: spread(Math.imul(parent.low, 0x165667b1) ^ low),
  }
  return childId(home, kind, -1)
}

function digit(bits: number): number {
  return codes[bits & 63] as number
}

/** The finalizer of MurmurHash3: each bit of the input moves every bit of the result. */
function spread(bits: number): number {
  bits ^= bits >>> 16
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
