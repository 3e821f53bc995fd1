import { readdirSync } from 'node:fs'
import {
  type Context,
  Factory,
  type InputFileWidget,
  type UploadQuota,
  type UploadReceiver,
} from 'bespa'
import { describe, expect, it } from 'vitest'
import { png, uploadApp, uploadFolder, type Visitor } from '../../../lib/upload/upload-app.js'
import { parseHtml } from '../../../support/html.js'

const wf = new Factory()

interface Result {
  readonly ready: boolean
  readonly files: { name: string; size: number; type: string; text: string }[]
  readonly kept: boolean
  readonly value: string
}

/** An app of one form with an input for files; what the handler saw is in `results`. */
async function formApp(
  build: (receiver: UploadReceiver) => InputFileWidget,
  directory = uploadFolder(),
  then?: (input: InputFileWidget, ctx: Context) => Promise<void>,
  quota: UploadQuota = {},
) {
  const results: Result[] = []
  const app = await uploadApp({ directory, quota }, async (ctx, receiver) => {
    const input = build(receiver)
    const form = wf.form().add(input, wf.inputText('other', '').withRequired())
    const ready = await form.readyToCommit(ctx)
    const files = await input.files(ctx)
    results.push({
      ready,
      kept: input.kept(ctx),
      value: input.value(ctx),
      files: await Promise.all(
        files.map(async (file) => {
          const { name, size, type } = file
          const chunks = (await file.stream().toArray()) as Buffer[]
          return { name, size, type, text: Buffer.concat(chunks).toString() }
        }),
      ),
    })
    if (ready) await then?.(input, ctx)
    await wf.page().withTitle('Upload').add(form).draw(ctx)
  })
  return { ...app, results, directory }
}

/** Sends the form as a browser without script does. */
async function post(
  visitor: Visitor,
  fields: readonly (readonly [string, string | File])[],
  headers: Record<string, string> = {},
): Promise<HTMLElement> {
  const body = new FormData()
  body.append('_submit', 'form')
  for (const [name, value] of fields) body.append(name, value)
  const response = await visitor.send('POST', '/', headers, body)
  return parseHtml(await response.text()) as unknown as HTMLElement
}

const text = (name: string, content = 'hello') => new File([content], name)
const errorIn = (page: HTMLElement) => page.querySelector('.InputFile .Error')?.textContent
const keysIn = (page: HTMLElement) =>
  [...page.querySelectorAll('.File input')].map((box) => box.getAttribute('value') ?? '')

describe('A form with an input for files', () => {
  it('reads them like all other values, also in its rows', async () => {
    const read: string[] = []
    const app = await uploadApp({ directory: uploadFolder() }, async (ctx, receiver) => {
      const form = wf.form().add(
        wf.inputFile('photo', '', receiver),
        wf.rows(ctx, 'parts', [{ id: 1 }], {
          key: ({ id }) => id,
          build: () => [wf.inputFile('plan', '', receiver)],
        }),
      )
      if (await form.readyToCommit(ctx)) {
        const { photo, parts } = form.read(ctx)
        read.push(...photo.map(({ name }) => name))
        read.push(...parts.flatMap(({ plan }) => plan.map(({ name }) => name)))
      }
      await wf.page().withTitle('Upload').add(form).draw(ctx)
    })
    await post(app.visitor(), [
      ['photo', text('ada.txt')],
      ['_present', 'parts'],
      ['parts', '1'],
      ['parts.1.plan', text('plan.txt')],
    ])
    expect(read).toEqual(['ada.txt', 'plan.txt'])
  })
})

describe('An input for files', () => {
  it('gives the handler the same for a file that was uploaded and for one that came with the form', async () => {
    const { visitor, results } = await formApp((receiver) => wf.inputFile('f', '', receiver))
    const somebody = visitor()
    await post(somebody, [
      ['other', 'x'],
      ['f', text('../notes.TXT')],
    ])
    const key = await somebody.upload('../notes.TXT', 'hello')
    await post(somebody, [
      ['other', 'x'],
      ['f', key],
    ])
    const file = { name: 'notes.TXT', size: 5, type: 'text/plain', text: 'hello' }
    expect(results.map(({ ready, files }) => ({ ready, files }))).toEqual([
      { ready: true, files: [file] },
      { ready: true, files: [file] },
    ])
  })

  it('keeps a file when the form is refused for another reason, with and without script', async () => {
    const { visitor, results } = await formApp((receiver) =>
      wf.inputFile('f', '', receiver).withMaxFiles(3),
    )
    const somebody = visitor()
    const uploaded = await somebody.upload('a.png', png)
    const page = await post(somebody, [
      ['f', uploaded],
      ['f', text('b.txt')],
    ])
    expect(results[0]?.ready).toBe(false)
    expect([...page.querySelectorAll('.FileName')].map((one) => one.textContent)).toEqual([
      'a.png',
      'b.txt',
    ])
    expect(page.querySelector('.FilePreview')?.getAttribute('src')).toBe(`/uploads/${uploaded}`)
    const again = keysIn(page).map((key): [string, string] => ['f', key])
    await post(somebody, [['other', 'x'], ...again])
    expect(results[1]?.files.map(({ name }) => name)).toEqual(['a.png', 'b.txt'])
  })

  it('refuses a sixth file where five are allowed, and says which', async () => {
    const { visitor, results, directory } = await formApp((receiver) =>
      wf.inputFile('f', '', receiver).withMaxFiles(5),
    )
    const files = Array.from({ length: 6 }, (_, at) => ['f', text(`${at}.txt`)] as const)
    const page = await post(visitor(), [['other', 'x'], ...files])
    expect(results[0]?.ready).toBe(false)
    expect(errorIn(page)).toMatch(/^At most 5 files are allowed: \d\.txt was left out$/)
    expect(keysIn(page)).toHaveLength(5)
    expect(readdirSync(directory).filter((name) => name.endsWith('.json'))).toHaveLength(5)
  })

  it('says which file it has no room for, and keeps the others', async () => {
    const { visitor, results } = await formApp(
      (receiver) => wf.inputFile('f', '', receiver).withMaxFiles(5),
      uploadFolder(),
      undefined,
      { files: 2 },
    )
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => ['f', text(name)] as const)
    const page = await post(visitor(), [['other', 'x'], ...files])
    expect(results[0]?.ready).toBe(false)
    expect(errorIn(page)).toMatch(
      /^There is no room for [abc]\.txt\. Save or remove other files first$/,
    )
    expect(keysIn(page)).toHaveLength(2)
  })

  it('refuses what is too large or of another type, and leaves nothing of it', async () => {
    const { visitor, results, directory } = await formApp((receiver) =>
      wf.inputFile('f', '', receiver).withMaxSize(20).withAccept('image/*'),
    )
    const somebody = visitor()
    const large = await post(somebody, [['f', new File([png], 'large.png')]])
    expect(errorIn(large)).toBe('large.png is larger than 20 bytes')
    const fake = await post(somebody, [['f', text('cat.png', '<script>')]])
    expect(errorIn(fake)).toBe('cat.png is not of an accepted type')
    const key = await somebody.upload('uploaded.txt', 'text')
    const uploaded = await post(somebody, [['f', key]])
    expect(errorIn(uploaded)).toBe('uploaded.txt is not of an accepted type')
    expect(results.every(({ ready, files }) => !ready && files.length === 0)).toBe(true)
    expect(readdirSync(directory).filter((name) => name.endsWith('.json'))).toEqual([])
  })

  it("takes neither a made-up key nor another visitor's", async () => {
    const { visitor, results } = await formApp((receiver) => wf.inputFile('f', '', receiver))
    const owner = visitor()
    const key = await owner.upload('a.txt', 'secret')
    const thief = visitor()
    await thief.upload('b.txt', 'own')
    for (const stolen of [key, 'x', '../../etc/passwd', 'a'.repeat(10_000), '__proto__']) {
      const page = await post(thief, [
        ['other', 'x'],
        ['f', stolen],
      ])
      expect(errorIn(page)).toBe('A file is no longer available. Please choose it again')
    }
    expect(results.every(({ ready, files }) => !ready && files.length === 0)).toBe(true)
  })

  it('takes no upload that is not complete', async () => {
    const { visitor, results } = await formApp((receiver) => wf.inputFile('f', '', receiver))
    const somebody = visitor()
    const created = await somebody.create(9, { filename: 'a', ticket: await ticketIn(somebody) })
    const location = created.headers.get('Location') ?? ''
    await somebody.patch(location, 0, 'half')
    await post(somebody, [
      ['other', 'x'],
      ['f', location.split('/').at(-1) ?? ''],
    ])
    expect(results.at(-1)).toMatchObject({ ready: false, files: [] })
  })

  it('says that a value is required, unless a stored file stays', async () => {
    const required = await formApp((receiver) => wf.inputFile('f', '', receiver).withRequired())
    expect(errorIn(await post(required.visitor(), [['_present', 'f']]))).toBe('A value is required')
    const stored = await formApp((receiver) => wf.inputFile('f', 'cv.pdf', receiver).withRequired())
    const page = await post(stored.visitor(), [
      ['_present', 'f'],
      ['f', 'stored'],
    ])
    expect(errorIn(page)).toBe('')
    expect(errorIn(await post(stored.visitor(), [['_present', 'f']]))).toBe('A value is required')
  })

  it('tells a stored file that stays from one that was removed or replaced', async () => {
    const { visitor, results } = await formApp((receiver) => wf.inputFile('f', 'cv.pdf', receiver))
    const somebody = visitor()
    await post(somebody, [])
    await post(somebody, [['f', 'stored']])
    await post(somebody, [['_present', 'f']])
    await post(somebody, [
      ['f', 'stored'],
      ['f', text('new.txt')],
    ])
    expect(results.map(({ kept, files }) => [kept, files.length])).toEqual([
      [true, 0],
      [true, 0],
      [false, 0],
      [false, 1],
    ])
  })

  it('never takes anything from the client while it is disabled', async () => {
    const { visitor, results } = await formApp((receiver) =>
      wf.inputFile('f', 'cv.pdf', receiver).withDisabled(),
    )
    const page = await post(visitor(), [
      ['f', text('a.txt')],
      ['f', 'x'],
      ['other', 'x'],
    ])
    expect(results[0]).toMatchObject({ ready: true, kept: true, files: [], value: 'stored' })
    expect(page.querySelector('.InputFile [name], .InputFile[data-ticket]')).toBeNull()
  })

  it('shows a file no more once the app has taken it', async () => {
    const { visitor } = await formApp(
      (receiver) => wf.inputFile('f', '', receiver),
      undefined,
      async (input, ctx) => {
        for (const file of await input.files(ctx)) await file.remove()
      },
    )
    const page = await post(visitor(), [
      ['other', 'x'],
      ['f', text('a.txt')],
    ])
    expect(page.querySelectorAll('.File')).toHaveLength(0)
  })

  it('says its limits beforehand, and describes itself with them', async () => {
    const { visitor } = await formApp((receiver) =>
      wf
        .inputFile('f', '', receiver)
        .withLabel('Papers')
        .withHelp('All you have')
        .withAccept('.pdf,.txt')
        .withMaxSize(5_000_000)
        .withMaxFiles(3),
    )
    const page = await post(visitor(), [])
    const control = page.querySelector('.InputFile input[type=file]')
    const described = control?.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => page.querySelector(`[id="${id}"]`)?.textContent)).toEqual([
      '',
      'All you have',
      'Accepted: .pdf, .txt. At most 3 files. Up to 5 MB each.',
    ])
    expect(page.querySelector('form')?.getAttribute('enctype')).toBe('multipart/form-data')
  })
})

async function ticketIn(visitor: Visitor): Promise<string> {
  const page = parseHtml(await (await visitor.send('GET', '/', {})).text())
  return page.querySelector('.InputFile')?.getAttribute('data-ticket') ?? ''
}
