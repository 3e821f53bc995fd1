import { bespa, Factory, MemorySubmissionStore, type Content, type Context } from 'bespa'
import Koa from 'koa'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { useChromium } from './harness.js'
import { settle } from './settle.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** An app with one form; what is committed is collected, and leads to a page that says so. */
function appWith(build: (ctx: Context) => Content[], live = false) {
  const app = new Koa()
  app.keys = ['secret']
  const store = new MemorySubmissionStore()
  const committed: unknown[] = []
  const posts: string[] = []
  app.use(bespa())
  app.use(async (ctx) => {
    if (ctx.path === '/done') return wf.page().add(wf.headlineLarge('Saved')).draw(ctx)
    const form = wf
      .form()
      .withLiveValidation(live)
      .withSubmissionKey(store)
      .add(...build(ctx))
    if (ctx.method === 'POST') posts.push(wf.stateOf(ctx).get('_check') || 'form')
    if (await form.readyToCommit(ctx)) {
      committed.push(form.read(ctx))
      return wf.redirect(ctx, '/done')
    }
    await wf.page().withTitle('Form').add(wf.headlineLarge('Form'), form).draw(ctx)
  })
  return { app, committed, posts }
}

const save = () => wf.buttonFilled('save').add('Save')
const everything = (ctx: Context) => [
  wf.inputText('text', '').withLabel('Text').withLength(-1, 9).withCounter().withClearButton(),
  wf.inputPassword('password', '').withLabel('Password').withRevealButton(),
  wf.checkbox('on', true).add('On').withHelp('Help'),
  wf.checkbox('mixed', false).add('Mixed').withIndeterminate(),
  wf.checkbox('off', false).add('Off').withRequired(),
  wf.toggle('toggle', false).add('Switch'),
  wf
    .field()
    .addLeft('Diet')
    .addRight(wf.filterChip('vegan', 'Vegan', true), wf.filterChip('raw', 'Raw', false)),
  wf
    .radio('size', '')
    .withLabel('Size')
    .withRequired()
    .addOption('s', 'Small')
    .addOption('m', 'Medium'),
  wf.radio('gone', 's').withLabel('Disabled').withDisabled().addOption('s', 'Small'),
  wf
    .dropdown('color', '')
    .withLabel('Color')
    .withRequired()
    .addOption('r', 'Red')
    .addOption('g', 'Green'),
  wf.ratingStars('stars', 3).withLabel('Stars'),
  wf.ratingSentiment('mood', 0).withLabel('Mood'),
  wf
    .rows(ctx, 'items', [{ id: 1 }], {
      key: ({ id }) => id,
      build: () => [wf.inputText('product', '').withLabel('Product')],
    })
    .withLabel('Items')
    .withSorting(),
  save(),
]

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')

describe('Native inputs', () => {
  it.each(['light', 'dark'] as const)(
    'are accessible in %s colors, with and without errors',
    async (colorScheme) => {
      const { app } = appWith(everything)
      const page = await openPage(await serve(app), { context: { colorScheme } })
      expect(await violations(page)).toEqual([])
      await page.click('text=Save')
      await page.waitForSelector('.Invalid')
      await page.mouse.move(0, 0)
      expect(await violations(page)).toEqual([])
    },
  )

  it.each([320, 1000])(
    'fit into a window of %s pixels, and are large enough to touch',
    async (width) => {
      const { app } = appWith(everything)
      const url = await serve(app)
      const page = await openPage(url, { context: { viewport: { width, height: 700 } } })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      )
      const heights = await page.$$eval('.Choice, .RatingStep', (all) =>
        all.map((one) => one.getBoundingClientRect().height),
      )
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(48)
    },
  )

  it('have their roles, names, states and descriptions', async () => {
    const { app } = appWith(everything)
    const page = await openPage(await serve(app))
    const tree = await page.locator('form').ariaSnapshot()
    for (const line of [
      '- textbox "Text"',
      '- checkbox "On" [checked]',
      '- checkbox "Mixed" [checked=mixed]',
      '- switch "Switch"',
      '- group "Diet"',
      '- checkbox "Vegan" [checked]',
      '- radiogroup "Size"',
      '- radio "Small"',
      '- combobox "Color"',
      '- radiogroup "Stars"',
      '- radio "3 of 5" [checked]',
      '- group "Items"',
      '- button "Remove row 1"',
      '- button "Move row 1 up" [disabled]',
    ]) {
      expect(tree).toContain(line)
    }
    const description = await page.locator('[name=on]').evaluate((one) =>
      one
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(''),
    )
    expect(description).toBe('Help')
  })

  it('work by keyboard alone', async () => {
    const { app, committed } = appWith(everything)
    const page = await openPage(await serve(app))
    await page.focus('[name=off]')
    await page.keyboard.press('Space')
    await page.focus('[name=toggle]')
    await page.keyboard.press('Space')
    await page.focus('[name=size][value=s]')
    await page.keyboard.press('ArrowDown')
    await page.focus('[name=color]')
    await page.keyboard.type('Gr')
    await page.focus('[name=stars]:checked')
    await page.keyboard.press('ArrowRight')
    await page.focus('[name=text]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('text=Saved')
    expect(committed).toEqual([
      expect.objectContaining({ off: true, toggle: true, size: 'm', color: 'g', stars: 4 }),
    ])
  })

  it('work without script, and with an empty group', async () => {
    const { app, committed } = appWith((ctx) => everything(ctx).slice(0, -1).concat(save()))
    const page = await openPage(await serve(app), { context: { javaScriptEnabled: false } })
    await page.uncheck('[name=on]')
    await page.check('[name=off]')
    await page.check('[name=size][value=m]')
    await page.selectOption('[name=color]', 'r')
    await page.click('text=Add')
    await page.waitForSelector('.FormRow >> nth=1')
    await page.fill('.FormRow >> nth=1 >> input[type=text]', 'Pears')
    await page.click('[aria-label="Remove row 1"]')
    await page.waitForFunction(() => document.querySelectorAll('.FormRow').length === 1)
    await page.click('text=Save')
    await page.waitForSelector('text=Saved')
    expect(committed).toEqual([
      expect.objectContaining({
        on: false,
        off: true,
        size: 'm',
        color: 'r',
        items: [expect.objectContaining({ product: 'Pears' })],
      }),
    ])
  })

  it('clear, count and reveal what is typed', async () => {
    const { app } = appWith(everything)
    const page = await openPage(await serve(app))
    await page.fill('[name=text]', 'a\u{1f600}')
    expect(await page.textContent('.Counter')).toBe('2/9')
    await page.click('.ClearText')
    expect(await page.inputValue('[name=text]')).toBe('')
    expect(await focusedName(page)).toBe('text')
    await page.fill('[name=password]', 'secret')
    await page.click('.Reveal')
    expect(await page.getAttribute('[name=password]', 'type')).toBe('text')
    expect(await page.getAttribute('.Reveal', 'aria-pressed')).toBe('true')
  })

  it('do not cut off what is too long, but say so', async () => {
    const { app, posts } = appWith(everything)
    const page = await openPage(await serve(app))
    await page.fill('[name=text]', 'ten letters')
    await page.click('text=Save')
    await page.waitForSelector('text=Must have at most 9 characters')
    expect(await page.inputValue('[name=text]')).toBe('ten letters')
    expect(posts).toEqual([])
  })
})

describe('A form that is refused by the server', () => {
  const build = () => [
    wf.inputText('a', '').withLabel('First'),
    wf
      .inputText('b', '')
      .withLabel('Second')
      .withPredicate((value) => (value === 'x' ? 'Taken' : true)),
    wf
      .radio('c', '')
      .withLabel('Third')
      .addOption('1', 'One')
      .withPredicate(() => 'Choose again'),
    save(),
  ]

  it('focuses the first invalid control, and leads from the list to each', async () => {
    const { app } = appWith(build)
    const page = await openPage(await serve(app))
    await page.fill('[name=b]', 'x')
    await page.click('text=Save')
    await page.waitForSelector('.FormErrors')
    expect(await focusedName(page)).toBe('b')
    await page.click('.FormErrors a >> nth=1')
    expect(await focusedName(page)).toBe('c')
  })

  it('keeps what was typed out of the address', async () => {
    const { app } = appWith(build)
    const page = await openPage(await serve(app))
    await page.fill('[name=a]', 'private')
    await page.fill('[name=b]', 'x')
    await page.click('text=Save')
    await page.waitForSelector('.FormErrors')
    expect(page.url()).not.toContain('private')
    expect(await page.textContent('.State')).not.toContain('private')
    expect(await page.inputValue('[name=a]')).toBe('private')
  })
})

describe('A form that is checked while it is filled in', () => {
  const build = () => [
    wf
      .inputText('nick', '')
      .withLabel('Nickname')
      .withPredicate(async (value) => Promise.resolve(value === 'ann' ? 'Taken' : true)),
    wf.inputText('city', '').withLabel('City').withRequired(),
    wf.buttonText('cancel').add('Cancel').withHref('/done'),
    save(),
  ]

  it('says what is wrong when the field is left, without moving the focus or sending the form', async () => {
    const { app, posts, committed } = appWith(build, true)
    const page = await openPage(await serve(app))
    await page.focus('[name=city]')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('ann')
    await page.keyboard.press('Tab')
    await page.waitForSelector('.Error >> text=Taken')
    expect(await focusedName(page)).toBe('city')
    expect(await page.getAttribute('[name=nick]', 'aria-invalid')).toBe('true')
    expect(posts).toEqual(['nick'])
    // What was only visited is not judged.
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('anna')
    await page.waitForFunction(() => !document.querySelector('[name=nick][aria-invalid=true]'))
    expect(await page.inputValue('[name=nick]')).toBe('anna')
    expect(page.url()).not.toContain('nick')
    expect(committed).toEqual([])
  })

  it('does not swallow the click that has left the field', async () => {
    const { app } = appWith(build, true)
    const page = await openPage(await serve(app))
    await page.fill('[name=nick]', 'ann')
    const link = page.locator('a >> text=Cancel')
    const box = (await link.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + 4)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.mouse.down()
    await answered
    expect(await page.locator('.Error >> text=Taken').count()).toBe(0)
    await page.mouse.up()
    await page.waitForSelector('text=Saved')
  })
})

describe('A form with unsaved entries', () => {
  const app = () => {
    const one = new Koa()
    one.use(bespa())
    one.use(async (ctx) => {
      if (ctx.path === '/edit') {
        const form = wf
          .form()
          .withUnsavedWarning()
          .add(wf.inputText('name', 'Ann').withLabel('Name'), save())
        if (await form.readyToCommit(ctx)) return wf.redirect(ctx, '^?modal=&saved=1')
        return wf.page().add(wf.appBar('Edit'), form).draw(ctx)
      }
      const saved = wf
        .headlineLarge('Saved')
        .hideIfEmpty(ctx, 'saved')
        .redrawIfChanged(ctx, 'saved')
      const modal = wf.modal('modal').embedHandler(ctx, { allow: ['/edit'] })
      await wf.page().add(wf.link('?modal=/edit').add('Edit'), saved, modal).draw(ctx)
    })
    return one
  }

  it('asks before the dialog around it closes, and only then', async () => {
    const page = await openPage(await serve(app()))
    const questions: string[] = []
    let answer = false
    page.on('dialog', (dialog) => {
      questions.push(dialog.message())
      void (answer ? dialog.accept() : dialog.dismiss())
    })
    await page.click('text=Edit')
    await page.waitForSelector('dialog [name=name]')
    await page.fill('[name=name]', 'Bea')
    await page.keyboard.press('Escape')
    await expect.poll(() => questions).toHaveLength(1)
    await settle(page)
    expect(questions).toEqual(['Your changes are not saved. Leave all the same?'])
    expect(await page.inputValue('[name=name]')).toBe('Bea')
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.evaluate(() => history.back())
    await expect.poll(() => questions.length).toBe(2)
    await page.waitForURL('**/?modal=*')
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
    expect(requests).toEqual([])
    expect(await page.inputValue('[name=name]')).toBe('Bea')
    // As stored again: there is nothing to lose.
    await page.fill('[name=name]', 'Ann')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { state: 'detached' })
    expect(questions).toHaveLength(2)
    answer = true
    await page.click('text=Edit')
    await page.fill('[name=name]', 'Cleo')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { state: 'detached' })
    expect(questions).toHaveLength(3)
  })

  it('is silent after it was saved', async () => {
    const page = await openPage(await serve(app()))
    let asked = 0
    page.on('dialog', (dialog) => {
      asked++
      void dialog.accept()
    })
    await page.click('text=Edit')
    await page.fill('[name=name]', 'Bea')
    await page.click('text=Save')
    await page.waitForSelector('h1 >> text=Saved')
    await page.reload()
    expect(asked).toBe(0)
  })
})

describe('An alert', () => {
  const build = (deleted: string[]) => {
    const app = new Koa()
    app.use(bespa())
    app.use(async (ctx) => {
      const confirm = wf.buttonText('confirm').add('Delete')
      const alert = wf
        .alertError('delete', 'delete', 'Delete the order?')
        .add('It is gone then.', wf.buttonText('').add('Keep'), confirm)
      if ((await alert.readyToCommit(ctx)) && confirm.pressed(ctx)) {
        deleted.push(alert.subject(ctx))
        alert.close(ctx)
      }
      await wf
        .page()
        .withTitle('A')
        .add(wf.headlineLarge('A'), wf.link('?delete=42').add('Order 42'), alert)
        .draw(ctx)
    })
    return app
  }

  it.each([true, false])(
    'is answered by buttons, Escape and Back (script: %s)',
    async (javaScriptEnabled) => {
      const deleted: string[] = []
      const page = await openPage(await serve(build(deleted)), { context: { javaScriptEnabled } })
      await page.click('text=Order 42')
      await page.waitForSelector('[role=alertdialog]')
      if (javaScriptEnabled) {
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep')
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        await page.waitForSelector('[role=alertdialog]', { state: 'detached' })
        await page.click('text=Order 42')
        await page.waitForSelector('[role=alertdialog]')
        await page.goBack()
        await page.waitForSelector('[role=alertdialog]', { state: 'detached' })
        await page.click('text=Order 42')
      } else await page.click('text=Keep')
      if (!javaScriptEnabled) await page.click('text=Order 42')
      expect(deleted).toEqual([])
      await page.click('button >> text=Delete')
      await page.waitForSelector('[role=alertdialog]', { state: 'detached' })
      expect(deleted).toEqual(['42'])
    },
  )
})
