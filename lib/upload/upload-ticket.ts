import type { Signature } from './signature.js'

/** What one input allows to be uploaded. */
export interface UploadLimits {
  /** As in HTML's `accept` attribute; `''` for everything. */
  readonly accept: string
  /** Bytes of one file; 0 for no limit. */
  readonly maxSize: number
}

/**
 * Writes an input's limits so that the browser can carry them to the receiver, but not change them.
 *
 * @param expires when the ticket ends, in milliseconds since 1970
 */
export function writeTicket(limits: UploadLimits, expires: number, signature: Signature): string {
  const { accept, maxSize } = limits
  const text = Buffer.from(JSON.stringify([accept, maxSize, expires])).toString('base64url')
  return `${text}.${signature.sign('ticket', text)}`
}

/** The limits that a ticket carries; `undefined` when it is not genuine, or has ended. */
export function readTicket(
  ticket: string,
  now: number,
  signature: Signature,
): UploadLimits | undefined {
  const [text = '', mark = ''] = ticket.split('.')
  if (!signature.verify(mark, 'ticket', text)) return undefined
  const [accept, maxSize, expires] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
    string,
    number,
    number,
  ]
  return now < expires ? { accept, maxSize } : undefined
}
