import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bespa, type Context, UploadReceiver, type UploadReceiverOptions } from 'bespa'
import Koa from 'koa'
import { afterEach } from 'vitest'
import { serve, type Served } from '../../browser/serve.js'

let opened: Served[] = []

afterEach(async () => {
  for (const served of opened) await served.close()
  opened = []
})

/** A folder of its own for uploads. */
export function uploadFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'bespa-test-uploads-'))
}

/** A visitor's side of the tus protocol, with a cookie jar of its own. */
export class Visitor {
  cookie = ''

  constructor(readonly url: string) {}

  async send(method: string, at: string, headers: Record<string, string>, body?: BodyInit) {
    const init = {
      method,
      headers: { 'Tus-Resumable': '1.0.0', ...headers },
      redirect: 'manual' as const,
    }
    if (this.cookie) Object.assign(init.headers, { Cookie: this.cookie })
    const response = await fetch(new URL(at, this.url), {
      ...init,
      ...(body !== undefined && { body, duplex: 'half' }),
    })
    const [cookie] = response.headers.getSetCookie()
    if (cookie) this.cookie = cookie.split(';')[0] ?? ''
    return response
  }

  /** Fetches a ticket with these limits. */
  async ticket(accept = '', maxSize = 0): Promise<string> {
    const query = new URLSearchParams({ accept, size: String(maxSize) })
    return (await this.send('GET', `/ticket?${query.toString()}`, {})).text()
  }

  /** Begins an upload. */
  async create(size: number, metadata: Record<string, string>): Promise<Response> {
    const pairs = Object.entries(metadata).map(
      ([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`,
    )
    return this.send('POST', '/uploads', {
      'Upload-Length': String(size),
      'Upload-Metadata': pairs.join(','),
    })
  }

  async patch(location: string, offset: number, bytes: BodyInit): Promise<Response> {
    const type = 'application/offset+octet-stream'
    return this.send(
      'PATCH',
      location,
      { 'Upload-Offset': String(offset), 'Content-Type': type },
      bytes,
    )
  }

  /** Uploads a file, and returns its key. */
  async upload(name: string, content: string | Uint8Array, accept = ''): Promise<string> {
    const bytes = Buffer.from(content)
    const created = await this.create(bytes.length, {
      filename: name,
      ticket: await this.ticket(accept),
    })
    const location = created.headers.get('Location') ?? ''
    if (bytes.length > 0) await this.patch(location, 0, bytes)
    return location.split('/').at(-1) ?? ''
  }

  async offset(location: string): Promise<number> {
    const response = await this.send('HEAD', location, {})
    return Number(response.headers.get('Upload-Offset') ?? 'NaN')
  }
}

/** An app with a receiver at `/uploads`, tickets at `/ticket`, and a handler of the test's own. */
export async function uploadApp(
  options: UploadReceiverOptions,
  handle?: (ctx: Context, receiver: UploadReceiver) => Promise<void>,
): Promise<{
  receiver: UploadReceiver
  url: string
  visitor: () => Visitor
  close: () => Promise<void>
}> {
  const receiver = new UploadReceiver('/uploads', options)
  const app = new Koa()
  app.silent = true
  app.use(bespa({ development: false }))
  app.use(receiver.middleware())
  app.use(async (ctx) => {
    if (ctx.path === '/ticket') {
      const { accept, size } = ctx.query
      ctx.body = receiver.ticket(ctx, { accept: String(accept), maxSize: Number(size) })
    } else await handle?.(ctx, receiver)
  })
  const served = await serve(app)
  opened.push(served)
  return { receiver, ...served, visitor: () => new Visitor(served.url) }
}

/** The first bytes of a PNG picture of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
