import type { DOMWindow } from 'jsdom'

/** A body as it goes out, and its content type. */
export interface EncodedBody {
  readonly bytes: Buffer
  readonly type: string
}

/**
 * Encodes a body that a script of the page has made. Its classes are those of the page's window, so
 * they are told apart by their tag.
 *
 * @throws {TypeError} for what cannot be sent
 */
export async function encodeBody(body: unknown): Promise<EncodedBody | undefined> {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string')
    return { bytes: Buffer.from(body), type: 'text/plain;charset=UTF-8' }
  const kind = Object.prototype.toString.call(body)
  switch (kind) {
    case '[object URLSearchParams]': {
      const pairs = new URLSearchParams([...(body as Iterable<[string, string]>)])
      const type = 'application/x-www-form-urlencoded;charset=UTF-8'
      return { bytes: Buffer.from(pairs.toString()), type }
    }
    case '[object FormData]':
      return encodeForm(body as FormData)
    case '[object Blob]':
    case '[object File]':
      return { bytes: await bytesOf(body as Blob), type: (body as Blob).type }
    case '[object ArrayBuffer]':
      return { bytes: Buffer.from(body as ArrayBuffer), type: '' }
  }
  if (ArrayBuffer.isView(body)) {
    return { bytes: Buffer.from(body.buffer, body.byteOffset, body.byteLength), type: '' }
  }
  throw new TypeError(`A body of this kind cannot be sent: ${kind}`)
}

/** The file as an object of the page's window. */
export async function fileOf(window: DOMWindow, file: File): Promise<File> {
  const { name, type, lastModified } = file
  const bytes = new window.Uint8Array(await file.arrayBuffer())
  return new window.File([bytes], name, { type, lastModified })
}

async function encodeForm(form: FormData): Promise<EncodedBody> {
  const copy = new FormData()
  for (const [name, value] of form) {
    if (typeof value === 'string') copy.append(name, value)
    else copy.append(name, new File([await bytesOf(value)], value.name, { type: value.type }))
  }
  const request = new Request('http://localhost', { method: 'POST', body: copy })
  const type = request.headers.get('content-type') ?? ''
  return { bytes: Buffer.from(await request.arrayBuffer()), type }
}

async function bytesOf(blob: Blob): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await blob.arrayBuffer())
}
