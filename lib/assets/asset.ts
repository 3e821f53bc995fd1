import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The content codings an asset is kept in beside its plain bytes. */
export type AssetEncoding = 'br' | 'gzip'

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

const alreadyCompressed = new Set(
  '.woff .woff2 .png .jpg .jpeg .gif .webp .avif .mp3 .mp4 .ogg .webm .pdf .zip .gz .br'.split(' '),
)

// The extension of TypeScript sources is registered as a kind of video.
const typeScript = new Set(['.ts', '.mts', '.cts', '.tsx'])

// The best brotli quality needs about a second for each megabyte of text.
const bestQualityLimit = 256 * 1024

/**
 * One file as the browser gets it: immutable bytes, their hash, and compressed variants that are
 * made once, when first asked for.
 *
 * @example
 * const asset = new Asset('icons/heart.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
 */
export class Asset {
  /** Path below `/bespa/`, for example `style.css` or `icons/heart.svg`. */
  readonly name: string
  /** The plain bytes; not to be written to. */
  readonly bytes: Buffer
  /** First 12 characters of the SHA-256 of the bytes in base64url: the same on every node. */
  readonly hash: string
  readonly #variants = new Map<AssetEncoding, Promise<Buffer | undefined>>()

  /**
   * @param name path below `/bespa/`; its extension decides the content type
   * @param content text (sent as UTF-8) or bytes, which are copied
   */
  constructor(name: string, content: string | Uint8Array) {
    this.name = name
    this.bytes = Buffer.from(content)
    this.hash = createHash('sha256').update(this.bytes).digest('base64url').slice(0, 12)
  }

  /** What to assign to `ctx.type`: the extension, or a content type where that would mislead. */
  get type(): string {
    const extension = extname(this.name).toLowerCase()
    return typeScript.has(extension) ? 'text/plain' : extension || 'application/octet-stream'
  }

  /** Whether it is worth compressing. Fonts, pictures, sound, video and archives are not. */
  isCompressible(): boolean {
    return !alreadyCompressed.has(extname(this.name).toLowerCase())
  }

  /** The bytes in this encoding, or `undefined` when that would not make them fewer. */
  encoded(encoding: AssetEncoding): Promise<Buffer | undefined> {
    let variant = this.#variants.get(encoding)
    if (!variant) {
      variant = this.isCompressible() ? this.#compressed(encoding) : Promise.resolve(undefined)
      this.#variants.set(encoding, variant)
    }
    return variant
  }

  async #compressed(encoding: AssetEncoding): Promise<Buffer | undefined> {
    const { length } = this.bytes
    const bytes =
      encoding === 'gzip'
        ? await compress.gzip(this.bytes, { level: 9 })
        : await compress.br(this.bytes, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: length <= bestQualityLimit ? 11 : 9,
              [constants.BROTLI_PARAM_SIZE_HINT]: length,
            },
          })
    return bytes.length < length ? bytes : undefined
  }
}
