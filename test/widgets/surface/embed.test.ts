import Koa from 'koa'
import { bespa, EmbedError, Factory, type EmbedWidget } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'

const wf = new Factory()

function appWith(host: (ctx: Koa.Context) => EmbedWidget): Koa {
  const app = new Koa().use(bespa({ development: true }))
  return app.use(async (ctx) => {
    if (ctx.path === '/inner') {
      const label = wf.inputText('name', '').withLabel('Name')
      await wf.page().add(wf.appBar('Inner'), wf.form().add(label)).draw(ctx)
    } else if (ctx.path === '/') {
      const hidden = wf.stateOf(ctx).bool('hide')
      await wf
        .page()
        .add(wf.link('?hide=1').add('Hide'), host(ctx).hideIf(hidden).redrawIf(hidden))
        .draw(ctx)
    }
  })
}

/** An app that does not write its errors to the console. */
function quiet(handler: Koa.Middleware): Koa {
  const app = new Koa().use(bespa({ development: true })).use(handler)
  app.silent = true
  return app
}

describe('An embedded page', () => {
  it('stands in the page, three times if need be, with ids that are unique', async () => {
    const app = new Koa().use(bespa({ development: true })).use(async (ctx) => {
      if (ctx.path === '/inner') {
        await wf
          .page()
          .add(wf.form().add(wf.inputText('name', '').withLabel('Name')))
          .draw(ctx)
      } else {
        await wf
          .page()
          .add([1, 2, 3].map(() => wf.embedHandler(ctx, '/inner')))
          .draw(ctx)
      }
    })
    const page = await visit(app, '/')
    const ids = page.elements('[id]').map(({ id }) => id)
    expect(page.elements('.Embed > section.Page')).toHaveLength(3)
    expect(new Set(ids).size).toBe(ids.length)
    for (const label of page.elements('label')) {
      const target = label.htmlFor
      expect(page.elements(`[id="${target}"]`)).toHaveLength(1)
    }
  })

  it('is not asked for while it is hidden', async () => {
    let loads = 0
    const app = appWith(() =>
      wf.embed(async () => {
        loads++
        return Promise.resolve('<section class="Page">content</section>')
      }),
    )
    const page = await visit(app, '/')
    expect(page.text).toContain('content')
    await page.click('Hide')
    expect(page.text).not.toContain('content')
    expect(loads).toBe(1)
  })

  it('tells in its place why it cannot be shown', async () => {
    const page = await visit(
      appWith(() => wf.embed(() => Promise.reject(new EmbedError('<b>Closed</b> today')))),
      '/',
    )
    expect(page.element('.Embed [role=alert]').textContent).toBe('<b>Closed</b> today')
  })

  it('can be asked for again in its place, when that may help', async () => {
    let status = 503
    const app = quiet(async (ctx) => {
      if (ctx.path === '/inner' && status !== 200) ctx.throw(status, 'Busy right now.')
      else if (ctx.path === '/inner') await wf.page().add('Here it is').draw(ctx)
      else await wf.page().add(wf.embedHandler(ctx, '/inner?n=1')).draw(ctx)
    })
    const allow = [/503/]
    const page = await visit(app, '/', { allow })
    expect(page.element('.EmbedError').textContent).toBe('Busy right now.')
    expect(page.element('.EmbedRetry').getAttribute('href')).toBe('/inner?n=1&_back=0')
    status = 200
    await page.click('Try again')
    expect(page.location).toBe('/')
    expect(page.element('.Embed').textContent).toContain('Here it is')
    expect(page.elements('.EmbedError')).toEqual([])
  })

  it.each([404, 403])('is not to be asked for again after a %i', async (status) => {
    const app = quiet(async (ctx) => {
      if (ctx.path === '/inner') ctx.throw(status, 'No.')
      else await wf.page().add(wf.embedHandler(ctx, '/inner')).draw(ctx)
    })
    const page = await visit(app, '/')
    expect(page.element('.EmbedError').textContent).toBe('No.')
    expect(page.elements('.EmbedRetry')).toEqual([])
  })

  it('that was posted to is not posted to again', async () => {
    const app = quiet(async (ctx) => {
      if (ctx.path === '/inner') ctx.throw(503, 'Busy.')
      else
        await wf
          .page()
          .add(wf.embedHandler(ctx, '/inner', { method: 'POST' }))
          .draw(ctx)
    })
    const page = await visit(app, '/')
    expect(page.elements('.EmbedRetry')).toEqual([])
  })

  it('that has nothing in it is a frame that can be filled', async () => {
    const page = await visit(
      appWith(() => wf.embed(() => Promise.resolve('\n')).withName('details')),
      '/',
    )
    expect(page.elements('.Embed[data-name=details] > .Page')).toHaveLength(1)
  })

  it('is an empty frame without a page, ready to be filled', async () => {
    const page = await visit(
      appWith(() => wf.embed().withName('details')),
      '/',
    )
    const frame = page.element('.Embed[data-name=details] > .Page')
    expect(frame.getAttribute('data-location')).toBe('/')
    expect(frame.textContent).toBe('')
  })
})
