import { mkdtempSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Middleware } from 'koa'
import S3rver from 's3rver'

/** A server of S3's protocol that keeps its objects in a temporary folder. */
export interface S3Server {
  readonly endpoint: string
  readonly close: () => Promise<void>
}

/** Starts a server with this bucket. */
export async function startS3(bucket: string): Promise<S3Server> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bespa-test-s3-'))
  const server = new S3rver({
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  })
  const { middleware } = server as unknown as { middleware: Middleware[] }
  middleware.unshift(partsOf(path.join(directory, bucket, '._S3rver_uploads')))
  const { port } = await server.run()
  return { endpoint: `http://127.0.0.1:${String(port)}`, close: () => server.close() }
}

/** Lists the parts of an upload and gives an upload up, which the package cannot. */
function partsOf(uploads: string): Middleware {
  return async (ctx, next) => {
    const { uploadId } = ctx.query
    if (typeof uploadId !== 'string' || !['GET', 'DELETE'].includes(ctx.method)) {
      await next()
      return
    }
    const folder = path.join(uploads, uploadId)
    const files = await readdir(folder).catch(() => undefined)
    if (!files) {
      ctx.status = 404
      ctx.body = '<Error><Code>NoSuchUpload</Code></Error>'
    } else if (ctx.method === 'DELETE') {
      await rm(folder, { recursive: true })
      ctx.status = 204
    } else {
      const numbers = files
        .filter((name) => /^\d+$/.test(name))
        .sort((a, b) => Number(a) - Number(b))
      const parts = await Promise.all(
        numbers.map(async (number) => {
          const { size } = await stat(path.join(folder, number))
          const md5 = await readFile(path.join(folder, `${number}.md5`), 'utf8')
          const tag = `<ETag>"${md5}"</ETag><Size>${String(size)}</Size>`
          return `<Part><PartNumber>${number}</PartNumber>${tag}</Part>`
        }),
      )
      ctx.body = `<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join('')}</ListPartsResult>`
    }
    ctx.type = 'application/xml'
  }
}
