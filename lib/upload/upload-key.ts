import { randomBytes } from 'node:crypto'
import type { Signature } from './signature.js'

const keyFormat = /^([\w-]{22})([\w-]{22})$/

/**
 * Makes the key of a new upload: 128 random bits, and a signature that binds them to the visitor. It
 * cannot be guessed, and whoever sees it cannot use it without being that visitor. No node has to
 * remember it.
 */
export function newUploadKey(visitor: string, signature: Signature): string {
  const random = randomBytes(16).toString('base64url')
  return random + signature.sign('upload', visitor, random)
}

/** Whether this is the key of an upload of this visitor. */
export function ownsUpload(visitor: string, key: string, signature: Signature): boolean {
  const [, random = '', mark = ''] = keyFormat.exec(key) ?? []
  return visitor !== '' && random !== '' && signature.verify(mark, 'upload', visitor, random)
}
