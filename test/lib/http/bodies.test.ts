import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import session from 'koa-session'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../lib/request/file-name.js'
import { sweepFolder } from '../../../lib/http/body/upload-folder.js'
import { bespa, embed, stateOf, type BespaOptions } from '../../../lib/index.js'
import { acceptsFiles } from '../../../lib/request/page-request.js'
import { EmbedWidget } from '../../../widgets/surface/embed.js'
import { header, HttpApp, wf } from './http-app.js'
import { field, file, multipart, multipartType, type Part } from './multipart.js'

const large = Buffer.alloc(1.5 * 1024 * 1024, 'x')
const upload = multipart

describe('A large file', () => {
  const app = (options: BespaOptions = {}) =>
    new HttpApp((ctx) => {
      const files = Object.values(ctx.request.files ?? {}).flat()
      ctx.body = { files: files.length, note: stateOf(ctx).get('note'), accepts: acceptsFiles(ctx) }
    }, options)
  const post = (to: HttpApp, url: string, ...parts: Part[]) =>
    to.post(url, upload(...parts), { 'content-type': multipartType })

  it('is refused wherever the app expects none', async () => {
    expect((await post(app(), '/', file('a', 'a.bin', large))).statusCode).toBe(413)
    const elsewhere = app({ uploads: ['/photo'] })
    expect((await post(elsewhere, '/photos', file('a', 'a.bin', large))).statusCode).toBe(413)
  })

  it.each<[string, BespaOptions['uploads']]>([
    ['a path', ['/photo']],
    ['a folder', ['/photo/', '/']],
    ['a function', (ctx) => ctx.path === '/photo'],
  ])('is accepted where %s says so', async (_, uploads) => {
    const answer = await post(app({ uploads: uploads ?? [] }), '/photo', file('a', 'a.bin', large))
    expect(answer.json()).toEqual({ files: 1, note: '', accepts: true })
  })

  it('is something else than a small one, or an empty field, which a form may have anywhere', async () => {
    const small = [field('note', 'hello'), file('a', 'a.txt', 'small'), file('b', '', '')]
    expect((await post(app(), '/', ...small)).json()).toEqual({
      files: 1,
      note: 'hello',
      accepts: false,
    })
  })
})

describe('The name of an uploaded file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system.ini', 'system.ini'],
    ['/etc/shadow', 'shadow'],
    ['C:\\photo.png', 'photo.png'],
    ['..', 'file'],
    ['../', 'file'],
    ['a\u0000b\n.png', 'ab.png'],
    ['photo\u202egnp.exe', 'photognp.exe'],
    ['größe 1.png', 'größe 1.png'],
    [`${'a'.repeat(300)}.png`, `${'a'.repeat(196)}.png`],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('reaches the handler in that form', async () => {
    const app = new HttpApp((ctx) => {
      const [one] = Object.values(ctx.request.files ?? {}).flat()
      ctx.body = one?.originalFilename
    })
    const body = upload(file('a', '../../etc/passwd', 'x'))
    expect((await app.post('/', body, { 'content-type': multipartType })).payload).toBe('passwd')
  })
})

describe('Upload folders of a process that was killed', () => {
  it('are removed at the next start, those in use and of others are not', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sweep-'))
    const host = hostname().replace(/[^\w.]/g, '_')
    const gone = 4_000_000
    const make = (name: string, age = 0) => {
      const one = path.join(folder, name)
      mkdirSync(one)
      const then = new Date(Date.now() - age)
      utimesSync(one, then, then)
    }
    make(`bespa-upload-${host}-${gone}-abc`)
    make(`bespa-upload-${host}-${process.ppid}-abc`)
    make(`bespa-upload-${host}-${process.pid}-abc`)
    make('bespa-upload-elsewhere-7-abc')
    make('bespa-upload-abc', 2 * 60 * 60 * 1000)
    make('something-else', 2 * 60 * 60 * 1000)
    await sweepFolder(folder, new Set([process.pid]))
    expect(new Set(readdirSync(folder))).toEqual(
      new Set([
        `bespa-upload-${host}-${process.ppid}-abc`,
        'bespa-upload-elsewhere-7-abc',
        'something-else',
      ]),
    )
    rmSync(folder, { recursive: true })
  })
})

describe('The body as it was sent', () => {
  const raw = new HttpApp((ctx) => {
    ctx.body = (ctx.request as { rawBody?: string }).rawBody
  })

  it.each([
    ['application/json', '{ "a" : 1 }'],
    ['application/x-www-form-urlencoded', 'a=1&b=%20'],
    ['text/plain', 'anything'],
  ])('is in rawBody for webhooks that are signed: %s', async (type, body) => {
    expect((await raw.post('/', body, { 'content-type': type })).payload).toBe(body)
  })
})

describe('Line breaks in a posted text', () => {
  const app = new HttpApp((ctx) => (ctx.body = JSON.stringify(stateOf(ctx).get('text'))))

  it.each(['a\nb', 'a\rb', 'a\r\nb'])('arrive as a form sends them: %j', async (text) => {
    const body = new URLSearchParams({ text }).toString()
    expect((await app.post('/', body)).payload).toBe('"a\\r\\nb"')
    expect((await app.fetchPost('/', body)).payload).toBe('"a\\r\\nb"')
  })
})

describe('koa-session', () => {
  interface Visits {
    session: { outer?: number; inner?: number } | null
  }

  it('keeps what an embedded page writes beside what the page around writes', async () => {
    const app = new HttpApp(
      {
        '/': (ctx) => {
          const visits = ctx as unknown as Visits
          if (visits.session) visits.session.outer = 1
          return wf
            .page()
            .add(new EmbedWidget((scope) => embed(ctx, '/inner', { scope })))
            .draw(ctx)
        },
        '/inner': (ctx) => {
          const visits = ctx as unknown as Visits
          if (visits.session) visits.session.inner = 2
          return wf.page().draw(ctx)
        },
        '/read': (ctx) => (ctx.body = (ctx as unknown as Visits).session),
      },
      false,
    )
    app.app.keys = ['secret']
    app.app
      .use(session(app.app))
      .use(bespa({ development: false }))
      .use(app.handle)
    const cookies = new Map<string, string>()
    for (const line of [(await app.ask('/')).headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair)
    }
    const answer = await app.ask({
      url: '/read',
      headers: { cookie: [...cookies.values()].join('; ') },
    })
    expect(answer.json()).toMatchObject({ outer: 1, inner: 2 })
    expect(header(answer, 'content-type')).toContain('json')
  })
})
