import { Factory, type Context } from 'bespa'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A page whose dialog and panel hold a form that asks before what is typed in it is lost. */
function editApp(): Fixture {
  return new Fixture().page('/edit', edit).page('/list', (ctx) => {
    const state = wf.stateOf(ctx)
    return wf
      .page()
      .add(
        link('?modal=/edit', 'Dialog'),
        link('?panel=/edit', 'Panel'),
        link('?x=1', 'one'),
        link('?x=2', 'two'),
        box('Shown', `x = ${state.get('x')}`).redrawIfChanged(ctx, 'x'),
        wf.modal('modal').embedHandler(ctx, { allow: ['/edit'] }),
        wf.sidePanel('panel').embedHandler(ctx, { allow: ['/edit'] }),
      )
  })
}

function edit(ctx: Context) {
  const note = wf.stateOf(ctx).get('note')
  return wf
    .page()
    .add(
      wf.appBar('Edit'),
      wf.text('Only words'),
      link('#place', 'jump'),
      link('?note=taken', 'take note'),
      box('Note', `note ${note}.`).redrawIfChanged(ctx, 'note'),
      wf
        .form()
        .withUnsavedWarning()
        .add(wf.inputText('name', 'Ann').withLabel('Name'), wf.buttonFilled('save').add('Save')),
    )
}

/** Opens the page, shows two of its states, opens what holds the form, and types into it. */
async function typeIn(fixture: Fixture, opener: 'Dialog' | 'Panel', early = false) {
  const page = await openPage(`${await serve(fixture.app)}/list`)
  if (early) {
    await page.addInitScript(() => {
      addEventListener('popstate', () => {
        if ('again' in window && delete window.again) history.back()
      })
    })
    await page.reload()
  }
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await page.click('text="one"')
  await page.waitForURL('**/list?x=1')
  await page.click('text="two"')
  await page.waitForURL('**/list?x=2')
  await page.click(`text="${opener}"`)
  await page.waitForURL('**/list?x=2&*=*edit')
  await page.fill('[name=name]', 'Bea')
  return { page, asked }
}

/** What is shown, the address, and how many entries there are before it, agree. */
async function place(page: Page) {
  return page.evaluate(() => ({
    search: location.search.replace('%2F', '/'),
    pushed: (history.state as { pushed: number }).pushed,
    shown: document.querySelector('.Shown')?.textContent,
  }))
}

const opened = { search: '?x=2&modal=/edit', pushed: 3, shown: 'x = 2' }

describe('Unsaved entries in a dialog', () => {
  it.each(['at once', 'before the question', 'after the question'])(
    'stay when Back is pressed twice, %s, also where entries follow',
    async (time) => {
      const { page, asked } = await typeIn(editApp(), 'Dialog', time === 'before the question')
      await page.evaluate(() => {
        // Entries that Forward leads to.
        for (const pushed of [4, 5, 6]) history.pushState({ ...history.state, pushed }, '')
        history.go(-3)
      })
      await expect.poll(() => place(page)).toEqual(opened)
      await page.evaluate((when) => {
        if (when === 'at once') history.back()
        else if (when === 'before the question') Object.assign(window, { again: true })
        else addEventListener('popstate', () => history.back(), { once: true })
        history.back()
      }, time)
      await expect.poll(() => asked.length).toBeGreaterThan(0)
      await expect.poll(() => place(page)).toEqual(opened)
      await page.evaluate(() => new Promise((later) => setTimeout(later, 300)))
      expect(await place(page)).toEqual(opened)
      expect(asked).toHaveLength(1)
      expect(await page.inputValue('[name=name]')).toBe('Bea')
    },
  )

  it.each([0, 5, 40])(
    'stay when Back is pressed three times, %i milliseconds apart, also where entries follow',
    async (apart) => {
      const { page, asked } = await typeIn(editApp(), 'Dialog')
      await page.evaluate(() => {
        for (const pushed of [4, 5, 6]) history.pushState({ ...history.state, pushed }, '')
        history.go(-3)
      })
      await expect.poll(() => place(page)).toEqual(opened)
      // Several times: that two returns at a time go too far shows in one of five.
      for (const round of [1, 2, 3]) {
        await page.evaluate(async (pause) => {
          for (let time = 0; time < 3; time++) {
            history.back()
            await new Promise((later) => setTimeout(later, pause))
          }
        }, apart)
        await expect.poll(() => asked.length).toBeGreaterThanOrEqual(round)
        await page.evaluate(() => new Promise((later) => setTimeout(later, 300)))
        await expect.poll(() => place(page)).toEqual(opened)
      }
      expect(await page.inputValue('[name=name]')).toBe('Bea')
    },
  )

  it('are asked about again by the next Back', async () => {
    const { page, asked } = await typeIn(editApp(), 'Dialog')
    for (const times of [1, 2, 3]) {
      await page.evaluate(() => history.back())
      await expect.poll(() => asked.length).toBe(times)
      await expect.poll(() => place(page)).toEqual(opened)
    }
  })

  it('stay when an answer comes while Back is being taken back', async () => {
    const fixture = editApp()
    const { page, asked } = await typeIn(fixture, 'Dialog')
    fixture.hold()
    await page.evaluate(() => window.bespa.navigate(document.body, '?x=3'))
    await expect.poll(() => fixture.held).toBe(1)
    await page.evaluate(() => {
      history.back()
      // Between Back and the return to where it came from.
      addEventListener('popstate', () => window.bespa.navigate(document.body, '?x=4'), {
        once: true,
      })
    })
    await expect.poll(() => asked.length).toBe(1)
    fixture.releaseAll()
    const last = { search: '?modal=/edit&x=4', pushed: 4, shown: 'x = 4' }
    await expect.poll(() => place(page)).toEqual(last)
    expect(await page.inputValue('[name=name]')).toBe('Bea')
    await page.evaluate(() => history.back())
    await expect.poll(() => place(page)).toEqual({ ...opened, search: '?x=2&modal=/edit' })
    expect(await page.inputValue('[name=name]')).toBe('Bea')
  })

  it('are no reason to ask when Back returns from a place within the page', async () => {
    const { page, asked } = await typeIn(editApp(), 'Dialog')
    await page.click('text=jump')
    await page.waitForURL('**#place')
    await page.evaluate(() => history.back())
    await expect.poll(() => page.url()).not.toContain('#place')
    expect(asked).toEqual([])
    expect(await page.inputValue('[name=name]')).toBe('Bea')
  })

  it('are no reason to ask when a link changes the page in the dialog, also where that came with the page', async () => {
    const page = await openPage(`${await serve(editApp().app)}/list?modal=/edit`)
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.fill('[name=name]', 'Bea')
    await page.click('text="take note"')
    await page.getByText('note taken.').waitFor()
    expect(asked).toEqual([])
    expect(await page.inputValue('[name=name]')).toBe('Bea')
  })

  it('are asked about by Escape, wherever the focus is and however often it is pressed', async () => {
    const { page, asked } = await typeIn(editApp(), 'Dialog')
    await page.click('text=Only words')
    for (const times of [1, 2, 3, 4]) {
      await page.keyboard.press('Escape')
      await expect.poll(() => asked.length).toBe(times)
      expect(await page.locator('dialog:modal').count()).toBe(1)
      expect(await page.inputValue('[name=name]')).toBe('Bea')
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    for (const times of [5, 6, 7]) {
      await page.keyboard.press('Escape')
      await expect.poll(() => asked.length).toBe(times)
      expect(await page.inputValue('[name=name]')).toBe('Bea')
    }
    expect(await place(page)).toEqual(opened)
  })
})

describe('Unsaved entries in a side panel', () => {
  it('are asked about before Back closes it', async () => {
    const { page, asked } = await typeIn(editApp(), 'Panel')
    await page.evaluate(() => history.back())
    await expect.poll(() => asked.length).toBe(1)
    await expect.poll(() => place(page)).toEqual({ ...opened, search: '?x=2&panel=/edit' })
    expect(await page.inputValue('[name=name]')).toBe('Bea')
  })

  it('are no reason to ask when Back closes the dialog above it', async () => {
    const { page, asked } = await typeIn(editApp(), 'Panel')
    await page.click('text="Dialog"')
    await page.waitForSelector('dialog:modal [name=name]')
    await page.evaluate(() => history.back())
    await page.waitForSelector('dialog', { state: 'detached' })
    expect(asked).toEqual([])
    expect(await page.inputValue('[name=name]')).toBe('Bea')
  })

  it('are asked about before Forward closes it', async () => {
    const { page, asked } = await typeIn(editApp(), 'Panel')
    await page.evaluate(() => window.bespa.navigate(document.body, '?panel='))
    page.removeAllListeners('dialog')
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await page.waitForSelector('[name=name]', { state: 'detached' })
    await page.evaluate(() => history.back())
    await page.fill('[name=name]', 'Cleo')
    const before = asked.length
    await page.evaluate(() => history.forward())
    await expect.poll(() => asked.length).toBe(before + 1)
    await expect.poll(() => place(page)).toEqual({ ...opened, search: '?x=2&panel=/edit' })
    expect(await page.inputValue('[name=name]')).toBe('Cleo')
  })
})
