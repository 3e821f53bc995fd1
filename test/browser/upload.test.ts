import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { png, uploadFolder } from '../lib/upload/upload-app.js'
import { violations } from './axe.js'
import { useChromium } from './harness.js'
import { UploadApp } from './upload-app.js'

let app: UploadApp

// Hooks run in reverse: the pages are closed first.
afterEach(() => app.kill())
const { openPage } = useChromium()

const text = (name: string, content = 'hello') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
})
/** A file of 20 MB on the disk, as what goes through the browser's own protocol takes long. */
const largeFile = () => {
  const file = path.join(uploadFolder(), 'large.bin')
  writeFileSync(file, Buffer.alloc(20_000_000, 7))
  return file
}
const file = (page: Page, name: string) => page.locator('.File', { hasText: name })
const complete = (page: Page, count = 1) =>
  expect.poll(() => page.locator('.File[data-key]').count()).toBe(count)
const states = (page: Page) => page.locator('.File').allInnerTexts()
const stored = () => readdirSync(app.directory).filter((name) => name.endsWith('.json'))
const announced = (page: Page) => page.locator('.Announcer').textContent()
const savedCall = () => expect.poll(() => app.saved)
const allow = [/ERR_|Failed to load|status of \d+/]

describe('Files that are uploaded while a form is being filled in', () => {
  it('are there when the form is sent, which brings their keys alone', async () => {
    app = await new UploadApp((input) => input.withMaxFiles(3)).start()
    const page = await openPage(app.url)
    await page.setInputFiles('input[type=file]', [text('ä.txt'), text('b.txt', 'two')])
    await expect
      .poll(() => states(page))
      .toEqual([
        expect.stringMatching(/ä\.txt\n.*5 bytes/s),
        expect.stringMatching(/b\.txt\n.*3 bytes/s),
      ])
    await expect.poll(() => announced(page)).toContain('is uploaded')
    await page.click('text=Save')
    await savedCall().toEqual(['ä.txt 5 text/plain', 'b.txt 3 text/plain'])
    await expect.poll(() => states(page)).toEqual([])
    await page.reload()
    expect(await states(page)).toEqual([])
  })

  it('hold the form back until they are complete', async () => {
    app = await new UploadApp().start()
    let release = (): void => undefined
    app.onPart = () => new Promise<void>((go) => (release = go))
    const page = await openPage(app.url)
    await page.setInputFiles('input[type=file]', text('a.txt'))
    await expect.poll(() => app.asked).toContain('PATCH')
    await page.click('text=Save')
    expect(await announced(page)).toBe('The form is sent as soon as all files are uploaded.')
    expect(app.saved).toBeUndefined()
    release()
    await savedCall().toEqual(['a.txt 5 text/plain'])
  })

  it('stay when the form is refused, and when it is redrawn', async () => {
    app = await new UploadApp().start()
    const page = await openPage(app.url)
    await page.fill('[name=title]', 'bad')
    await page.setInputFiles('input[type=file]', {
      name: 'pixel.png',
      mimeType: 'image/png',
      buffer: png,
    })
    await page.locator('.File canvas').waitFor()
    await complete(page)
    await page.click('text=Save')
    await page.locator('.InputText.Invalid').waitFor()
    expect(await file(page, 'pixel.png').count()).toBe(1)
    await page.fill('[name=title]', 'good')
    await page.click('text=Save')
    await savedCall().toEqual([`pixel.png ${png.length} image/png`])
  })

  it('go on after the node was killed, with what had arrived', async () => {
    app = await new UploadApp().start()
    let parts = 0
    app.onPart = async () => {
      if (++parts === 2) await app.kill()
    }
    const page = await openPage(app.url, { allow })
    await page.setInputFiles('input[type=file]', largeFile())
    await expect.poll(() => file(page, 'large.bin').innerText()).toContain('No connection')
    await app.start()
    await expect.poll(() => file(page, 'large.bin').innerText()).toContain('20 MB')
    expect(parts).toBeLessThanOrEqual(4)
    expect(app.asked.filter((method) => method === 'POST')).toHaveLength(1)
    await page.click('text=Save')
    await savedCall().toEqual(['large.bin 20000000 application/octet-stream'])
  })

  it('go on after a reload when they are chosen again', async () => {
    app = await new UploadApp().start()
    const movie = largeFile()
    let parts = 0
    app.onPart = () => (++parts === 2 ? new Promise<void>(() => undefined) : undefined)
    const page = await openPage(app.url, { allow })
    await page.setInputFiles('input[type=file]', movie)
    await expect.poll(() => parts).toBe(2)
    await page.reload()
    await expect.poll(() => states(page)).toEqual([expect.stringContaining('Interrupted')])
    await page.setInputFiles('input[type=file]', movie)
    await complete(page)
    // The first part did not have to be sent again.
    expect(parts).toBe(4)
    expect(app.asked.filter((method) => method === 'POST')).toHaveLength(1)
  })

  it('are there after a reload when they were complete', async () => {
    app = await new UploadApp().start()
    const page = await openPage(app.url)
    await page.setInputFiles('input[type=file]', text('a.txt'))
    await complete(page)
    await page.reload()
    await expect.poll(() => states(page)).toEqual([expect.stringContaining('5 bytes')])
    await page.click('text=Save')
    await savedCall().toEqual(['a.txt 5 text/plain'])
  })

  it('are gone from the server when they are canceled or removed, and the focus stays near', async () => {
    app = await new UploadApp((input) => input.withMaxFiles(0)).start()
    app.onPart = () => new Promise<void>(() => undefined)
    const page = await openPage(app.url, { allow })
    await page.setInputFiles('input[type=file]', [text('a.txt'), text('b.txt')])
    await expect.poll(() => stored()).toHaveLength(2)
    await page.getByRole('button', { name: 'Cancel the upload of a.txt' }).click()
    await expect.poll(() => stored()).toHaveLength(1)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await focused()).toBe('Cancel the upload of b.txt')
    await page.keyboard.press('Enter')
    await expect.poll(() => stored()).toHaveLength(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file')
    expect(await announced(page)).toBe('b.txt is removed')
  })

  it('are refused before anything is sent, each with its reason', async () => {
    app = await new UploadApp((input) =>
      input.withMaxFiles(5).withMaxSize(10).withAccept('.txt'),
    ).start()
    const page = await openPage(app.url)
    const six = Array.from({ length: 6 }, (_, at) => text(`${at}.txt`))
    await page.setInputFiles('input[type=file]', [
      text('long.txt', 'much longer than that'),
      { ...text('a.pdf'), mimeType: 'application/pdf' },
      ...six,
    ])
    await expect.poll(() => stored()).toHaveLength(5)
    expect(await file(page, 'long.txt').innerText()).toContain('larger than 10 bytes')
    expect(await file(page, 'a.pdf').innerText()).toContain('not of an accepted type')
    expect(await file(page, '5.txt').first().innerText()).toContain('At most 5 files are allowed')
    expect(app.asked.filter((method) => method === 'POST')).toHaveLength(5)
  })

  it('say why the server has refused them', async () => {
    app = await new UploadApp((input) => input.withAccept('image/*')).start()
    const page = await openPage(app.url, { allow })
    await page.setInputFiles('input[type=file]', { ...text('cat.png'), mimeType: 'image/png' })
    await expect.poll(() => states(page)).toEqual([expect.stringContaining('not of an accepted')])
    expect(stored()).toEqual([])
  })

  it('replace each other where one is allowed', async () => {
    app = await new UploadApp().start()
    const page = await openPage(app.url)
    await page.setInputFiles('input[type=file]', text('a.txt'))
    await complete(page)
    await page.setInputFiles('input[type=file]', text('b.txt', 'other'))
    await expect.poll(() => states(page)).toEqual([expect.stringMatching(/b\.txt.*5 bytes/s)])
    await expect.poll(() => stored()).toHaveLength(1)
  })

  it('can be dropped and pasted, and a drop beside the input does not leave the page', async () => {
    app = await new UploadApp((input) => input.withMaxFiles(0)).start()
    const page = await openPage(app.url)
    await page.locator('.InputFile').waitFor()
    await page.waitForFunction(() => document.querySelector('.InputFile ul') !== null)
    const send = (selector: string, type: string, name: string) =>
      page.evaluate(
        ([target = '', kind = '', called = '']) => {
          const data = new DataTransfer()
          data.items.add(new File(['hello'], called, { type: 'text/plain' }))
          const options = { bubbles: true, cancelable: true }
          const event =
            kind === 'paste'
              ? new ClipboardEvent(kind, { ...options, clipboardData: data })
              : new DragEvent(kind, { ...options, dataTransfer: data })
          return !document.querySelector(target)?.dispatchEvent(event)
        },
        [selector, type, name],
      )
    await expect.poll(() => send('body', 'drop', 'beside.txt')).toBe(true)
    expect(await send('.DropZone input', 'drop', 'dropped.txt')).toBe(true)
    await send('body', 'paste', 'pasted.txt')
    await send('[name=title]', 'paste', 'text-field.txt')
    await complete(page, 2)
    expect(await states(page)).toEqual([
      expect.stringContaining('dropped.txt'),
      expect.stringContaining('pasted.txt'),
    ])
  })

  it('is heard and seen as a field with a list, without a finding of axe', async () => {
    app = await new UploadApp((input) => input.withMaxFiles(3).withRequired()).start()
    const page = await openPage(app.url)
    const control = page.getByLabel('Attachments')
    expect(await control.getAttribute('required')).toBe('')
    await page.setInputFiles('input[type=file]', [text('a.txt')])
    await complete(page)
    expect(await control.getAttribute('required')).toBeNull()
    expect(await page.locator('.InputFile').ariaSnapshot()).toMatch(/listitem:.*a\.txt/s)
    expect(await violations(page)).toEqual([])
  })

  it('come with the form itself where there is no script', async () => {
    app = await new UploadApp((input) => input.withMaxFiles(3)).start()
    const page = await openPage(app.url, { context: { javaScriptEnabled: false } })
    await page.fill('[name=title]', 'bad')
    await page.setInputFiles('input[type=file]', [text('a.txt'), text('b.txt')])
    await page.click('text=Save')
    expect((await page.locator('.FileName').allInnerTexts()).sort()).toEqual(['a.txt', 'b.txt'])
    await page.uncheck('text=b.txt')
    await page.fill('[name=title]', 'good')
    await page.click('text=Save')
    await savedCall().toEqual(['a.txt 5 text/plain'])
  })
})
