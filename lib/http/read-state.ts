import type { Context } from 'koa'
import { refuse } from '../request/failure-wording.js'
import { setState } from '../state/state-of.js'
import { State } from '../state/state.js'
import type { RequestLimits } from './options.js'
import { BodyReader, isCompressed, type Pair } from './body/read-body.js'
import type { UploadFolder } from './body/upload-folder.js'

/** Reads bodies and queries into the state of a request. */
export class StateReader {
  readonly #limits: RequestLimits
  readonly #bodies: BodyReader

  constructor(limits: RequestLimits) {
    this.#limits = limits
    this.#bodies = new BodyReader(limits)
  }

  /**
   * Gives the request its state: the query, and over it the body. A body that cannot be read is an
   * empty one, except for a request of the runtime.
   *
   * @param fetched was the request sent by the runtime?
   * @param folder takes the uploads
   * @throws 413 or 400 when a limit is exceeded, 415 when the body is compressed, 400 when the client
   *   has gone before the body was complete
   */
  async read(ctx: Context, fetched: boolean, folder: UploadFolder): Promise<void> {
    const query = [...new URLSearchParams(ctx.querystring)]
    const body = await this.#readBody(ctx, fetched, folder)
    const posted = new Set(body.map(([key]) => key))
    const pairs: Pair[] = [...query.filter(([key]) => !posted.has(key)), ...body]
    this.#checkKeys(
      ctx,
      pairs.map(([key]) => key),
    )
    setState(ctx, this.#stateFrom(ctx, pairs, fetched))
  }

  async #readBody(ctx: Context, fetched: boolean, folder: UploadFolder): Promise<Pair[]> {
    // Browsers never compress what they send; to unpack what others send is to invite bombs.
    if (isCompressed(ctx)) refuse(ctx, 415, 'compressed')
    try {
      return await this.#bodies.read(ctx, folder)
    } catch (error) {
      // Node drains only what nobody has begun to read, and the client waits until all is taken.
      ctx.req.resume()
      if (statusOf(error) === 413) refuse(ctx, 413, 'tooLarge')
      if (isOfSystem(error) && !ctx.req.readableAborted) throw error
      // Half a form is worse than none: a handler could take what is missing for emptied.
      if (fetched || ctx.req.readableAborted) refuse(ctx, 400, 'unreadable')
      return []
    }
  }

  #stateFrom(ctx: Context, pairs: readonly Pair[], fetched: boolean): State {
    const listed = (name: string) => pairs.find(([key]) => key === name)?.[1]
    const changed = keyList(listed('_changed'))
    const concealed = keyList(listed('_private'))
    this.#checkKeys(ctx, [...changed, ...concealed])
    const partial = fetched && listed('_changed') !== undefined
    const state = new State({ pairs, changed, partial })
    for (const key of concealed) state.conceal(key)
    return state
  }

  #checkKeys(ctx: Context, keys: readonly string[]): void {
    if (keys.length > this.#limits.keys) refuse(ctx, 413, 'tooManyValues')
    if (keys.some((key) => key.length > this.#limits.keyLength)) {
      refuse(ctx, 400, 'keyTooLong')
    }
  }
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

function statusOf(error: unknown): number | undefined {
  const { status, httpCode } = error as { status?: number; httpCode?: number }
  return status ?? httpCode
}

/** A full disk is no fault of the client. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
