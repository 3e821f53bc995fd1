import { constants } from 'node:zlib'
import type { Middleware } from 'koa'
import compress from 'koa-compress'

/** Texts. Not event streams: nothing of them would come through until a block is full. */
const compressed = /^text\/(?!event-stream)|^application\/(?:json|xml)|[+/]json$|\+xml$/

/**
 * Compresses pages and redraws, with Brotli where the browser takes it. What follows a page in the same
 * answer still comes at once: a body whose size is not known beforehand is flushed piece by piece.
 * Assets come compressed as they are.
 */
export function compression(): Middleware {
  return compress({
    filter: (type) => compressed.test(type),
    // Its pieces could not be flushed on the versions of Node that this site runs on.
    zstd: () => false,
    br: (_, size) => ({
      flush: isStreamed(size)
        ? constants.BROTLI_OPERATION_FLUSH
        : constants.BROTLI_OPERATION_PROCESS,
      params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
    }),
    gzip: (_, size) => ({
      flush: isStreamed(size) ? constants.Z_SYNC_FLUSH : constants.Z_NO_FLUSH,
    }),
  })
}

/** Streams have no length that Koa knows. */
function isStreamed(size: number | undefined): boolean {
  return size === undefined
}
