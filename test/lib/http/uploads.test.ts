import { existsSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { koaBody } from 'koa-body'
import type { Context } from 'koa'
import { describe, expect, it, vi } from 'vitest'
import { bespa, stateOf } from '../../../lib/index.js'
import { HttpApp } from './http-app.js'
import { closing, Loopback } from './loopback.js'
import { boundary, field, file, multipart, multipartType } from './multipart.js'
import { useTemporaryFolder } from './temporary-folder.js'

const contentType = `Content-Type: ${multipartType}`
const { path: temporary, left } = useTemporaryFolder('uploads')

function filesOf(ctx: Context) {
  return Object.entries(ctx.request.files ?? {}).flatMap(([name, files]) =>
    [files].flat().map(({ originalFilename, filepath }) => ({
      name,
      originalFilename,
      filepath,
      content: readFileSync(filepath, 'utf8'),
    })),
  )
}

describe('Uploaded files', () => {
  it('reach the handler under their names, and are gone when it has not moved them away', async () => {
    let seen: ReturnType<typeof filesOf> = []
    const app = new HttpApp((ctx) => {
      seen = filesOf(ctx)
      ctx.body = [...stateOf(ctx)]
    })
    const body = multipart(
      field('note', 'hello'),
      file('photo', 'a b.png', 'first'),
      file('photo', 'ü".txt'.replace('"', '%22'), 'second'),
      file('__proto__', 'third.txt', 'third'),
      file('__proto__', 'fourth.txt', 'fourth'),
      file('empty', 'empty.txt', ''),
      [['Content-Disposition: form-data; name="untyped"; filename="u.txt"'], 'untyped'],
      file('none', '', ''),
    )
    const response = await app.post('/', body, { 'content-type': multipartType })
    expect(response.json()).toEqual([['note', 'hello']])
    expect(new Set(seen.map((one) => [one.name, one.originalFilename, one.content]))).toEqual(
      new Set([
        ['photo', 'a b.png', 'first'],
        ['photo', 'ü_.txt', 'second'],
        ['__proto__', 'third.txt', 'third'],
        ['__proto__', 'fourth.txt', 'fourth'],
        ['empty', 'empty.txt', ''],
        ['untyped', 'u.txt', 'untyped'],
      ]),
    )
    expect(seen.every(({ filepath }) => filepath.startsWith(temporary))).toBe(true)
    expect(left()).toEqual([])
  })

  it('may be moved by the app before the request ends', async () => {
    const kept = path.join(temporary, 'kept.txt')
    const app = new HttpApp(async (ctx) => {
      const [upload] = filesOf(ctx)
      if (upload) await rename(upload.filepath, kept)
      ctx.status = 204
    })
    await app.post('/', multipart(file('f', 'f.txt', 'kept')), { 'content-type': multipartType })
    expect(readFileSync(kept, 'utf8')).toBe('kept')
    await rm(kept)
    expect(left()).toEqual([])
  })

  it('are gone too when the handler throws', async () => {
    const app = new HttpApp((ctx) => {
      expect(filesOf(ctx)).toHaveLength(1)
      throw new Error('no')
    })
    const body = multipart(file('f', 'f.txt', 'x'))
    const response = await app.post('/', body, { 'content-type': multipartType })
    expect(response.statusCode).toBe(500)
    expect(left()).toEqual([])
  })

  it('that another parser has stored are not touched', async () => {
    const app = new HttpApp((ctx) => {
      ctx.body = filesOf(ctx).map(({ filepath }) => filepath)
    }, false)
    app.app
      .use(koaBody({ multipart: true, formidable: { uploadDir: temporary } }))
      .use(bespa({ development: false }))
      .use(app.handle)
    const body = multipart(file('f', 'f.txt', 'x'))
    const response = await app.post('/', body, { 'content-type': multipartType })
    const [stored = ''] = response.json<string[]>()
    expect(existsSync(stored)).toBe(true)
    await rm(stored)
  })

  it.each([
    ['a file', multipart(file('f', 'f.txt', 'x'.repeat(1001)))],
    ['files together', multipart(file('f', 'f', 'x'.repeat(600)), file('g', 'g', 'x'.repeat(600)))],
    ['many files', multipart(...Array.from({ length: 6 }, () => file('f', 'f', 'x')))],
    ['a field before a file', multipart(field('a', 'x'.repeat(1001)), file('f', 'f', 'x'))],
    ['a file before a field', multipart(file('f', 'f', 'x'), field('a', 'x'.repeat(1001)))],
  ])('%s over the limit: 413, and nothing is left', async (_, body) => {
    const limits = { bodyBytes: 1000, fileBytes: 1000, files: 5 }
    const app = new HttpApp(() => expect.unreachable('the handler must not run'), { limits })
    const response = await app.post('/', body, { 'content-type': multipartType })
    expect(response.statusCode).toBe(413)
    await sleep(20)
    expect(left()).toEqual([])
  })

  it('that cannot be stored are the fault of the server, not an empty form', async () => {
    vi.stubEnv('TMPDIR', path.join(temporary, 'missing'))
    const app = new HttpApp(() => expect.unreachable('the handler must not run'))
    const body = multipart(file('f', 'f.txt', 'x'))
    for (const headers of [{}, { 'bespa-fetch': '1' }]) {
      const response = await app.post('/', body, { 'content-type': multipartType, ...headers })
      expect(response.statusCode).toBe(500)
      expect(response.payload).not.toContain('missing')
    }
    vi.stubEnv('TMPDIR', temporary)
  })

  // With steps by the square of its length this would not end before the test is given up.
  it('a header without end is refused before it is searched', async () => {
    const app = new HttpApp(() => expect.unreachable('the handler must not run'))
    const header = `Content-Disposition: form-data; ${'filename="a" '.repeat(80_000)}`
    const response = await app.post('/', multipart([header, 'x']), {
      'content-type': multipartType,
    })
    expect(response.statusCode).toBe(413)
  })

  it('parts without end are refused, also those without a name', async () => {
    const app = new HttpApp(() => expect.unreachable('the handler must not run'))
    const parts = Array.from(
      { length: 5000 },
      () => ['Content-Disposition: form-data', ''] as const,
    )
    const response = await app.post('/', multipart(...parts), { 'content-type': multipartType })
    expect(response.statusCode).toBe(413)
  })

  it.each([1, 2, 3, 7, 64, 1000])('arrive whole in pieces of %i bytes', async (size) => {
    const content =
      `--${boundary}`.slice(0, 5) + '\r\n--\r\n\r\n'.repeat(20) + `\r\n--${boundary.slice(0, 3)}`
    const app = new HttpApp((ctx) => {
      ctx.body = [...filesOf(ctx).map((one) => one.content), stateOf(ctx).get('last')]
    })
    const loopback = await Loopback.of(app)
    const body = multipart(file('f', 'f.txt', content), field('last', 'one'))
    const talk = loopback.begin(closing, contentType, `Content-Length: ${body.length}`)
    for (let at = 0; at < body.length; at += size) {
      talk.write(body.subarray(at, at + size))
      if (size < 64) await sleep(0)
    }
    expect(await talk.answer()).toContain(JSON.stringify([content, 'one']))
  })
})
