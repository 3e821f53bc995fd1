import type { Response } from 'light-my-request'
import { EmbedError, embedFailure } from './embed-error.js'
import { isFailureCode } from '../../request/failure-wording.js'
import { messageIn } from './error-message.js'

/** What an embedded request was answered with. */
export interface EmbeddedAnswer {
  readonly status: number
  readonly type: string
  readonly text: string
  /** Whether it is meant to be saved as a file. */
  readonly isFile: boolean
  /** Which failure of the framework it is. */
  readonly failure: unknown
  /** Where the app redirects to: as an action of BESPA, or as any other middleware does. */
  readonly action: string | undefined
  readonly location: string | undefined
}

const mostBytes = 10 * 1024 * 1024
const readable = /^(text\/(html|plain)|application\/(problem\+)?json)\b/

/**
 * Reads the answer of an embedded request.
 *
 * @throws EmbedError when it is too long, breaks off, or is encoded, which was not asked for. What is
 *   neither HTML nor text is not read, so that no stream of events is waited for
 */
export async function readAnswer(response: Response): Promise<EmbeddedAnswer> {
  const { statusCode: status, headers } = response
  const type = String(headers['content-type'] ?? '')
  const isFile = /^\s*attachment\b/i.test(headers['content-disposition'] ?? '')
  const isRead = readable.test(type) && !isFile
  const location = status >= 300 && status < 400 ? headers.location : undefined
  if (!isRead) response.raw.res.destroy()
  const text = isRead ? await textOf(response) : ''
  const isAction = headers['bespa-location'] !== undefined
  return {
    status,
    type,
    text,
    isFile: isFile && status < 400,
    failure: headers['bespa-failure'],
    location,
    action: isAction ? text.slice('Location: '.length) : undefined,
  }
}

/**
 * The page that has come.
 *
 * @throws EmbedError when the answer is an error, or not a page
 */
export function pageOf({ status, type, text, isFile, failure }: EmbeddedAnswer): string {
  if (status >= 400) {
    const isTransient = status >= 500 || status === 429
    const message = messageIn(text, type)
    if (message === undefined) throw embedFailure('embedUnavailable', { isTransient, status })
    throw new EmbedError(message, { isTransient, ...(isFailureCode(failure) && { failure }) })
  }
  if (!text.startsWith('<section class="Page"')) {
    throw embedFailure('embedNoPage', {
      isFile,
    })
  }
  return text
}

async function textOf(response: Response): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    const encoding = response.headers['content-encoding'] ?? 'identity'
    if (encoding.toLowerCase() !== 'identity') throw new TypeError(`encoded as ${encoding}`)
    for await (const chunk of response.stream()) {
      bytes += (chunk as Buffer).length
      if (bytes > mostBytes) throw new RangeError('too long')
      chunks.push(chunk as Buffer)
    }
    return Buffer.concat(chunks).toString('utf8')
  } catch (cause) {
    response.raw.res.destroy()
    throw embedFailure('embedUnreadable', { cause, isTransient: true })
  }
}
