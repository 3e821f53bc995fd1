import { S3Store, type Options } from '@tus/s3-store'
import type { UploadStore } from '../upload/upload-store.js'

const hour = 60 * 60 * 1000

interface StoredObject {
  readonly Key?: string | undefined
  readonly LastModified?: Date | undefined
}

/** Options of an {@link S3UploadStore}. */
export interface S3UploadOptions {
  /** A bucket for uploads alone: what is too old in it is removed. */
  readonly bucket: string
  /** Options of the AWS client: `region`, `endpoint`, `credentials` and the like. */
  readonly client: Omit<Options['s3ClientConfig'], 'bucket'>
  /** Hours until an upload that no handler has taken is removed. Default: 24, as for the receiver. */
  readonly lifetime?: number
  /** Bytes of one part, at least 5 MiB. Default: 8 MiB. */
  readonly partSize?: number
}

/**
 * Keeps uploads in a bucket of S3. The receiver needs `keys` with it, the same on all nodes.
 *
 * @example
 * new UploadReceiver('/uploads', {
 *   store: new S3UploadStore({ bucket: 'shop-uploads', client: { region: 'eu-central-1' } }),
 *   keys: [process.env.UPLOAD_KEY],
 * })
 */
export class S3UploadStore extends S3Store implements UploadStore {
  constructor({ bucket, client, lifetime = 24, partSize = 8 * 1024 * 1024 }: S3UploadOptions) {
    super({
      partSize,
      useTags: false,
      expirationPeriodInMilliseconds: lifetime * hour,
      s3ClientConfig: { ...client, bucket },
    })
    // The length of each upload is checked before its first byte.
    this.extensions = this.extensions.filter((name) => name !== 'creation-defer-length')
  }

  /** Deletes an upload and all its parts. */
  override async remove(key: string): Promise<void> {
    // Of a complete upload there are no parts any more that could be given up.
    await super.remove(key).catch(() => undefined)
    await this.#delete([key, this.infoKey(key), this.partKey(key, true)])
    await this.clearCache(key)
  }

  async keysOf(prefix: string): Promise<readonly string[]> {
    const keys: string[] = []
    for await (const page of this.#pages(prefix)) {
      keys.push(...page.flatMap(({ Key }) => (Key?.endsWith('.info') ? Key.slice(0, -5) : [])))
    }
    return keys
  }

  /** Also removes complete uploads that nobody took. */
  override async deleteExpired(): Promise<number> {
    let removed = await super.deleteExpired().catch(whereMissing)
    const youngest = Date.now() - this.getExpiration()
    for await (const page of this.#pages()) {
      const old = page.filter(({ LastModified }) => Number(LastModified) < youngest)
      const keys = old.flatMap(({ Key }) => Key ?? [])
      if (keys.length > 0) await this.#delete(keys)
      removed += keys.filter((key) => !key.endsWith('.info') && !key.endsWith('.part')).length
    }
    return removed
  }

  /** What is in the bucket, a page of the listing at a time. */
  async *#pages(prefix = ''): AsyncGenerator<readonly StoredObject[]> {
    let token: string | undefined
    do {
      const page = await this.client.listObjectsV2({
        Bucket: this.bucket,
        ...(prefix && { Prefix: prefix }),
        ...(token !== undefined && { ContinuationToken: token }),
      })
      yield page.Contents ?? []
      token = page.NextContinuationToken
    } while (token !== undefined)
  }

  async #delete(keys: readonly string[]): Promise<void> {
    const Objects = keys.map((Key) => ({ Key }))
    await this.client.deleteObjects({ Bucket: this.bucket, Delete: { Objects } })
  }
}

/** Some servers that speak the protocol cannot list the uploads that are under way. */
function whereMissing(error: unknown): number {
  if (error instanceof Error && error.name === 'NotImplemented') return 0
  throw error
}
