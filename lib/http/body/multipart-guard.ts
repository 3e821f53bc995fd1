import { Transform, type TransformCallback } from 'node:stream'

/** How much a multipart body may hold before anybody has looked at its fields. */
export interface MultipartBounds {
  /** Bytes in all. */
  readonly bytes: number
  /** Parts, those without a name included. */
  readonly parts: number
  /** Bytes of the headers of one part. */
  readonly headerBytes: number
}

const endOfHeaders = Buffer.from('\r\n\r\n')

/**
 * Lets a multipart body through unchanged, as long as it keeps within bounds. The parser behind it
 * collects headers of any length and searches them in quadratic time: a megabyte would keep the
 * process busy for half a minute. (RFC 2046, section 5.1, says what delimits parts and headers.)
 */
export class MultipartGuard extends Transform {
  readonly #bounds: MultipartBounds
  readonly #delimiter: Buffer
  #bytes = 0
  #parts = 0
  #inHeaders = false
  /** What was seen last: of the headers all of it, else what may be the begin of a delimiter. */
  #seen = Buffer.alloc(0)

  /** @param boundary the boundary that the request's content type names */
  constructor(boundary: string, bounds: MultipartBounds) {
    super()
    this.#bounds = bounds
    this.#delimiter = Buffer.from(`--${boundary}`)
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#bytes += chunk.length
    if (this.#bytes <= this.#bounds.bytes && this.#follow(chunk)) done(null, chunk)
    else done(Object.assign(new Error('The multipart body is too large'), { status: 413 }))
  }

  /** Follows the parts through the chunk. Returns false once they are out of bounds. */
  #follow(chunk: Buffer): boolean {
    let rest = Buffer.concat([this.#seen, chunk])
    for (;;) {
      const mark = this.#inHeaders ? endOfHeaders : this.#delimiter
      const at = rest.indexOf(mark)
      if (this.#inHeaders && (at < 0 ? rest.length : at) > this.#bounds.headerBytes) return false
      if (at < 0) {
        this.#seen = this.#inHeaders
          ? rest
          : rest.subarray(Math.max(0, rest.length - mark.length + 1))
        return true
      }
      if (!this.#inHeaders && ++this.#parts > this.#bounds.parts) return false
      this.#inHeaders = !this.#inHeaders
      rest = rest.subarray(at + mark.length)
    }
  }
}
