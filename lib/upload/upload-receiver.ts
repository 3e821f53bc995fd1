import { createReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Upload } from '@tus/server'
import type { Context, Middleware } from 'koa'
import { contentType, inspectedBytes } from './content-type.js'
import { DiskUploadStore } from './disk-upload-store.js'
import { safeFileName } from '../request/file-name.js'
import { Signature } from './signature.js'
import { TusEndpoint } from './tus-endpoint.js'
import { newUploadKey, ownsUpload } from './upload-key.js'
import { headOf, type UploadStore } from './upload-store.js'
import { readTicket, type UploadLimits, writeTicket } from './upload-ticket.js'
import { type UploadQuota, UploadRoom } from './upload-room.js'
import { UploadedFile } from './uploaded-file.js'
import { visitorOf } from './visitor.js'

const hour = 60 * 60 * 1000
/** Pictures that a browser shows without running anything in them. */
const harmlessPicture = /^image\/(png|jpeg|gif|webp|avif|bmp)$/

/** Options of an {@link UploadReceiver}. */
export interface UploadReceiverOptions {
  /** The folder for uploads on their way. Default: `bespa-uploads` in the system's temporary folder. */
  readonly directory?: string
  /** Keeps uploads elsewhere than in a folder, for example `S3UploadStore` of `bespa/upload-s3`. */
  readonly store?: UploadStore
  /**
   * Secrets of at least 16 characters that sign keys and tickets, the newest first; all nodes need the
   * same. Default: `app.keys` where they are strings, else a secret that is kept in the folder.
   */
  readonly keys?: readonly string[]
  /** Hours until an upload that no handler has taken is removed. Default: 24. */
  readonly lifetime?: number
  /**
   * What one visitor may have in the receiver at a time; whatever is beyond that is refused with the
   * status 507, as long as no handler has taken the others. Default: 1000 files of 1 GiB altogether.
   * An anonymous visitor gets more by deleting the cookie: limit that by address, in front of the app.
   */
  readonly quota?: UploadQuota
  /**
   * Who sends a request, for example the id of the signed-in user; `''` for nobody. Uploads belong to
   * whom this names. Default: a random cookie that lasts until the browser is closed.
   */
  readonly visitor?: (ctx: Context) => string
}

/** A file of a multipart body, as parsers leave it in a temporary folder. */
export interface PostedFile {
  /** The path of the temporary file. */
  readonly filepath: string
  /** The name that the browser sent; never a path to trust. */
  readonly originalFilename: string | null
  /** The size in bytes. */
  readonly size: number
}

/**
 * Takes the files that `inputFile` uploads while a form is being filled in, over the tus protocol, and
 * keeps them until a handler takes them. Stateless: any node that shares store and keys can answer.
 *
 * @example
 * const uploads = new UploadReceiver('/uploads', { directory: '/var/lib/shop/uploads' })
 * app.use(bespa()).use(uploads.middleware())
 * wf.inputFile('receipt', '', uploads).withAccept('.pdf,image/*').withMaxSize(5_000_000)
 */
export class UploadReceiver {
  /** The path that it answers at, without slash at its end. */
  readonly path: string
  readonly #store: UploadStore
  readonly #keys: readonly string[] | undefined
  readonly #lifetime: number
  readonly #visitor: UploadReceiverOptions['visitor']
  readonly #endpoint: TusEndpoint
  readonly #room: UploadRoom
  #signature: Signature | undefined

  /**
   * @param at a path of the app, such as `/uploads`
   * @throws {TypeError} If the path does not start with a slash, or a key is too short.
   */
  constructor(at: string, options: UploadReceiverOptions = {}) {
    if (!/^\/[^?#]*[^?#/]$/.test(at))
      throw new TypeError(`Expected a path such as /uploads, got ${at}`)
    const { directory = path.join(tmpdir(), 'bespa-uploads'), lifetime = 24 } = options
    this.path = at
    this.#lifetime = lifetime * hour
    this.#store = options.store ?? new DiskUploadStore(directory, this.#lifetime)
    this.#keys = options.keys
    if (options.keys) this.#signature = new Signature(options.keys)
    this.#visitor = options.visitor
    this.#room = new UploadRoom(this.#store, options.quota)
    this.#endpoint = new TusEndpoint(at, this.#store, {
      limitsOf: (ctx, ticket) => readTicket(ticket, Date.now(), this.#signatureFor(ctx)),
      newKey: (ctx, size) => this.#newKey(ctx, size),
      owns: (ctx, key) => this.#owns(ctx, key),
      enter: (key) => this.#room.enter(key),
    })
  }

  /** Answers requests below {@link path}, and sweeps at once and then every hour. */
  middleware(): Middleware {
    const sweep = (): void => void this.sweep().catch(() => undefined)
    sweep()
    setInterval(sweep, hour).unref()
    return async (ctx, next) => {
      const rest = ctx.path.startsWith(this.path) ? ctx.path.slice(this.path.length) : undefined
      if (rest === undefined || !/^(\/[\w-]*)?$/.test(rest)) return next() as Promise<void>
      if (ctx.method === 'GET') await this.#show(ctx, rest.slice(1))
      else await this.#endpoint.answer(ctx)
    }
  }

  /** Removes what no handler has taken in time, also what was left by a crash. */
  async sweep(): Promise<number> {
    return this.#store.deleteExpired()
  }

  /** What an input draws so that the browser can show its limits to the receiver. */
  ticket(ctx: Context, limits: UploadLimits): string {
    return writeTicket(limits, Date.now() + this.#lifetime, this.#signatureFor(ctx))
  }

  /** The visitor's upload with this key; `undefined` when there is none, or it is not complete. */
  async find(ctx: Context, key: string): Promise<UploadedFile | undefined> {
    if (!this.#owns(ctx, key)) return undefined
    const upload = await this.#store.getUpload(key).catch(() => undefined)
    if (!upload || upload.size !== upload.offset) return undefined
    const age = Date.now() - Date.parse(upload.creation_date ?? '')
    return age > this.#lifetime ? undefined : this.#fileOf(upload)
  }

  /**
   * Takes in a file that a multipart form has brought, as if it had been uploaded before.
   *
   * @throws {UploadQuotaError} If the visitor has no room for it.
   */
  async take(
    ctx: Context,
    { filepath, originalFilename, size }: PostedFile,
  ): Promise<UploadedFile> {
    const id = this.#newKey(ctx, size)
    const metadata = { name: safeFileName(originalFilename ?? '') }
    const upload = new Upload({ id, size, offset: 0, metadata })
    const leave = await this.#room.enter(id)
    await this.#store.create(upload).finally(leave)
    upload.offset = await this.#store.write(createReadStream(filepath), id, 0)
    return this.#fileOf(upload)
  }

  async #fileOf({ id: key, size = 0, metadata }: Upload): Promise<UploadedFile> {
    const name = metadata?.['name'] ?? 'file'
    const head = size > 0 ? await headOf(this.#store, key, inspectedBytes) : Buffer.alloc(0)
    const { type, extension } = await contentType(head, name)
    return new UploadedFile({ key, name, size, type, extension }, this.#store)
  }

  /** Shows a picture to the one who uploaded it; everything else is given as a download. */
  async #show(ctx: Context, key: string): Promise<void> {
    const file = await this.find(ctx, key)
    if (!file) return ctx.throw(404)
    const isPicture = harmlessPicture.test(file.type)
    ctx.type = isPicture ? file.type : 'application/octet-stream'
    if (!isPicture) ctx.attachment(file.name)
    ctx.length = file.size
    ctx.set('Cache-Control', 'private, max-age=600')
    ctx.set('Content-Security-Policy', "default-src 'none'; sandbox")
    ctx.body = file.stream()
  }

  #newKey(ctx: Context, size: number): string {
    const visitor = this.#whoSends(ctx, true)
    if (visitor === '')
      throw Object.assign(new Error('Nobody is signed in'), { status: 403, status_code: 403 })
    return newUploadKey(visitor, size, this.#signatureFor(ctx))
  }

  #owns(ctx: Context, key: string): boolean {
    return ownsUpload(this.#whoSends(ctx, false), key, this.#signatureFor(ctx))
  }

  #whoSends(ctx: Context, makes: boolean): string {
    return this.#visitor ? this.#visitor(ctx) : visitorOf(ctx, makes)
  }

  #signatureFor(ctx: Context): Signature {
    return (this.#signature ??= new Signature(this.#keys ?? keysOf(ctx) ?? this.#secrets()))
  }

  #secrets(): readonly string[] {
    const secrets = this.#store.secrets?.()
    if (!secrets) throw new TypeError('This upload store needs `keys`, the same for all nodes')
    return secrets
  }
}

function keysOf(ctx: Context): readonly string[] | undefined {
  const keys: unknown = ctx.app.keys
  const areStrings = Array.isArray(keys) && keys.every((key) => typeof key === 'string')
  return areStrings && keys.every((key) => key.length >= 16) && keys.length > 0 ? keys : undefined
}
