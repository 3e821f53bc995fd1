import { bespa, Factory, type Content, type Context } from 'bespa'
import { visit, type TestPage } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

/** A form whose part is hidden and shown by a box, each time by a request: of itself, or by the button. */
function app(part: () => Content) {
  return new Koa().use(bespa()).use(async (ctx: Context) => {
    const more = wf.checkbox('more', true).withLabel('More').withRefresh()
    const update = wf.buttonText('update').withRefresh().add('Update')
    const form = wf.form().add(more, update)
    form.add(wf.block(part()).hideIf(!more.checked(ctx)))
    await form.readyToCommit(ctx)
    await wf.page().add(form).draw(ctx)
  })
}

async function hideAndShow(page: TestPage, javascript: boolean): Promise<void> {
  await page.fill('more', false)
  if (!javascript) await page.click('Update')
  expect(page.text).not.toMatch(/Gift|Note/)
  await page.fill('more', true)
  if (!javascript) await page.click('Update')
  expect(page.text).toMatch(/Gift|Note/)
}

describe('What was entered in a part of a form that is hidden for a while', () => {
  it.each<
    [string, () => Content, (page: TestPage) => Promise<void>, (page: TestPage) => unknown, unknown]
  >([
    [
      'an unticked box',
      () => wf.checkbox('gift', true).withLabel('Gift'),
      (page) => page.fill('gift', false),
      (page) => (page.element('[type=checkbox][name=gift]') as HTMLInputElement).checked,
      false,
    ],
    [
      'a switch that was turned off',
      () => wf.toggle('gift', true).withLabel('Gift'),
      (page) => page.fill('gift', false),
      (page) => (page.element('[type=checkbox][name=gift]') as HTMLInputElement).checked,
      false,
    ],
    [
      'a ticked box',
      () => wf.checkbox('gift', false).withLabel('Gift'),
      (page) => page.fill('gift', true),
      (page) => (page.element('[type=checkbox][name=gift]') as HTMLInputElement).checked,
      true,
    ],
    [
      'an emptied text',
      () => wf.inputText('note', 'stored').withLabel('Note'),
      (page) => page.fill('note', ''),
      (page) => (page.element('[name=note]') as HTMLInputElement).value,
      '',
    ],
  ])('stays: %s', async (_, part, enter, read, expected) => {
    for (const javascript of [true, false]) {
      const page = await visit(app(part), '/', { javascript })
      await enter(page)
      await hideAndShow(page, javascript)
      expect(read(page)).toBe(expected)
    }
  })
})
