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
