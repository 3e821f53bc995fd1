import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const markBytes = 16

/**
 * Encrypts a text, so that it can travel through a browser and be neither read nor changed there
 * (AES-256-GCM, base64url).
 *
 * @param purpose what it is for: a text that was sealed for something else does not open
 */
export function seal(text: string, purpose: string, secret: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyOf(secret, purpose), nonce)
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64url')
}

/** Decrypts what {@link seal} made with one of the secrets; `undefined` for anything else. */
export function unseal(
  sealed: string,
  purpose: string,
  secrets: readonly string[],
): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < nonceBytes + markBytes) return undefined
  const nonce = bytes.subarray(0, nonceBytes)
  const mark = bytes.subarray(nonceBytes, nonceBytes + markBytes)
  for (const secret of secrets) {
    try {
      const decipher = createDecipheriv(algorithm, keyOf(secret, purpose), nonce)
      decipher.setAuthTag(mark)
      const text = decipher.update(bytes.subarray(nonceBytes + markBytes))
      return Buffer.concat([text, decipher.final()]).toString('utf8')
    } catch {
      // Another secret has sealed it, or nobody.
    }
  }
  return undefined
}

function keyOf(secret: string, purpose: string): Buffer {
  return createHash('sha256').update(`bespa ${purpose}\n${secret}`).digest()
}
