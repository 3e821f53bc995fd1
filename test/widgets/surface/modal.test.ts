import Koa from 'koa'
import { bespa, Factory, type BespaOptions, type Context, type ModalWidget } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { draw, redraw, withoutIds } from '../../support/draw.js'

const wf = new Factory()
const text = (content: string) => wf.modal('m').add(content)

/** Pages by their paths, and how often each was asked for. */
function appWith(
  pages: Record<string, (ctx: Context) => unknown>,
  options: BespaOptions = {},
): { app: Koa; asked: string[] } {
  const asked: string[] = []
  const app = new Koa().use(bespa({ development: true, ...options }))
  app.use(async (ctx) => {
    asked.push(ctx.path)
    await pages[ctx.path]?.(ctx)
  })
  return { app, asked }
}

const list = (modal: (ctx: Context) => ModalWidget) => (ctx: Context) =>
  wf
    .page()
    .add(
      wf.appBar('List'),
      wf.link('?m=/inner').add('Open'),
      wf.link('?m=/inner?n=1').add('Open the other'),
      wf.link('?x=1').add('Change something else'),
      wf.block(wf.stateOf(ctx).get('note')).redrawIfChanged(ctx, 'note'),
      modal(ctx),
    )
    .draw(ctx)

const inner = (ctx: Context) =>
  wf
    .page()
    .add(
      wf.appBar('Inner'),
      `n is ${wf.stateOf(ctx).get('n')}, back is ${wf.stateOf(ctx).get('_back')}`,
      wf.link('^?m=&note=done').add('Finish'),
      wf.link('/next').add('Next'),
    )
    .draw(ctx)

const embedded = (ctx: Context) => wf.modal('m').embedHandler(ctx, { allow: ['/inner', '/next'] })

describe('A modal', () => {
  it('is a dialog while its variable has a value', async () => {
    expect(await draw(() => text('Hello').withLabel('Greeting'), { url: '/?m=1' })).toBeHtml(
      '<dialog id="…" aria-label="Greeting" class="Modal" data-widget="Modal" open><div class="ModalSheet">Hello</div><a class="OverlayClose" href="?m=" aria-label="Close"><svg…</a></dialog>',
    )
  })

  it.each(['/', '/?m='])('is only a placeholder at %s', async (url) => {
    expect(await draw(() => text('Hello'), { url })).toBeHtml(
      '<span class="Empty Modal" hidden></span>',
    )
  })

  it('is a placeholder without content, and when it is hidden', async () => {
    const empty = '<span class="Empty Modal" hidden></span>'
    expect(await draw(() => wf.modal('m'), { url: '/?m=1' })).toBeHtml(empty)
    expect(await draw(() => text('a').hideIf(true), { url: '/?m=1' })).toBeHtml(empty)
  })

  it('is drawn again when its variable changes, and only then', async () => {
    expect(await redraw(() => text('Hello'), 'm=1&_changed=m')).toContain('Hello')
    expect(withoutIds(await redraw(() => text('Hello'), '_changed=m'))).toBeHtml(
      '<span class="Empty Modal" hidden></span>',
    )
    expect(await redraw(() => text('Hello'), 'm=1&x=1&_changed=x')).not.toContain('Modal')
    expect(await redraw(() => text('Hello').redrawIf(true), 'm=1&x=1&_changed=x')).toContain(
      'Hello',
    )
  })

  it('is as wide and as high as it is told', async () => {
    const modal = () => text('a').withWidth('40rem').withMinHeight(300)
    const html = await draw(modal, { url: '/?m=1' })
    expect(html).toContain('style="--bespa-overlay-width: 40rem"')
    expect(html).toContainHtml('<div class="ModalSheet" style="min-block-size: 300px">')
    expect(() => wf.modal('m').withWidth('1px;color:red')).toThrow(/withWidth/)
    expect(() => wf.modal('m').withMinHeight('tall')).toThrow(/withMinHeight/)
  })

  it('has a name of one heading in it, of its label, or of what it is', async () => {
    const named = async (modal: ModalWidget, options: BespaOptions = {}) =>
      /aria-label="([^"]*)"/.exec(await draw(() => modal, { url: '/?m=1', ...options }))?.[1]
    expect(await named(text('a').add(wf.titleLarge('Delete ', wf.textBold('all'), '?')))).toBe(
      'Delete all?',
    )
    expect(await named(text('a').add(wf.titleLarge('Delete?')).withLabel('Really?'))).toBe(
      'Really?',
    )
    expect(await named(text('a'))).toBe('Dialog')
    const wording = () => ({ surface: { dialog: 'Fenster' } })
    expect(await named(text('a'), { wording })).toBe('Fenster')
  })

  it('writes a variable name with strange letters safely', async () => {
    expect(await draw(() => wf.modal('a&b"=').add('a'), { url: '/?a%26b%22%3D=1' })).toContain(
      'href="?a%26b%22%3D="',
    )
  })

  it.each(['', '_back'])('does not take %j for a variable', (name) => {
    expect(() => wf.modal(name)).toThrow(TypeError)
  })

  it('says whether a press beside it closes it', async () => {
    expect(await draw(() => text('a'), { url: '/?m=1' })).not.toContain('data-light-dismiss')
    expect(await draw(() => text('a').withLightDismiss(false), { url: '/?m=1' })).toContain(
      'data-light-dismiss',
    )
  })
})

describe('The page in a modal', () => {
  it('is not asked for while the modal is closed, nor when something else changes', async () => {
    const { app, asked } = appWith({ '/': list(embedded), '/inner': inner })
    const page = await visit(app, '/')
    expect(asked).toEqual(['/'])
    await page.click('Open')
    expect(asked).toEqual(['/', '/', '/inner'])
    await page.press('Escape')
    await page.click('Change something else')
    expect(asked).toEqual(['/', '/', '/inner', '/', '/'])
  })

  it('is asked for with a way back that closes the modal, whatever its own query', async () => {
    const { app } = appWith({ '/': list(embedded), '/inner': inner })
    const page = await visit(app, '/?m=' + encodeURIComponent('/inner?n=3&_back=/evil'))
    expect(page.element('dialog').textContent).toContain('n is 3, back is ^?m=')
    await page.click('Back')
    expect(page.elements('dialog')).toEqual([])
  })

  it('names the modal by its app bar, also after it has gone on', async () => {
    const next = (ctx: Context) => wf.page().add(wf.appBar('The next')).draw(ctx)
    const { app } = appWith({ '/': list(embedded), '/inner': inner, '/next': next })
    const page = await visit(app, '/?m=/inner')
    const name = () => {
      const id = page.element('dialog').getAttribute('aria-labelledby') ?? ''
      return page.element(`[id="${id}"]`).textContent
    }
    expect(name()).toBe('Inner')
    await page.click('Next')
    expect(name()).toBe('The next')
    await page.click('Back')
    expect(name()).toBe('Inner')
  })

  it('closes the modal and tells the page around in one step', async () => {
    const { app, asked } = appWith({ '/': list(embedded), '/inner': inner })
    const page = await visit(app, '/?m=/inner')
    asked.length = 0
    await page.click('Finish')
    expect(asked).toEqual(['/'])
    expect(page.state).toEqual({ note: 'done' })
    expect(page.text).toContain('done')
  })

  it('may be one that a loader brings', async () => {
    const loaded = () => wf.modal('m').embed(async () => '<section class="Page">Loaded</section>')
    expect(await draw(loaded, { url: '/?m=1' })).toContain('<section class="Page">Loaded</section>')
  })

  it('can be one of several: each at its own variable', async () => {
    const { app } = appWith({
      '/': (ctx) =>
        wf
          .page()
          .add(
            wf.link('?a=1').add('A'),
            wf.modal('a').add('first', wf.link('?b=1').add('B')),
            wf.modal('b').add('second', wf.link('?a=').add('Close A')),
          )
          .draw(ctx),
    })
    const page = await visit(app, '/')
    await page.click('A')
    await page.click('B')
    expect(page.elements('dialog').map((one) => one.matches(':modal'))).toEqual([true, true])
    await page.click('Close A')
    expect(page.elements('dialog')).toHaveLength(1)
    expect(page.text).toContain('second')
  })
})

describe('The path of the page in a modal', () => {
  const open = async (value: string, base = '/shop/list') => {
    const modal = (ctx: Context) => wf.modal('m').embedHandler(ctx, { allow: ['/'] })
    const { app, asked } = appWith({
      [base]: list(modal),
      '/inner': inner,
      '/shop/edit': inner,
      '/shop/inner': inner,
    })
    const page = await visit(app, `${base}?m=${encodeURIComponent(value)}`)
    return { message: page.elements('dialog .EmbedError')[0]?.textContent, asked, page }
  }

  it.each([
    ['/inner?n=1', '/inner'],
    ['edit?n=1', '/shop/edit'],
    ['../inner', '/inner'],
    ['../../../inner', '/inner'],
  ])('%j means %s', async (value, path) => {
    const { message, asked } = await open(value)
    expect(message).toBeUndefined()
    expect(asked).toEqual(['/shop/list', path])
  })

  it.each([
    'https://evil.example/inner',
    '//evil.example/inner',
    '/\\evil.example/inner',
    '\\\\evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/inner\u0000',
    '/in\nner',
    '\t//evil.example',
    ' /inner',
    '?m=/inner',
    '^/inner',
    '~?m=1',
    '-1',
    '#inner',
  ])('%j is refused', async (value) => {
    const { message, asked } = await open(value)
    expect(message).toBe('Only a page of this site can be opened here.')
    expect(asked).toEqual(['/shop/list'])
  })

  it.each(['/.//evil.example', '/%2e//evil.example'])(
    '%j leads to no other host',
    async (value) => {
      const { message } = await open(value)
      expect(message).toMatch(/^(This page must not be embedded here|Only paths of this app)/)
    },
  )

  it('may lead nowhere, which is told in the modal', async () => {
    const modal = (ctx: Context) => wf.modal('m').embedHandler(ctx, { allow: ['/gone'] })
    const { app } = appWith({ '/': list(modal) })
    const page = await visit(app, '/?m=/gone')
    expect(page.status).toBe(200)
    expect(page.element('dialog .EmbedError').textContent).toBe('Not Found')
    await page.press('Escape')
    expect(page.elements('dialog')).toEqual([])
  })

  it('is refused when the app does not allow it', async () => {
    const { app, asked } = appWith({ '/': list(embedded), '/secret': inner })
    const page = await visit(app, '/?m=/secret')
    expect(page.element('dialog .EmbedError').textContent).toBe(
      'This page must not be embedded here.',
    )
    expect(asked).toEqual(['/'])
  })

  it('may be that of the page around in another state, but not in the same', async () => {
    const page = (ctx: Context) => {
      const state = wf.stateOf(ctx)
      if (state.get('always')) state.set('m', `/tree?always=1&node=${state.get('node')}`)
      return wf
        .page()
        .add(`node ${state.get('node')}`, wf.modal('m').embedHandler(ctx, { allow: ['/tree'] }))
        .draw(ctx)
    }
    const { app } = appWith({ '/tree': page })
    const fine = await visit(app, '/tree?node=1&m=/tree?node=2')
    expect(fine.element('dialog').textContent).toContain('node 2')
    const endless = await visit(app, '/tree?node=1&always=1')
    expect(endless.elements('.EmbedError').map(({ textContent }) => textContent)).toContain(
      'This page is open already: it cannot be opened within itself.',
    )
    expect(endless.elements('dialog').length).toBeLessThan(4)
  })
})
