import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { S3UploadStore } from 'bespa/upload-s3'
import { startS3, type S3Server } from './s3-server.js'
import { uploadApp, uploadFolder, Visitor } from './upload-app.js'

const megabyte = 1024 * 1024
const keys = ['a secret of all nodes']
let server: S3Server

beforeAll(async () => {
  server = await startS3('uploads')
})
afterAll(() => server.close())

function store(lifetime = 24): S3UploadStore {
  return new S3UploadStore({
    bucket: 'uploads',
    lifetime,
    client: {
      endpoint: server.endpoint,
      region: 'eu-central-1',
      forcePathStyle: true,
      // The server of this test knows no trailing checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    },
  })
}

it('An upload in S3 is begun on one node, continued on another, and taken on a third', async () => {
  const target = path.join(uploadFolder(), 'taken')
  const node = () =>
    uploadApp({ store: store(), keys }, async (ctx, receiver) => {
      const file = await receiver.find(ctx, ctx.path.slice(1))
      await file?.moveTo(target)
      ctx.body = file ? `${file.name} ${file.type}` : 'nothing'
    })
  const [first, second, third] = [await node(), await node(), await node()]
  const content = Buffer.alloc(12 * megabyte, 'text ')
  const somebody = first.visitor()
  const created = await somebody.create(content.length, {
    filename: 'größer.txt',
    ticket: await somebody.ticket(),
  })
  expect(await created.text()).toBe('')
  const location = created.headers.get('Location') ?? ''
  expect((await somebody.patch(location, 0, content.subarray(0, 8 * megabyte))).status).toBe(204)
  const elsewhere = new Visitor(second.url)
  elsewhere.cookie = somebody.cookie
  expect(await elsewhere.offset(location)).toBe(8 * megabyte)
  expect(
    (await elsewhere.patch(location, 8 * megabyte, content.subarray(8 * megabyte))).status,
  ).toBe(204)
  const last = new Visitor(third.url)
  last.cookie = somebody.cookie
  const handler = location.replace('/uploads', '')
  expect(await (await last.send('GET', handler, {})).text()).toBe('größer.txt text/plain')
  expect(readFileSync(target).equals(content)).toBe(true)
  expect(await (await last.send('GET', handler, {})).text()).toBe('nothing')
})

it('What nobody took in time is swept from the bucket', async () => {
  const { receiver, visitor } = await uploadApp({ store: store(), keys })
  const somebody = visitor()
  await somebody.upload('a.txt', 'text')
  expect(await receiver.sweep()).toBe(0)
  expect(await store(-1).deleteExpired()).toBeGreaterThan(0)
  expect(await store(-1).deleteExpired()).toBe(0)
})

it('A receiver without keys says that S3 needs them', async () => {
  const { visitor } = await uploadApp({ store: store() })
  const response = await visitor().send('GET', '/ticket', {})
  expect(response.status).toBe(500)
})
