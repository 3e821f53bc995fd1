import { readdirSync, utimesSync, writeFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { UploadReceiver } from 'bespa'
import { describe, expect, it } from 'vitest'
import { png, uploadApp, uploadFolder, Visitor } from './upload-app.js'

const files = (folder: string) => readdirSync(folder).filter((name) => name !== '.secret')

describe('An upload receiver', () => {
  it('takes a file in parts and gives it to the handler, whole and with its type', async () => {
    const folder = uploadFolder()
    let seen: unknown
    const { visitor } = await uploadApp({ directory: folder }, async (ctx, receiver) => {
      const file = await receiver.find(ctx, ctx.path.slice(1))
      seen = file && { name: file.name, size: file.size, type: file.type }
      await file?.moveTo(path.join(folder, 'taken', 'receipt'))
      ctx.body = 'ok'
    })
    const somebody = visitor()
    const created = await somebody.create(png.length, {
      filename: 'Ünicode picture.PNG',
      filetype: 'text/html',
      ticket: await somebody.ticket(),
    })
    expect(created.status).toBe(201)
    const location = created.headers.get('Location') ?? ''
    expect((await somebody.patch(location, 0, png.subarray(0, 20))).status).toBe(204)
    expect(await somebody.offset(location)).toBe(20)
    expect((await somebody.patch(location, 20, png.subarray(20))).status).toBe(204)
    await somebody.send('GET', location.replace('/uploads', ''), {})
    expect(seen).toEqual({ name: 'Ünicode picture.PNG', size: png.length, type: 'image/png' })
    expect(readFileSync(path.join(folder, 'taken', 'receipt'))).toEqual(png)
    expect(files(folder)).toEqual(['taken'])
  })

  it('refuses an upload without a ticket, with a changed one, and with one that has ended', async () => {
    const { visitor } = await uploadApp({ directory: uploadFolder() })
    const somebody = visitor()
    const [limits = '', mark = ''] = (await somebody.ticket('', 10)).split('.')
    const generous = Buffer.from(JSON.stringify(['', 0, Date.now() + 1e9])).toString('base64url')
    for (const ticket of ['', 'x', `${generous}.${mark}`, `${limits}.`, `${limits}.${mark}x`]) {
      expect((await somebody.create(5, { filename: 'a.txt', ticket })).status).toBe(403)
    }
    const late = await uploadApp({ directory: uploadFolder(), lifetime: -1 })
    const guest = late.visitor()
    expect((await guest.create(5, { filename: 'a', ticket: await guest.ticket() })).status).toBe(
      403,
    )
  })

  it('refuses a file that is larger than the input allows, before its first byte', async () => {
    const folder = uploadFolder()
    const { visitor } = await uploadApp({ directory: folder })
    const somebody = visitor()
    const ticket = await somebody.ticket('', 10)
    expect((await somebody.create(11, { filename: 'a.txt', ticket })).status).toBe(413)
    expect(files(folder)).toEqual([])
  })

  it('never stores more bytes than were announced', async () => {
    const { visitor } = await uploadApp({ directory: uploadFolder() })
    const somebody = visitor()
    const created = await somebody.create(5, {
      filename: 'a',
      ticket: await somebody.ticket('', 10),
    })
    const location = created.headers.get('Location') ?? ''
    expect((await somebody.patch(location, 0, 'more than five')).status).toBe(413)
    expect(await somebody.offset(location)).toBeLessThanOrEqual(5)
  })

  it('removes a complete file whose content is of another type than its name says', async () => {
    const folder = uploadFolder()
    const { visitor } = await uploadApp({ directory: folder })
    const somebody = visitor()
    const ticket = await somebody.ticket('image/*')
    const created = await somebody.create(9, { filename: 'cat.png', filetype: 'image/png', ticket })
    const answer = await somebody.patch(created.headers.get('Location') ?? '', 0, '<script/>')
    expect(answer.status).toBe(415)
    expect(files(folder)).toEqual([])
  })

  it('lets nobody but the visitor who began an upload see, continue, or remove it', async () => {
    const { visitor } = await uploadApp({ directory: uploadFolder() }, async (ctx, receiver) => {
      ctx.body = (await receiver.find(ctx, ctx.path.slice(1))) ? 'found' : 'nothing'
    })
    const owner = visitor()
    const thief = visitor()
    await thief.upload('own.txt', 'x')
    const key = await owner.upload('secret.txt', 'text')
    for (const stranger of [visitor(), thief]) {
      expect((await stranger.send('HEAD', `/uploads/${key}`, {})).status).toBe(404)
      expect((await stranger.patch(`/uploads/${key}`, 4, 'x')).status).toBe(404)
      expect((await stranger.send('GET', `/uploads/${key}`, {})).status).toBe(404)
      expect((await stranger.send('DELETE', `/uploads/${key}`, {})).status).toBe(404)
      expect(await (await stranger.send('GET', `/${key}`, {})).text()).toBe('nothing')
    }
    expect(await (await owner.send('GET', `/${key}`, {})).text()).toBe('found')
  })

  it('accepts no key that it has not given out itself', async () => {
    const { visitor } = await uploadApp({ directory: uploadFolder() })
    const somebody = visitor()
    const key = await somebody.upload('a.txt', 'text')
    const guesses = [`A${key.slice(1)}`, `${key.slice(0, -1)}A`, 'x'.repeat(44), '..%2f..%2fetc']
    for (const guess of guesses.filter((one) => one !== key)) {
      expect((await somebody.send('HEAD', `/uploads/${guess}`, {})).status).toBe(404)
    }
  })

  it('shows a picture in place, and gives everything else as a download that cannot run', async () => {
    const { visitor } = await uploadApp({ directory: uploadFolder() })
    const somebody = visitor()
    const picture = await somebody.send(
      'GET',
      `/uploads/${await somebody.upload('a.gif', png)}`,
      {},
    )
    expect(picture.headers.get('Content-Type')).toBe('image/png')
    expect(picture.headers.get('X-Content-Type-Options')).toBe('nosniff')
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    const other = await somebody.send('GET', `/uploads/${await somebody.upload('a.svg', svg)}`, {})
    expect(other.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(other.headers.get('Content-Disposition')).toMatch(/^attachment/)
    expect(other.headers.get('Content-Security-Policy')).toContain('sandbox')
  })

  it('sweeps what nobody took in time, complete or not, also what a crash has left', async () => {
    const folder = uploadFolder()
    const { receiver, visitor } = await uploadApp({ directory: folder, lifetime: 1 })
    const somebody = visitor()
    const old = await somebody.upload('old.txt', 'text')
    const young = await somebody.upload('young.txt', 'text')
    writeFileSync(path.join(folder, 'left-by-a-crash'), '')
    const before = new Date(Date.now() - 2 * 60 * 60 * 1000)
    for (const file of [old, `${old}.json`, 'left-by-a-crash'])
      utimesSync(path.join(folder, file), before, before)
    expect(await receiver.sweep()).toBe(2)
    expect(files(folder)).toEqual([young, `${young}.json`])
  })

  it('leaves no file behind when an upload is canceled', async () => {
    const folder = uploadFolder()
    const { visitor } = await uploadApp({ directory: folder })
    const somebody = visitor()
    const created = await somebody.create(10, { filename: 'a', ticket: await somebody.ticket() })
    const location = created.headers.get('Location') ?? ''
    await somebody.patch(location, 0, 'half')
    expect((await somebody.send('DELETE', location, {})).status).toBe(204)
    expect(files(folder)).toEqual([])
  })

  it('continues on another node, which shares the folder alone', async () => {
    const folder = uploadFolder()
    const first = await uploadApp({ directory: folder })
    const somebody = first.visitor()
    const created = await somebody.create(8, { filename: 'a', ticket: await somebody.ticket() })
    const location = created.headers.get('Location') ?? ''
    await somebody.patch(location, 0, 'half')
    await first.close()
    const second = await uploadApp({ directory: folder })
    const same = new Visitor(second.url)
    same.cookie = somebody.cookie
    expect(await same.offset(location)).toBe(4)
    expect((await same.patch(location, 4, 'rest')).status).toBe(204)
  })

  it('refuses a request from another site', async () => {
    const { visitor } = await uploadApp({ directory: uploadFolder() })
    const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
    expect((await visitor().send('POST', '/uploads', headers)).status).toBe(403)
  })

  it('binds uploads to the user that the app names, and takes none from nobody', async () => {
    let user = 'ada'
    const app = await uploadApp({ directory: uploadFolder(), visitor: () => user })
    const ada = app.visitor()
    const key = await ada.upload('a.txt', 'text')
    expect(ada.cookie).toBe('')
    expect((await ada.send('HEAD', `/uploads/${key}`, {})).status).toBe(200)
    user = 'eve'
    expect((await ada.send('HEAD', `/uploads/${key}`, {})).status).toBe(404)
    user = ''
    expect((await ada.create(1, { filename: 'a', ticket: await ada.ticket() })).status).toBe(403)
  })

  it('never replaces a file that is there, unless it is told to', async () => {
    const folder = uploadFolder()
    const target = path.join(folder, 'taken')
    writeFileSync(target, 'older')
    const results: unknown[] = []
    const { visitor } = await uploadApp({ directory: folder }, async (ctx, receiver) => {
      const file = await receiver.find(ctx, ctx.path.slice(1))
      results.push(
        await file?.moveTo(target).catch((error: unknown) => (error as NodeJS.ErrnoException).code),
      )
      await file?.moveTo(target, { overwrite: true })
      ctx.body = 'ok'
    })
    const somebody = visitor()
    await somebody.send('GET', `/${await somebody.upload('a.txt', 'newer')}`, {})
    expect(results).toEqual(['EEXIST'])
    expect(readFileSync(target, 'utf8')).toBe('newer')
    expect(existsSync(target)).toBe(true)
  })

  it('refuses a path that is none and a key that is too short', () => {
    for (const at of ['', 'uploads', '/', '/uploads/', '/up?x']) {
      expect(() => new UploadReceiver(at, { directory: uploadFolder() })).toThrow(TypeError)
    }
    expect(() => new UploadReceiver('/u', { directory: uploadFolder(), keys: ['short'] })).toThrow(
      TypeError,
    )
  })
})
