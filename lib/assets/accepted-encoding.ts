import type { Context } from 'koa'
import type { AssetEncoding } from './asset.js'

const encodings: readonly AssetEncoding[] = ['br', 'gzip']

/**
 * The best encoding that the client accepts. Asked one by one: of equal weights Koa would take what the
 * browser names first, and that is gzip.
 *
 * @returns `undefined` when it is to be sent as it is
 */
export function acceptedEncoding(ctx: Context): AssetEncoding | undefined {
  return encodings.find((encoding) => ctx.acceptsEncodings(encoding) === encoding)
}
