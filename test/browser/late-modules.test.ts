import { bespa, Factory, MemoryDraftStore, UploadReceiver } from 'bespa'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { uploadFolder } from '../lib/upload/upload-app.js'
import { people } from '../widgets/form/combobox/people.js'
import { box } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** An app whose page needs modules of all kinds; what was saved is in `saved`. */
function app() {
  const saved: Record<string, string>[] = []
  const drafts = new MemoryDraftStore()
  const receiver = new UploadReceiver('/uploads', { directory: uploadFolder() })
  const koa = new Koa()
  koa.keys = ['a secret']
  koa.silent = true
  koa
    .use(bespa({ development: false }))
    .use(receiver.middleware())
    .use(people.middleware())
  koa.use(async (ctx) => {
    if (ctx.path === '/empty') return wf.page().add('Nothing').draw(ctx)
    const state = wf.stateOf(ctx)
    const files = wf.inputFile('files', '', receiver).withLabel('Files')
    const form = wf
      .form()
      .withName('form')
      .withDraft(drafts, { owner: 'ann' })
      .withUnsavedWarning()
      .add(
        wf.inputText('title', '').withLabel('Title'),
        wf.inputInteger('count', null).withLabel('Count'),
        wf.richDropdown('rich', 'a').withLabel('Rich').addOption('a', 'A').addOption('b', 'B'),
        wf.richDropdown('member', '').withOptionsURL(people).withLabel('Member'),
        wf.inputChips('chips', people).withLabel('Chips').withFreeText(),
        files,
        wf.buttonFilled('').add('Save'),
      )
    if (await form.readyToCommit(ctx)) {
      const names = (await files.files(ctx)).map(({ name }) => name)
      saved.push({ ...Object.fromEntries(form.values(ctx)), files: names.join() })
      form.reset(ctx)
    }
    const more = state.int('more', 1)
    await wf
      .page()
      .withTitle('Late')
      .add(
        wf.titleLarge('Late').withLevel(1),
        form,
        box('Told', `n is ${state.get('n')}`).redrawIfChanged(ctx, 'n'),
        wf.link('?n=1').add('Number'),
        wf.link('?modal=1').add('Open'),
        wf.modal('modal').withLabel('Dialog').add(wf.link('?modal=').add('Close it')),
        wf
          .list(Array.from({ length: more * 2 }, (_, at) => wf.listItem(`Item ${at}`).withKey(at)))
          .withMore(more < 3 ? `?more=${more + 1}` : '')
          .redrawIfChanged(ctx, 'more'),
      )
      .draw(ctx)
  })
  return { koa, saved, drafts }
}

/** Opens the page and holds its modules back. @returns the page, and what lets the modules come */
async function openHeld() {
  const served = app()
  const url = await serve(served.koa)
  const page = await openPage(`${url}/empty`)
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (open = resolve))
  await page.route('**/bespa/modules/**', (route) => gate.then(() => route.continue()))
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'bespa' in window)
  return {
    ...served,
    page,
    release: async () => {
      open()
      await page.waitForLoadState('load')
    },
  }
}

describe('Before the modules of a page have come', () => {
  it('links, lists and dialogs work', async () => {
    const { page, release } = await openHeld()
    await page.click('a:text-is("Number")')
    await page.locator('.Told:text-is("n is 1")').waitFor()
    await page.getByRole('link', { name: 'Show more' }).click()
    await page.getByText('Item 3').waitFor()
    await page.click('a:text-is("Open")')
    await release()
    await page.locator('dialog:modal').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Show more' }).click()
    await page.getByText('Item 5').waitFor()
  })

  it('what is typed, chosen and picked stays, and is sent', async () => {
    const { page, release, saved } = await openHeld()
    await page.getByLabel('Title').fill('early')
    await page.getByLabel('Count').fill('12')
    await page.locator('select[name=rich]').selectOption('b')
    await page.locator('[type=file]').setInputFiles({
      name: 'a.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('abc'),
    })
    await release()
    await page.locator('.Announcer:has-text("is uploaded")').waitFor({ state: 'attached' })
    expect(await page.getByLabel('Title').inputValue()).toBe('early')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect
      .poll(() => saved)
      .toMatchObject([{ title: 'early', count: '12', rich: 'b', files: 'a.txt' }])
  })

  it('a form that is sent is saved', async () => {
    const { page, release, saved } = await openHeld()
    await page.getByLabel('Title').fill('early')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => saved).toMatchObject([{ title: 'early' }])
    await release()
    await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('')
  })

  it('what was typed counts as unsaved, and is kept as a draft', async () => {
    const { page, release, drafts } = await openHeld()
    await page.getByLabel('Title').fill('early')
    await release()
    await expect
      .poll(() => drafts.load({ owner: 'ann', form: 'form', record: '' })?.entries ?? [])
      .toContainEqual(['title', 'early'])
  })
})
