import type { Context } from 'koa'
import { assetRegistry, State } from 'bespa'
import { setPageRequest, type PageKind } from '../lib/request/page-request.js'
import { defaultWording } from '../lib/request/wording.js'
import { setState } from '../lib/state/state-of.js'

/** What a request asks for. */
export interface DrawingRequest {
  readonly kind: PageKind
  readonly path: string
  /** The page's state, as the browser has sent it. */
  readonly state?: Readonly<Record<string, string>>
  /** The keys that have moved; for a partial redraw. */
  readonly changed?: readonly string[]
}

/**
 * As much of a Koa context as drawing a page needs, made as the middleware leaves it to a handler.
 * It keeps the body and forgets the headers: what Koa makes of them is the same for every page.
 */
class DrawingContext {
  body = ''
  type = ''
  readonly querystring = ''
  readonly originalUrl: string
  readonly url: string
  readonly app = { proxy: false }
  readonly response = { get: () => '' }

  constructor(readonly path: string) {
    this.originalUrl = path
    this.url = path
  }

  set(): void {}

  vary(): void {}
}

/** A context for one draw. */
export function drawingContext({ kind, path, state = {}, changed = [] }: DrawingRequest): Context {
  const ctx = new DrawingContext(path) as unknown as Context
  setPageRequest(ctx, {
    fetched: kind !== 'full',
    outer: undefined,
    scope: '',
    depth: 0,
    development: false,
    reload: false,
    assets: assetRegistry,
    assetBase: '',
    wording: () => defaultWording,
    acceptsFiles: false,
    drawTimeout: 30_000,
    mostEmbedded: 50,
    embedded: 0,
    nonce: undefined,
  })
  const pairs = Object.entries(state)
  setState(ctx, new State({ pairs, changed, partial: kind === 'partial' }))
  return ctx
}
