import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UploadQuotaError, type UploadReceiverOptions, type UploadStore } from 'bespa'
import { S3UploadStore } from 'bespa/upload-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startS3, type S3Server } from './s3-server.js'
import { uploadApp, uploadFolder, type Visitor } from './upload-app.js'

let s3: S3Server
beforeAll(async () => {
  s3 = await startS3('quota')
})
afterAll(() => s3.close())

function s3Store(): UploadStore {
  return new S3UploadStore({
    bucket: 'quota',
    client: {
      endpoint: s3.endpoint,
      region: 'eu-central-1',
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    },
  })
}

const keys = ['a secret of all nodes']
const stores: [string, () => UploadReceiverOptions][] = [
  ['a folder', () => ({ directory: uploadFolder(), keys })],
  ['a bucket of S3', () => ({ store: s3Store(), keys })],
]

/** The status of the answer to the creation of an upload of this size. */
async function begin(visitor: Visitor, size: number): Promise<number> {
  const ticket = await visitor.ticket()
  return (await visitor.create(size, { filename: 'a.txt', ticket })).status
}

describe.each(stores)('The quota of a visitor whose uploads are kept in %s', (_, options) => {
  it('counts uploads from their beginning, and says why it refuses another', async () => {
    const { visitor } = await uploadApp({ ...options(), quota: { files: 2 } })
    const somebody = visitor()
    expect([await begin(somebody, 5), await begin(somebody, 5)]).toEqual([201, 201])
    const ticket = await somebody.ticket()
    const refused = await somebody.create(5, { filename: 'a.txt', ticket })
    expect(refused.status).toBe(507)
    expect(await refused.text()).toContain('no room')
    expect(await begin(visitor(), 5)).toBe(201)
  })

  it('counts bytes with the full size of each upload', async () => {
    const { visitor } = await uploadApp({ ...options(), quota: { bytes: 100 } })
    const somebody = visitor()
    expect(await begin(somebody, 101)).toBe(507)
    expect(await begin(somebody, 60)).toBe(201)
    expect(await begin(somebody, 41)).toBe(507)
    expect(await begin(somebody, 40)).toBe(201)
    expect(await begin(somebody, 1)).toBe(507)
  })

  it('gives room back when an upload is removed, or taken by a handler', async () => {
    const taken = path.join(uploadFolder(), 'taken')
    const { visitor } = await uploadApp({ ...options(), quota: { files: 1 } }, async (ctx, all) => {
      await (await all.find(ctx, ctx.path.slice(1)))?.moveTo(taken)
      ctx.body = 'ok'
    })
    const somebody = visitor()
    const first = await somebody.upload('a.txt', 'hello')
    expect(await begin(somebody, 5)).toBe(507)
    expect((await somebody.send('DELETE', `/uploads/${first}`, {})).status).toBe(204)
    const second = await somebody.upload('b.txt', 'hello')
    await somebody.send('GET', `/${second}`, {})
    expect(await begin(somebody, 5)).toBe(201)
  })

  it('holds for requests that arrive at the same time', async () => {
    const { visitor } = await uploadApp({ ...options(), quota: { files: 3 } })
    const somebody = visitor()
    await begin(somebody, 5)
    const answers = await Promise.all(Array.from({ length: 8 }, () => begin(somebody, 5)))
    expect(answers.filter((status) => status === 201)).toHaveLength(2)
    expect(answers.filter((status) => status === 507)).toHaveLength(6)
  })

  it('holds for files that a multipart form has brought, too', async () => {
    const originalFilename = 'a.txt'
    const filepath = path.join(uploadFolder(), originalFilename)
    writeFileSync(filepath, 'hello')
    const { visitor } = await uploadApp(
      { ...options(), quota: { bytes: 12 } },
      async (ctx, all) => {
        const taken = await Promise.allSettled(
          [1, 2, 3].map(() => all.take(ctx, { filepath, originalFilename, size: 5 })),
        )
        const why = taken.flatMap((one) =>
          one.status === 'rejected' ? [one.reason as unknown] : [],
        )
        ctx.body = `${taken.length - why.length} ${String(why[0] instanceof UploadQuotaError)}`
      },
    )
    expect(await (await visitor().send('GET', '/', {})).text()).toBe('2 true')
  })
})

describe('An upload that is refused', () => {
  it('does not keep the next one of the same visitor waiting', async () => {
    const directory = uploadFolder()
    const { visitor } = await uploadApp({ directory, quota: { files: 1 } })
    const somebody = visitor()
    expect((await somebody.create(5, { filename: 'a', ticket: 'made up' })).status).toBe(403)
    expect(await begin(somebody, 5)).toBe(201)
    expect(await begin(somebody, 5)).toBe(507)
    expect(readdirSync(directory).filter((name) => name.endsWith('.json'))).toHaveLength(1)
  })

  it('is one of a size that no key can say', async () => {
    const { visitor } = await uploadApp({ directory: uploadFolder() })
    const somebody = visitor()
    for (const size of [-1, 0.5, NaN, 1e22, Infinity]) {
      expect(await begin(somebody, size)).toBeGreaterThanOrEqual(400)
    }
  })
})
