import type { Context } from 'koa'
import { HttpMethodEnum, koaBody } from 'koa-body'
import type { RequestLimits } from '../options.js'
import { readMultipart } from './read-multipart.js'
import type { UploadFolder } from './upload-folder.js'

/** A key and one of its values. */
export type Pair = readonly [key: string, value: string]

const methodsWithBody = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Reads bodies: those of forms into pairs, all others only into `ctx.request.body`. */
export class BodyReader {
  readonly #limits: RequestLimits
  readonly #parse: ReturnType<typeof koaBody>

  constructor(limits: RequestLimits) {
    this.#limits = limits
    this.#parse = koaBody({
      // As plain text: state keys are flat, and no parser may make structures of `a[b]`.
      urlencoded: false,
      textTypes: ['text/*', 'urlencoded'],
      textLimit: limits.bodyBytes,
      jsonLimit: limits.bodyBytes,
      // As `ctx.request.rawBody`: webhooks are signed as they were sent.
      includeUnparsed: true,
      parsedMethods: Object.values(HttpMethodEnum),
    })
  }

  /**
   * Reads the request's body, unless a parser before `bespa()` has done so.
   *
   * @param folder takes the uploads
   * @param acceptsFiles may it bring files up to the limit for them? Else a multipart body may be no
   *   larger than any other
   * @returns what a form has sent, in the order it was sent
   * @throws an error with `status` or `httpCode` 413 when a limit is exceeded, or another one when
   *   the body cannot be read
   */
  async read(ctx: Context, folder: UploadFolder, acceptsFiles: boolean): Promise<Pair[]> {
    if (!isUnread(ctx)) return pairsOf(ctx, this.#limits.keys)
    if (!ctx.is('multipart')) {
      await this.#parse(ctx, () => Promise.resolve())
      return pairsOf(ctx, this.#limits.keys)
    }
    const { bodyBytes, fileBytes } = this.#limits
    const limits = acceptsFiles
      ? this.#limits
      : { ...this.#limits, fileBytes: Math.min(bodyBytes, fileBytes) }
    return readMultipart(ctx, limits, folder)
  }
}

function isUnread({ method, req, request }: Context): boolean {
  return methodsWithBody.has(method) && request.body === undefined && !req.readableEnded
}

/** Whether the body would be read, but is compressed. */
export function isCompressed(ctx: Context): boolean {
  const encoding = ctx.get('Content-Encoding')
  if (encoding === '' || encoding === 'identity' || !isUnread(ctx)) return false
  return Boolean(ctx.is('urlencoded', 'multipart', 'json', '+json', 'text/*'))
}

/**
 * The pairs of an urlencoded text.
 *
 * @throws 413 when there are more than `most`, before any is made
 */
export function urlencodedPairs(text: string, most: number): Pair[] {
  let count = 1
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    if (++count > most) throw Object.assign(new Error('Too many values'), { status: 413 })
  }
  return [...new URLSearchParams(text)]
}

/**
 * Line breaks as forms send them (HTML, “constructing the entry list”): scripts send them as they stand
 * in the field.
 */
function withLineBreaks(pair: Pair): Pair {
  const [key, value] = pair
  return /[\r\n]/.test(value) ? [key, value.replace(/\r\n?|\n/g, '\r\n')] : pair
}

function pairsOf(ctx: Context, most: number): Pair[] {
  const kind = ctx.is('urlencoded', 'multipart')
  if (!kind) return []
  const { body, rawBody } = ctx.request as { body?: unknown; rawBody?: unknown }
  const text = [body, rawBody].find((one) => typeof one === 'string')
  if (kind === 'urlencoded' && text !== undefined)
    return urlencodedPairs(text, most).map(withLineBreaks)
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([key, value]: [string, unknown]) =>
    [value]
      .flat()
      .filter(isText)
      .map((item): Pair => [key, item]),
  )
}

/** Another parser may have made structures of `a[b]`: they are none of the state's. */
function isText(value: unknown): value is string {
  return typeof value === 'string'
}
