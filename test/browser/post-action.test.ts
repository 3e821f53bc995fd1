import { Factory, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

async function open(context = {}) {
  const done: string[] = []
  const issue = (ctx: Context) => {
    const action = wf.actionOf(ctx)
    if (action) done.push(`${action.name}:${action.value}`)
    return wf
      .page()
      .withTitle('Issue')
      .add(
        wf.headlineLarge('Issue'),
        wf
          .form()
          .add(
            wf.inputText('title', '').withLabel('Title').withRequired(),
            wf.buttonText().add('Star').withPost('star', 7),
            wf.buttonText().add('Watch').withPost('watch', 7),
            wf.buttonFilled('save').add('Save'),
          ),
        wf
          .menu('More')
          .add(
            wf.link('?x=1').add('Edit'),
            wf.link().add('Delete').withPost('delete', 7).withConfirm('Delete this issue?'),
          ),
        wf
          .block(`done ${done.join(' ')}`)
          .withId('done')
          .redrawIf(action !== undefined),
      )
  }
  const fixture = new Fixture().page('/', issue)
  const page = await openPage(await serve(fixture.app), { context })
  return { page, fixture, done }
}

describe('An action', () => {
  it('runs once however often it is pressed, beside others, and shows that it runs', async () => {
    const { page, fixture, done } = await open()
    const [star, watch] = ['Star', 'Watch'].map((name) => page.getByRole('button', { name }))
    if (!star || !watch) throw new Error('no buttons')
    await page.getByLabel('Title').fill('half a tit')
    fixture.hold()
    await star.click()
    await star.press('Enter')
    await star.dispatchEvent('click')
    expect(await star.getAttribute('aria-busy')).toBe('true')
    expect(await star.getAttribute('aria-disabled')).toBe('true')
    await watch.click()
    fixture.releaseAll()
    await page.locator('[data-id=done]:has-text("watch")').waitFor()
    expect(done).toEqual(['star:7', 'watch:7'])
    expect(await star.getAttribute('aria-busy')).toBeNull()
    expect(await page.getByLabel('Title').inputValue()).toBe('half a tit')
    expect(new URL(page.url()).search).toBe('')
  })

  it('in a menu asks in a dialog, which the keyboard answers, and gives back the focus', async () => {
    const { page, done } = await open()
    const more = page.getByRole('button', { name: 'More' })
    await more.press('ArrowUp')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog', { name: 'Delete this issue?' })
    await dialog.waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('More')
    await more.press('ArrowUp')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await page.locator('[data-id=done]:has-text("delete")').waitFor()
    expect(done).toEqual(['delete:7'])
  })

  it('is asked about in sight where there is no script', async () => {
    const { page, done } = await open({ javaScriptEnabled: false })
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Delete' }).click()
    const dialog = page.getByRole('alertdialog')
    const box = await dialog.boundingBox()
    expect(box && box.y > 0 && box.y + box.height <= 720).toBe(true)
    expect(done).toEqual([])
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await page.locator('[data-id=done]:has-text("delete")').waitFor()
    expect(done).toEqual(['delete:7'])
  })
})

describe('What posts an action as a whole', () => {
  async function openItems(context = {}) {
    const done: string[] = []
    const items = (ctx: Context) => {
      const action = wf.actionOf(ctx)
      if (action) done.push(action.value)
      return wf
        .page()
        .withTitle('Items')
        .add(
          wf.headlineLarge('Items'),
          wf.cardOutlined().add(wf.headlineMedium('Card'), 'its text').withPost('take', 'card'),
          wf.suggestionChip().add('Chip').withPost('take', 'chip'),
          wf.list(
            wf
              .listItem('Item')
              .withSupportingText('below it')
              .withLeading(wf.icon('star'))
              .withPost('take', 'item'),
          ),
          wf
            .table()
            .withCaption('Rows')
            .add(
              wf.column().withRowHeader().add('Name'),
              wf.column().add('Size'),
              wf.row().add('Row', 'its size').withPost('take', 'row'),
            ),
          wf
            .block(`done ${done.join(' ')}`)
            .withId('done')
            .redrawIf(action !== undefined),
        )
    }
    const page = await openPage(await serve(new Fixture().page('/', items).app), { context })
    const isDone = (last: string) => page.locator(`[data-id=done]:has-text("${last}")`).waitFor()
    return { page, done, isDone }
  }

  it('is pressed anywhere on it, and by the keyboard', async () => {
    const { page, done, isDone } = await openItems()
    expect(await violations(page)).toEqual([])
    for (const [text, value] of [
      ['its text', 'card'],
      ['Chip', 'chip'],
      ['below it', 'item'],
      ['its size', 'row'],
    ] as const) {
      await page.getByText(text).click()
      await isDone(value)
    }
    for (const name of ['Card', 'Chip', 'Row']) {
      await page.getByRole('button', { name, exact: true }).press('Enter')
      await expect.poll(() => done.at(-1)).toBe(name.toLowerCase())
    }
    expect(done).toEqual(['card', 'chip', 'item', 'row', 'card', 'chip', 'row'])
  })

  it('does nothing when the middle button is pressed on it', async () => {
    const { page, done, isDone } = await openItems()
    for (const text of ['its text', 'Chip', 'below it', 'its size']) {
      await page.getByText(text).click({ button: 'middle' })
    }
    await page.getByText('Chip').click()
    await isDone('chip')
    expect(done).toEqual(['chip'])
    expect(page.context().pages()).toHaveLength(1)
  })

  it('is pressed by its button where there is no script', async () => {
    const { page, done } = await openItems({ javaScriptEnabled: false })
    for (const [text, value] of [
      ['its text', 'card'],
      ['Chip', 'chip'],
      ['below it', 'item'],
    ] as const) {
      // The card's button lies over its text.
      await page.getByText(text).click({ force: true })
      await expect.poll(() => done.at(-1)).toBe(value)
    }
    await page.getByRole('button', { name: 'Row' }).click()
    await expect.poll(() => done.at(-1)).toBe('row')
  })
})
