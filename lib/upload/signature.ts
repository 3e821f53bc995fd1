import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Signs what travels through the browser and must come back unchanged. Any node with the same keys can
 * check a signature; the first key signs, the others are still accepted, so that keys can be rotated.
 */
export class Signature {
  readonly #keys: readonly [string, ...string[]]

  /** @param keys secrets of at least 16 characters */
  constructor(keys: readonly string[]) {
    const [first, ...others] = keys
    if (first === undefined || keys.some((key) => key.length < 16)) {
      throw new TypeError('Expected at least one key, each of 16 characters or more')
    }
    this.#keys = [first, ...others]
  }

  /** A signature of 22 characters that are safe in URLs and file names. */
  sign(...parts: readonly string[]): string {
    return signed(this.#keys[0], parts)
  }

  /** Whether one of the keys signed this. Takes the same time whatever the answer. */
  verify(signature: string, ...parts: readonly string[]): boolean {
    const given = Buffer.from(signature)
    return this.#keys.some((key) => {
      const expected = Buffer.from(signed(key, parts))
      return given.length === expected.length && timingSafeEqual(given, expected)
    })
  }
}

function signed(key: string, parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
}
