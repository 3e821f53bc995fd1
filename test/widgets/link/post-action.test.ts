import Koa from 'koa'
import { bespa, Factory, type ConfirmOptions, type Content, type Context } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'
import { send } from '../../support/send.js'

const wf = new Factory()

/** An app whose page shows the content, and keeps the actions that have arrived. */
function appWith(content: (ctx: Context) => Content) {
  const done: string[] = []
  const app = new Koa().use(bespa({ development: true }))
  app.use(async (ctx) => {
    const action = wf.actionOf(ctx)
    if (action) done.push(`${action.name}:${action.value}`)
    await wf
      .page()
      .withTitle('Issue')
      .add(content(ctx), wf.block(`Done: ${done.join(' ')}`).redrawIf(action !== undefined))
      .draw(ctx)
  })
  return { app, done }
}

/** What a form of a page sends. */
const posted = (url: string, body: string, site = 'same-origin') => ({
  url,
  method: 'POST' as const,
  body,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': site },
})

const confirmed = (options?: ConfirmOptions) =>
  wf.buttonText().add('Delete').withPost('delete', 7).withConfirm('Delete this issue?', options)

describe('An action', () => {
  it.each<[string, () => Content]>([
    ['a button', () => wf.buttonText().add('Star').withPost('star', 7)],
    ['a link', () => wf.link().add('Star').withPost('star', 7)],
    ['an icon', () => wf.link().add(wf.icon('star').withAltText('Star')).withPost('star', 7n)],
    ['a navigation target', () => wf.navDrawer().addTop(wf.navTarget('Star').withPost('star', 7))],
    ['a menu entry', () => wf.menu('More').add(wf.link().add('Star').withPost('star', '7'))],
    [
      'a button in a menu',
      () => wf.menu('More').add(wf.buttonText().add('Star').withPost('star', 7)),
    ],
    ['a card', () => wf.cardOutlined().add(wf.titleMedium('Star')).withPost('star', 7)],
    ['a chip', () => wf.suggestionChip().add('Star').withPost('star', 7)],
    ['a list item', () => wf.list(wf.listItem('Star').withPost('star', 7))],
    [
      'a table row',
      () =>
        wf
          .table()
          .add(wf.column().withRowHeader().add('Name'), wf.row().add('Star').withPost('star', 7)),
    ],
  ])('posts its name and value from %s, with script and without', async (_, build) => {
    for (const javascript of [true, false]) {
      const { app, done } = appWith(build)
      const page = await visit(app, '/?q=1', { javascript })
      if (page.html.includes('class="Menu ')) await page.click('More')
      await page.click('Star')
      expect(done).toEqual(['star:7'])
      expect(page.text).toContain('Done: star:7')
      expect(page.requests.map(({ method }) => method)).toEqual(['POST'])
      expect(page.state).toEqual({ q: '1' })
      page.close()
    }
  })

  it('leaves alone the form that it stands in: nothing is sent, checked or lost', async () => {
    for (const javascript of [true, false]) {
      const { app, done } = appWith(() =>
        wf
          .form()
          .add(
            wf.inputText('title', '').withLabel('Title').withRequired(),
            wf.buttonText().add('Star').withPost('star', 7),
            wf.buttonFilled('save').add('Save'),
          ),
      )
      const page = await visit(app, '/', { javascript })
      await page.fill('title', 'half a tit')
      await page.click('Star')
      expect(done).toEqual(['star:7'])
      expect(page.requests[0]?.body).not.toContain('title')
      if (javascript)
        expect(page.element('input[name=title]')).toHaveProperty('value', 'half a tit')
      page.close()
    }
  })

  it('may be the same in each item of a list', async () => {
    const { app, done } = appWith(() =>
      [1, 2, 3].map((id) =>
        wf.block(`Issue ${id} `, wf.link().add(`Star ${id}`).withPost('star', id)),
      ),
    )
    const page = await visit(app, '/')
    await page.click('Star 2')
    await page.click('Star 3')
    expect(done).toEqual(['star:2', 'star:3'])
    page.close()
  })

  it('is never done by a link, and not by another site', async () => {
    const { app, done } = appWith(() => [
      wf.link('?_action=star%3D7').add('Trap'),
      wf.buttonText().add('Star').withPost('star', 7),
    ])
    const page = await visit(app, '/')
    await page.click('Trap')
    page.close()
    await send(app, { url: '/?_action=star%3D7' })
    await send(app, posted('/?_action=star%3D7', 'x=1'))
    await send(app, posted('/?%5Faction=star%3D7', 'x=1'))
    await send(app, posted('/?_actio%6E=star%3D7', 'x=1'))
    await send(app, posted('/', '_action=star%3D7', 'cross-site'))
    expect(done).toEqual([])
    await send(app, posted('/', '_action=star%3D7'))
    expect(done).toEqual(['star:7'])
  })

  it('is known by the names that are looked for', async () => {
    const seen: unknown[] = []
    const build = (ctx: Context) => {
      seen.push(wf.actionOf(ctx, 'close'), wf.actionOf(ctx, 'star', 'close'))
      return wf.buttonText().add('Star').withPost('star', 'a=b')
    }
    const page = await visit(appWith(build).app, '/')
    seen.length = 0
    await page.click('Star')
    expect(seen).toEqual([undefined, { name: 'star', value: 'a=b' }])
    page.close()
  })

  it('says of its widget that it was pressed', async () => {
    const pressed: boolean[] = []
    const build = (ctx: Context) => {
      const star = wf.buttonText().add('Star').withPost('star', 7)
      const other = wf.link().add('Other').withPost('star', 8)
      pressed.push(star.pressed(ctx), other.pressed(ctx))
      return [star, other]
    }
    const page = await visit(appWith(build).app, '/')
    pressed.length = 0
    await page.click('Star')
    expect(pressed).toEqual([true, false])
    page.close()
  })

  it('is not pressed while it is disabled', async () => {
    for (const widget of [
      wf.buttonText().add('Star').withPost('star').withDisabled(),
      wf.link().add('Star').withPost('star').withDisabled(),
      wf.navTarget('Star').withPost('star').withDisabled(),
    ]) {
      expect(await draw(() => widget)).toMatch(/<button [^>]*\sdisabled/)
    }
  })

  it('arrives by a fragment on a page that had none', async () => {
    const { app, done } = appWith((ctx) => [
      wf.link('?open=1').add('Open'),
      wf
        .block(wf.buttonText().add('Star').withPost('star', 7))
        .hideIfEmpty(ctx, 'open')
        .redrawIfChanged(ctx, 'open'),
    ])
    const page = await visit(app, '/')
    expect(page.elements('form')).toEqual([])
    await page.click('Open')
    await page.click('Star')
    expect(done).toEqual(['star:7'])
    page.close()
  })

  it('needs a name, and an action for its question', () => {
    expect(() => wf.buttonText().withPost('')).toThrow('expected a name without “=”')
    expect(() => wf.link().withPost('a=b')).toThrow('withPost("a=b")')
    expect(() => wf.buttonText().withConfirm('Sure?')).toThrow('call withPost(name, value) before')
  })
})

describe('An action that must be confirmed', () => {
  it('asks in an alert dialog, and is done only when that is confirmed', async () => {
    const { app, done } = appWith(() => confirmed({ text: 'This cannot be undone.' }))
    const page = await visit(app, '/')
    await page.click('Delete')
    expect(done).toEqual([])
    expect(page.requests).toEqual([])
    const dialog = page.element('dialog')
    expect(dialog.getAttribute('role')).toBe('alertdialog')
    expect(dialog.textContent).toBe('Delete this issue?This cannot be undone.CancelDelete')
    expect(page.focused.textContent).toBe('Cancel')
    await page.click('Cancel')
    expect(page.elements('dialog')).toEqual([])
    expect(done).toEqual([])
    await page.click('Delete')
    await page.click('Delete')
    expect(done).toEqual(['delete:7'])
    expect(page.elements('dialog')).toEqual([])
    page.close()
  })

  it('is asked about by the server where there is no script', async () => {
    const { app, done } = appWith(() => confirmed({ button: 'Yes, delete it' }))
    const page = await visit(app, '/?q=1', { javascript: false })
    await page.click('Delete')
    expect(done).toEqual([])
    expect(page.text).toContain('Delete this issue?')
    await page.click('Cancel')
    expect(page.location).toBe('/?q=1')
    expect(page.elements('dialog')).toEqual([])
    await page.click('Delete')
    await page.click('Yes, delete it')
    expect(done).toEqual(['delete:7'])
    page.close()
  })

  it('is not asked about because of an address', async () => {
    const { app } = appWith(() => confirmed())
    for (const request of [
      { url: '/?_ask=delete%3D7' },
      posted('/?_ask=delete%3D7', 'x=1'),
      posted('/', '_ask=delete%3D8'),
    ]) {
      expect((await send(app, request)).body).not.toContain('<dialog')
    }
    expect((await send(app, posted('/', '_ask=delete%3D7'))).body).toContain('<dialog')
  })

  it.each([
    ['a link', () => wf.link().add('Delete').withPost('delete', 7).withConfirm('Sure?')],
    [
      'a navigation target',
      () =>
        wf.navDrawer().addTop(wf.navTarget('Delete').withPost('delete', 7).withConfirm('Sure?')),
    ],
    [
      'a card',
      () =>
        wf.cardFilled().add(wf.titleMedium('Delete')).withPost('delete', 7).withConfirm('Sure?'),
    ],
    [
      'a list item',
      () => wf.list(wf.listItem('Delete').withPost('delete', 7).withConfirm('Sure?')),
    ],
    [
      'a table row',
      () =>
        wf
          .table()
          .add(
            wf.column().withRowHeader().add('Name'),
            wf.row().add('Delete').withPost('delete', 7).withConfirm('Sure?'),
          ),
    ],
  ])('is asked about from %s too', async (_, build) => {
    const { app, done } = appWith(build)
    const page = await visit(app, '/')
    await page.click('Delete')
    await page.click('Delete')
    expect(done).toEqual(['delete:7'])
    page.close()
  })
})

describe('A link that looks like a button', () => {
  it.each([
    ['Filled', wf.linkFilled('/x')],
    ['Tonal', wf.linkTonal('/x')],
    ['Elevated', wf.linkElevated('/x')],
    ['Outlined', wf.linkOutlined('/x')],
    ['Text', wf.linkText('/x')],
  ])('is drawn as Material’s style %s', async (style, link) => {
    expect(await draw(() => link.add('Go'))).toBeHtml(`<a class="Button ${style}" href="/x">Go</a>`)
  })
})
