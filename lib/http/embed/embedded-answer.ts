import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import type { Response } from 'light-my-request'
import { EmbedError, embedFailure } from './embed-error.js'

/** What an embedded request was answered with. */
export interface EmbeddedAnswer {
  readonly status: number
  readonly type: string
  readonly text: string
  /** Where the app redirects to: as an action of BESPA, or as any other middleware does. */
  readonly action: string | undefined
  readonly location: string | undefined
}

const mostBytes = 10 * 1024 * 1024

/**
 * Reads the answer of an embedded request.
 *
 * @throws EmbedError when it is neither HTML nor text (so no stream of events is waited for), is too
 *   long, breaks off, or cannot be unpacked
 */
export async function readAnswer(response: Response): Promise<EmbeddedAnswer> {
  const { statusCode: status, headers } = response
  const type = String(headers['content-type'] ?? '')
  const hasText = /^text\/(html|plain)\b/.test(type)
  const location = status >= 300 && status < 400 ? headers.location : undefined
  if (!hasText) response.raw.res.destroy()
  const text = hasText ? await textOf(response) : ''
  const isAction = headers['bespa-location'] !== undefined
  return {
    status,
    type,
    text,
    location,
    action: isAction ? text.slice('Location: '.length) : undefined,
  }
}

/**
 * The page that has come.
 *
 * @throws EmbedError when the answer is an error, or not a page
 */
export function pageOf({ status, type, text }: EmbeddedAnswer): string {
  if (status >= 400) {
    const isMessage = type.startsWith('text/plain') && text !== '' && text.length < 300
    const isTransient = status >= 500 || status === 429
    if (isMessage) throw new EmbedError(text, { isTransient })
    throw embedFailure('embedUnavailable', { isTransient, status })
  }
  if (!text.startsWith('<section class="Page"')) {
    throw embedFailure('embedNoPage')
  }
  return text
}

async function textOf(response: Response): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of response.stream()) {
      bytes += (chunk as Buffer).length
      if (bytes > mostBytes) throw new RangeError('too long')
      chunks.push(chunk as Buffer)
    }
    const encoding = (response.headers['content-encoding'] ?? '').toLowerCase()
    return (await unpacked(Buffer.concat(chunks), encoding)).toString('utf8')
  } catch (cause) {
    response.raw.res.destroy()
    throw embedFailure('embedUnreadable', { cause, isTransient: true })
  }
}

async function unpacked(bytes: Buffer, encoding: string): Promise<Buffer> {
  const limit = { maxOutputLength: mostBytes }
  switch (encoding) {
    case 'br':
      return promisify(brotliDecompress)(bytes, limit)
    case 'gzip':
    case 'x-gzip':
      return promisify(gunzip)(bytes, limit)
    case 'deflate':
      // The standard means zlib; some servers send the raw form (RFC 9110, section 8.4.1.2).
      return promisify(((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, limit)
    default:
      return bytes
  }
}
