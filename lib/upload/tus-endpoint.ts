import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { EVENTS, Metadata, Server, type Upload } from '@tus/server'
import type { Context } from 'koa'
import { basePath } from '../request/location.js'
import { isAccepted } from './accepted-types.js'
import { contentType, inspectedBytes } from './content-type.js'
import { safeFileName } from '../request/file-name.js'
import type { UploadLimits } from './upload-ticket.js'
import { headOf, type UploadStore } from './upload-store.js'

/** What the receiver decides for the protocol. */
export interface UploadAuthority {
  /** The limits of the input that an upload is for; `undefined` when it has none to show. */
  limitsOf(ctx: Context, ticket: string): UploadLimits | undefined
  /** A key for a new upload of the visitor, of so many bytes. */
  newKey(ctx: Context, size: number): string
  /** Whether this visitor may see and continue that upload. */
  owns(ctx: Context, key: string): boolean
  /**
   * Waits until the visitor may begin this upload; what it returns is called once it has begun.
   *
   * @throws {UploadQuotaError} If there is no room.
   */
  enter(key: string): Promise<() => void>
}

interface Asked {
  readonly ctx: Context
  readonly limits: UploadLimits | undefined
  /** Lets the visitor's next upload begin. */
  leave: () => void
}

/** An upload that is refused: what tus answers with. */
interface Refusal {
  readonly status_code: number
  readonly body: string
}

/** Answers requests of the tus protocol 1.0 (https://tus.io/protocols/resumable-upload) in Koa. */
export class TusEndpoint {
  readonly #path: string
  readonly #store: UploadStore
  readonly #authority: UploadAuthority
  readonly #server: Server
  readonly #asked = new WeakMap<Request, Asked>()

  constructor(path: string, store: UploadStore, authority: UploadAuthority) {
    this.#path = path
    this.#store = store
    this.#authority = authority
    this.#server = new Server({
      path,
      datastore: store,
      allowedOrigins: () => false,
      generateUrl: (request, { id }) => `${basePath(this.#from(request).ctx)}${path}/${id}`,
      namingFunction: (request) => {
        const { ctx } = this.#from(request)
        return authority.newKey(ctx, Number(ctx.get('Upload-Length')))
      },
      maxSize: (request) => this.#from(request).limits?.maxSize ?? 0,
      onIncomingRequest: (request, key) => this.#checkOwner(request, key),
      onUploadCreate: (request, upload) => this.#accept(request, upload),
      onUploadFinish: (_request, upload) => this.#inspect(upload),
    })
    this.#server.on(EVENTS.POST_CREATE, (request) => this.#from(request).leave())
  }

  /** Answers a request whose path is the endpoint's or that of an upload. */
  async answer(ctx: Context): Promise<void> {
    const request = webRequest(ctx)
    const { ticket } = metadataOf(ctx)
    const limits = ticket ? this.#authority.limitsOf(ctx, ticket) : undefined
    const asked: Asked = { ctx, limits, leave: () => undefined }
    this.#asked.set(request, asked)
    const response = await this.#server.handleWeb(request).finally(() => asked.leave())
    ctx.status = response.status
    for (const [name, value] of response.headers) ctx.set(name, value)
    if (response.body) ctx.body = await response.text()
    ctx.remove('Access-Control-Expose-Headers')
  }

  #from(request: Request): Asked {
    const asked = this.#asked.get(request)
    if (!asked) throw new Error(`A request to ${this.#path} was not begun here`)
    return asked
  }

  async #checkOwner(request: Request, key: string): Promise<void> {
    if (!this.#authority.owns(this.#from(request).ctx, key)) throw refusal(404, 'Not found')
    return Promise.resolve()
  }

  async #accept(request: Request, upload: Upload): Promise<{ metadata: Record<string, string> }> {
    const asked = this.#from(request)
    const { limits } = asked
    if (!limits) throw refusal(403, 'This upload has no valid ticket')
    const { filename, filetype } = upload.metadata ?? {}
    const name = safeFileName(filename ?? '')
    if (!isAccepted(limits.accept, { name, type: filetype ?? '' })) {
      throw refusal(415, 'Files of this type are not accepted')
    }
    asked.leave = await this.#authority.enter(upload.id)
    return { metadata: { name, accept: limits.accept } }
  }

  /** Judges a complete upload by what is in it, and keeps only what its input accepts. */
  async #inspect({ id, metadata }: Upload): Promise<Record<string, never>> {
    const name = metadata?.['name'] ?? ''
    const head = await headOf(this.#store, id, inspectedBytes)
    const { type, extension } = await contentType(head, name)
    if (!isAccepted(metadata?.['accept'] ?? '', { name: `.${extension}`, type })) {
      await this.#store.remove(id)
      throw refusal(415, 'Files of this type are not accepted')
    }
    return {}
  }
}

function refusal(status_code: number, body: string): Error & Refusal {
  return Object.assign(new Error(body), { status_code, body: `${body}\n` })
}

function metadataOf(ctx: Context): { readonly ticket?: string | null } {
  try {
    return Metadata.parse(ctx.get('Upload-Metadata'))
  } catch {
    return {}
  }
}

/** The request for a server that is written for the Fetch API. Its body is read as it comes. */
function webRequest(ctx: Context): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(ctx.headers)) {
    if (!name.startsWith(':') && value !== undefined) headers.set(name, [value].flat().join(', '))
  }
  const { method } = ctx
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(ctx.path, 'http://localhost'), {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(ctx.req) as ReadableStream<Uint8Array>, duplex: 'half' }),
  } as RequestInit)
}
