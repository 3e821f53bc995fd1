import type { Context } from 'koa'
import { refuse } from '../request/failure-wording.js'
import { setState } from '../state/state-of.js'
import { State } from '../state/state.js'
import type { PageRequest } from '../request/page-request.js'
import type { RequestLimits } from './options.js'
import { BodyReader, isCompressed, urlencodedPairs, type Pair } from './body/read-body.js'
import type { UploadFolder } from './body/upload-folder.js'

const none: Pair[] = []

/** Reads bodies and queries into the state of a request. */
export class StateReader {
  readonly #limits: RequestLimits
  readonly #bodies: BodyReader

  constructor(limits: RequestLimits) {
    this.#limits = limits
    this.#bodies = new BodyReader(limits)
  }

  /**
   * Gives the request its state: the query, and over it the body. Of a form that cannot be read the
   * body is empty, except for a request of the runtime.
   *
   * @param folder takes the uploads
   * @throws 413 or 400 when a limit is exceeded, 415 when the body is compressed, 400 for JSON that is
   *   none and when the client has gone before the body was complete
   */
  async read(
    ctx: Context,
    { fetched, acceptsFiles }: PageRequest,
    folder: UploadFolder,
  ): Promise<void> {
    const query = this.#readQuery(ctx)
    const body = await this.#readBody(ctx, { fetched, acceptsFiles }, folder)
    const pairs = merged(query, body)
    this.#checkKeys(ctx, pairs)
    setState(ctx, this.#stateFrom(ctx, { pairs, query, fetched }))
  }

  async #readBody(
    ctx: Context,
    { fetched, acceptsFiles }: Pick<PageRequest, 'fetched' | 'acceptsFiles'>,
    folder: UploadFolder,
  ): Promise<Pair[]> {
    // Browsers never compress what they send; to unpack what others send is to invite bombs.
    if (isCompressed(ctx)) refuse(ctx, 415, 'compressed')
    try {
      return await this.#bodies.read(ctx, folder, acceptsFiles)
    } catch (error) {
      // Node drains only what nobody has begun to read, and the client waits until all is taken.
      ctx.req.resume()
      if (statusOf(error) === 413) refuse(ctx, 413, 'tooLarge')
      if (isOfSystem(error) && !ctx.req.readableAborted) throw error
      // Half a form is worse than none: a handler could take what is missing for emptied.
      const isJson = Boolean(ctx.is('json', '+json'))
      const isRefused = fetched || ctx.req.readableAborted || isJson
      if (isRefused) refuse(ctx, 400, 'unreadable')
      return []
    }
  }

  #stateFrom(
    ctx: Context,
    {
      pairs,
      query,
      fetched,
    }: {
      readonly pairs: readonly Pair[]
      readonly query: readonly Pair[]
      readonly fetched: boolean
    },
  ): State {
    const listed = (name: string) => pairs.find(([key]) => key === name)?.[1]
    const most = this.#limits.keys
    const changed = keyList(listed('_changed'), most)
    const concealed = keyList(listed('_private'), most)
    this.#checkNames(ctx, changed)
    this.#checkNames(ctx, concealed)
    const partial = fetched && listed('_changed') !== undefined
    // What the runtime posts is state, and it lists what is private. What a form posts by itself may be
    // a password, and the page that answers need not know the input: only what its own inputs show is
    // kept.
    const isPosted = !fetched && pairs !== query
    const back = pairs.filter(([key]) => key === '_back')
    const kept = isPosted && [...query.filter(([key]) => key !== '_back'), ...back]
    const state = new State({ pairs, changed, partial, ...(kept && { kept }) })
    for (const key of concealed) state.conceal(key)
    return state
  }

  #readQuery(ctx: Context): Pair[] {
    if (ctx.querystring === '') return none
    try {
      return urlencodedPairs(ctx.querystring, this.#limits.keys)
    } catch {
      return refuse(ctx, 413, 'tooManyValues')
    }
  }

  #checkKeys(ctx: Context, pairs: readonly Pair[]): void {
    if (pairs.length > this.#limits.keys) refuse(ctx, 413, 'tooManyValues')
    if (pairs.some(([key]) => key.length > this.#limits.keyLength)) refuse(ctx, 400, 'keyTooLong')
  }

  #checkNames(ctx: Context, keys: readonly string[]): void {
    if (keys.length > this.#limits.keys) refuse(ctx, 413, 'tooManyValues')
    if (keys.some((key) => key.length > this.#limits.keyLength)) refuse(ctx, 400, 'keyTooLong')
  }
}

/** The query, and over it the body: of a key that both have, the body's values count. */
function merged(query: readonly Pair[], body: readonly Pair[]): readonly Pair[] {
  if (body.length === 0) return query
  if (query.length === 0) return body
  const posted = new Set(body.map(([key]) => key))
  return [...query.filter(([key]) => !posted.has(key)), ...body]
}

/**
 * Keys are separated by commas; the runtime percent-encodes commas and percent signs in them.
 *
 * @param most one more than that is enough to see that there are too many
 */
function keyList(text = '', most: number): string[] {
  return text
    .split(',', most + 1)
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
