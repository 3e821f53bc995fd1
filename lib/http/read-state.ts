import { unlink } from 'node:fs/promises'
import type { Context } from 'koa'
import { koaBody } from 'koa-body'
import { setState } from '../state/state-of.js'
import { State } from '../state/state.js'
import type { RequestLimits } from './options.js'

type Pair = readonly [string, string]

/** Reads bodies and queries into the state of a request. */
export class StateReader {
  readonly #limits: RequestLimits
  readonly #parseBody: ReturnType<typeof koaBody>

  constructor(limits: RequestLimits) {
    this.#limits = limits
    this.#parseBody = koaBody({
      // As plain text: state keys are flat, and no parser may make structures of `a[b]`.
      urlencoded: false,
      textTypes: ['text/*', 'application/x-www-form-urlencoded'],
      textLimit: limits.bodyBytes,
      jsonLimit: limits.bodyBytes,
      multipart: true,
      formidable: {
        maxFieldsSize: limits.bodyBytes,
        maxFields: limits.keys,
        maxFileSize: limits.fileBytes,
        maxFiles: limits.files,
        allowEmptyFiles: true,
        minFileSize: 0,
      },
      parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'] as never[],
    })
  }

  /**
   * Gives the request its state: the query, and over it the body. A body that cannot be read is an
   * empty one, except for a request of the runtime.
   *
   * @throws 413 or 400 when a limit is exceeded
   */
  async read(ctx: Context, fetched: boolean): Promise<void> {
    const query = [...new URLSearchParams(ctx.querystring)]
    const body = await this.#readBody(ctx, fetched)
    const posted = new Set(body.map(([key]) => key))
    const pairs: Pair[] = [...query.filter(([key]) => !posted.has(key)), ...body]
    this.#checkKeys(ctx, pairs)
    const state = stateFrom(pairs, fetched)
    setState(ctx, state)
  }

  async #readBody(ctx: Context, fetched: boolean): Promise<Pair[]> {
    if (ctx.request.body === undefined) {
      try {
        await this.#parseBody(ctx, () => Promise.resolve())
      } catch (error) {
        const status = statusOf(error)
        if (status === 413) ctx.throw(413, 'This is more than the server accepts.')
        if (fetched) ctx.throw(400, 'The request could not be read.')
        return []
      }
    }
    return bodyPairs(ctx)
  }

  #checkKeys(ctx: Context, pairs: readonly Pair[]): void {
    const { keys, keyLength } = this.#limits
    if (pairs.length > keys) ctx.throw(413, 'The request has too many values.')
    if (pairs.some(([key]) => key.length > keyLength)) {
      ctx.throw(400, 'The request has a key that is too long.')
    }
  }
}

/** Removes uploads that the app has not moved away, once the request is over. */
export async function discardUploads(ctx: Context): Promise<void> {
  const files = Object.values(ctx.request.files ?? {}).flat()
  await Promise.all(files.map(({ filepath }) => unlink(filepath).catch(() => undefined)))
}

function stateFrom(pairs: readonly Pair[], fetched: boolean): State {
  const listed = (name: string) => pairs.find(([key]) => key === name)?.[1]
  const changed = listed('_changed')
  const state = new State({
    pairs,
    changed: keyList(changed),
    partial: fetched && changed !== undefined,
  })
  for (const key of keyList(listed('_private'))) state.conceal(key)
  return state
}

/** Keys are separated by commas; the runtime percent-encodes commas and percent signs in them. */
function keyList(text = ''): string[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((key) => {
      try {
        return decodeURIComponent(key)
      } catch {
        return key
      }
    })
}

function bodyPairs(ctx: Context): Pair[] {
  const body: unknown = ctx.request.body
  if (typeof body === 'string') {
    return ctx.is('urlencoded') ? [...new URLSearchParams(body)] : []
  }
  if (typeof body !== 'object' || body === null || ctx.is('json')) return []
  return Object.entries(body).flatMap(([key, value]): Pair[] =>
    (Array.isArray(value) ? value : [value]).map((item): Pair => [key, String(item)]),
  )
}

function statusOf(error: unknown): number {
  const { status, httpCode } = error as { status?: number; httpCode?: number }
  return status ?? httpCode ?? 400
}
