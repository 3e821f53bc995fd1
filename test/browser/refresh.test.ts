import { bespa, Factory, MemoryDraftStore } from 'bespa'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { stopClock } from './clock.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A form whose parts depend on two of its fields; answers to refreshes can be held back. */
function dependentForm() {
  const app = new Koa()
  const saved: unknown[] = []
  const refreshes: string[] = []
  const drafts = new MemoryDraftStore()
  const server = { app, saved, refreshes, drafted: 0, held: undefined as Promise<void> | undefined }
  app.use(bespa()).use(async (ctx) => {
    const state = wf.stateOf(ctx)
    if (state.has('_refresh')) {
      refreshes.push(state.get('_refresh'))
      await server.held
    }
    if (state.has('_draft')) {
      server.drafted++
      await server.held
    }
    const count = wf.inputInteger('count', 1).withLabel('Count').withRefresh()
    const gift = wf.checkbox('gift', false).add('A gift').withRefresh()
    const note = wf.inputText('note', '').withLabel('Note').showIf(gift.checked(ctx))
    const form = wf.form().withDraft(drafts, { owner: 'ann' })
    form.add(
      count,
      gift,
      note,
      wf.block(() => `Total ${count.value(ctx)}`),
    )
    form.add(wf.buttonFilled('save').add('Save'))
    if (await form.readyToCommit(ctx)) {
      saved.push({ count: count.number(ctx), gift: gift.checked(ctx) })
      return wf.redirect(ctx, '/?saved=1')
    }
    await wf.page().withTitle('Form').add(wf.headlineLarge('Form'), form).draw(ctx)
  })
  return server
}

/** Holds the answers to refreshes back until it is called. */
function hold(server: ReturnType<typeof dependentForm>): () => void {
  let release = (): void => undefined
  server.held = new Promise((resolve) => (release = resolve))
  return release
}

describe('A field that others depend on', () => {
  it('is followed although another one is still being followed', async () => {
    const server = dependentForm()
    const page = await openPage(await serve(server.app))
    const release = hold(server)
    await page.fill('[name=count]', '5')
    await page.check('[name=gift]')
    await expect.poll(() => server.refreshes).toEqual(['count'])
    release()
    await page.waitForSelector('[name=note]')
    await page.waitForSelector('text=Total 5')
    expect(await page.isChecked('[name=gift]')).toBe(true)
    expect(server.refreshes).toEqual(['count', 'gift'])
  })

  it('is followed once the draft that is on its way has arrived', async () => {
    const server = dependentForm()
    const page = await openPage(await serve(server.app))
    await stopClock(page)
    const release = hold(server)
    await page.locator('[name=count]').pressSequentially('5')
    await page.clock.runFor(1000)
    await expect.poll(() => server.drafted).toBe(1)
    await page.check('[name=gift]')
    release()
    await page.waitForSelector('[name=note]')
    expect(server.refreshes).toContain('gift')
  })

  it('does not swallow the click that has left it', async () => {
    const server = dependentForm()
    const page = await openPage(await serve(server.app))
    const release = hold(server)
    await page.fill('[name=count]', '5')
    await page.click('text=Save')
    await expect.poll(() => server.refreshes).toEqual(['count'])
    release()
    await page.waitForURL('**/?saved=1')
    expect(server.saved).toEqual([{ count: 5, gift: false }])
  })
})
