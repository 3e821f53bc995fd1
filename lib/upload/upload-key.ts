import { randomBytes } from 'node:crypto'
import type { Signature } from './signature.js'

const visitorLength = 16
const keyFormat = /^([\w-]{16})([\w-]{22})([\da-z]{11})([\w-]{22})$/

/** What binds a key to its upload. */
interface KeyParts {
  readonly visitor: string
  readonly random: string
  readonly size: string
  readonly mark: string
}

/**
 * Makes the key of a new upload: who it belongs to, 128 random bits, its size, and a signature that
 * binds them together. It cannot be guessed, and whoever sees it cannot use it without being that
 * visitor. No node has to remember it.
 *
 * @param size the bytes that the upload will have
 */
export function newUploadKey(visitor: string, size: number, signature: Signature): string {
  const random = randomBytes(16).toString('base64url')
  const bytes = Math.min(Math.max(Math.trunc(size) || 0, 0), Number.MAX_SAFE_INTEGER)
  const signed = random + bytes.toString(36).padStart(11, '0')
  return ownerMark(visitor, signature) + signed + signature.sign('upload', visitor, signed)
}

/** Whether this is the key of an upload of this visitor. */
export function ownsUpload(visitor: string, key: string, signature: Signature): boolean {
  const parts = partsOf(key)
  if (visitor === '' || !parts) return false
  return signature.verify(parts.mark, 'upload', visitor, parts.random + parts.size)
}

/** What all keys of the visitor that made this one begin with. */
export function ownerOf(key: string): string {
  return key.slice(0, visitorLength)
}

/** The bytes that the upload has when it is complete; 0 for what is no key. */
export function sizeOf(key: string): number {
  return parseInt(partsOf(key)?.size ?? '0', 36)
}

function partsOf(key: string): KeyParts | undefined {
  const [, visitor = '', random = '', size = '', mark = ''] = keyFormat.exec(key) ?? []
  return mark === '' ? undefined : { visitor, random, size, mark }
}

/** Stands for the visitor in the names of files: the same for all uploads, and tells nothing of who it is. */
function ownerMark(visitor: string, signature: Signature): string {
  return signature.sign('visitor', visitor).slice(0, visitorLength)
}
