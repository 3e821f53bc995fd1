import type { Context } from 'koa'
import { redirect, type Content } from 'bespa'
import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link, wf } from '../browser/fixture.js'

/** An app whose runtime gets this answer to its next request, instead of what the page would say. */
function answering(answer: (ctx: Context) => void, ...content: readonly Content[]) {
  const fixture = new Fixture().page('/page', (ctx) => {
    const state = wf.stateOf(ctx)
    return wf
      .page()
      .add(
        link('?x=1', 'change'),
        box('Told', `x=${state.get('x')}.`).redrawIfChanged(ctx, 'x'),
        content,
      )
  })
  fixture.app.middleware.splice(1, 0, async (ctx, next) => {
    if (ctx.get('Bespa-Fetch')) answer(ctx)
    else await next()
  })
  return fixture.app
}

function json(status: number, body: string) {
  return (ctx: Context) => {
    ctx.status = status
    ctx.type = 'application/json'
    ctx.body = body
  }
}

const allow = [/status of [45]\d\d/]
const general = 'That did not work (error 422).'

describe('An error in JSON', () => {
  it.each([
    ['{"message":"Too late"}', 'Too late'],
    ['{"error":"Too late"}', 'Too late'],
    ['{"error":{"message":"Too late"}}', 'Too late'],
    ['{"type":"about:blank","title":"Gone","detail":"Too late"}', 'Too late'],
    ['{"title":"Too late"}', 'Too late'],
    ['{"error":{"code":7}}', general],
    ['null', general],
    ['[1]', general],
    ['"text"', general],
    ['{"message":', general],
    ['', general],
  ])('is read from %s', async (body, told) => {
    const page = await visit(answering(json(422, body)), '/page', { allow })
    await page.click('change')
    expect(page.error).toBe(told)
    page.close()
  })

  it('is read from a problem of RFC 9457', async () => {
    const app = answering((ctx) => {
      json(409, '{"title":"Conflict","detail":"Somebody else has saved it"}')(ctx)
      ctx.type = 'application/problem+json'
    })
    const page = await visit(app, '/page', { allow })
    await page.click('change')
    expect(page.error).toBe('Somebody else has saved it')
    page.close()
  })
})

describe('An answer without content', () => {
  it.each([204, 205])('with status %i is none to complain of', async (status) => {
    const app = answering((ctx) => {
      ctx.status = status
    })
    const page = await visit(app, '/page')
    await page.click('change')
    expect(page.error).toBeUndefined()
    expect(page.element('.Page').ariaBusy).toBeNull()
    page.close()
  })
})

describe('A redirect', () => {
  it('that leads to itself without end is given up after 20 times, and the user reads so', async () => {
    let count = 0
    const app = answering((ctx) => {
      count++
      redirect(ctx, `?x=${count}`)
    })
    const page = await visit(app, '/page')
    await page.click('change')
    expect(page.error).toContain('without end')
    expect(count).toBeLessThanOrEqual(21)
    page.close()
  })

  it('to a change of state keeps the change that it answers, as it does without script', async () => {
    const fixture = new Fixture().page('/page', () => wf.page().add(link('?x=1', 'change')))
    fixture.app.middleware.splice(1, 0, async (ctx, next) => {
      const state = wf.stateOf(ctx)
      if (state.has('x') && !state.has('b')) redirect(ctx, '?b=2')
      else await next()
    })
    const page = await visit(fixture.app, '/page')
    await page.click('change')
    expect(page.state).toEqual({ x: '1', b: '2' })
    page.close()
  })

  it('of a POST that comes back as the page itself is a failure, and what was typed stays', async () => {
    const fixture = new Fixture().page('/page/', (ctx) =>
      wf
        .page()
        .add(
          wf
            .tag('form')
            .attr('method', 'post')
            .attr('action', '?')
            .add(wf.tag('input').attr('name', 'note').attr('aria-label', 'note')),
          box('Told', wf.stateOf(ctx).get('note')).redrawIf(true),
        ),
    )
    // A proxy that does not know this path without its slash.
    fixture.app.middleware.unshift(async (ctx, next) => {
      if (ctx.path === '/page' || ctx.method === 'POST') {
        ctx.redirect('/page/?')
        ctx.status = 301
      } else await next()
    })
    const page = await visit(fixture.app, '/page/')
    await page.fill('note', 'typed')
    await page.submit()
    expect(page.error).toBe('That did not work (error 200).')
    expect((page.element('[name=note]') as HTMLInputElement).value).toBe('typed')
    page.close()
  })
})

describe('A form', () => {
  const form = (name: string) =>
    box('Form', wf.tag('input').attr('type', 'hidden').attr('name', '_submit').attr('value', name))
      .withElement('form')
      .attr('method', 'post')
      .attr('action', '?')
      .withId('form')
      .redrawIf(true)

  it('never takes the place of one with another name', async () => {
    let name = 'ann'
    const fixture = new Fixture({ development: true }).page('/page', (ctx) => {
      return wf.page().add(link('?x=1', 'change'), form(name).redrawIfChanged(ctx, 'x'))
    })
    const page = await visit(fixture.app, '/page')
    name = 'bob'
    await page.click('change')
    expect(page.element<'input'>('form > input' as 'input').value).toBe('ann')
    expect(page.warnings.join()).toContain('fragment-of-another-form')
    name = 'ann'
    await page.click('change')
    page.close()
  })

  it('sends line breaks as the browser itself does', async () => {
    const fixture = new Fixture().page('/page', () =>
      wf
        .page()
        .add(
          wf
            .tag('form')
            .attr('method', 'post')
            .attr('action', '?')
            .add(
              wf.tag('textarea').attr('name', 'note').attr('aria-label', 'note'),
              wf.tag('button').add('Save'),
            ),
        ),
    )
    const page = await visit(fixture.app, '/page')
    await page.fill('note', 'one\ntwo')
    await page.click('Save')
    expect(page.requests[0]?.body).toContain('note=one%0D%0Atwo')
    page.close()
  })

  it('leaves the author’s aria-disabled on the button that has sent it', async () => {
    const fixture = new Fixture().page('/page', () =>
      wf
        .page()
        .add(
          wf
            .tag('form')
            .attr('method', 'post')
            .attr('action', '?')
            .add(wf.tag('button').attr('aria-disabled', 'true').add('Save')),
        ),
    )
    const page = await visit(fixture.app, '/page')
    const button = page.element('button')
    button.click()
    await page.settled()
    expect(button.ariaDisabled).toBe('true')
    page.close()
  })

  it('whose answer does not come says so, and can be given up for what comes after it', async () => {
    const fixture = new Fixture().page('/page', (ctx) =>
      wf
        .page()
        .add(
          wf
            .tag('form')
            .attr('method', 'post')
            .attr('action', '?')
            .add(
              wf.tag('input').attr('name', 'note').attr('aria-label', 'note'),
              wf.tag('button').add('Save'),
            ),
          link('?x=1', 'change'),
          box('Told', `x=${wf.stateOf(ctx).get('x')}.`).redrawIfChanged(ctx, 'x'),
        ),
    )
    fixture.app.middleware.splice(1, 0, async (ctx, next) => {
      if (wf.stateOf(ctx).has('note') && !wf.stateOf(ctx).has('x')) await new Promise(() => {})
      else await next()
    })
    const page = await visit(fixture.app, '/page', { timeout: 1 })
    const window = page.element('body').ownerDocument.defaultView as Window & typeof globalThis
    const later: (() => void)[] = []
    const setTimeout = window.setTimeout.bind(window)
    Object.assign(window, {
      setTimeout: (task: () => void, time: number) =>
        time < 5000 ? setTimeout(task, time) : later.push(task),
    })
    await expect(page.click('Save')).rejects.toThrow()
    await expect(page.click('change')).rejects.toThrow()
    expect(page.error).toBeUndefined()
    for (const task of later) task()
    expect(page.error).toContain('has not answered yet')
    page.element('.FetchError > .Cancel').click()
    await expect.poll(() => page.element('.Told').textContent).toBe('x=1.')
    expect(page.element('form').ariaBusy).toBeNull()
    expect(page.element('button').ariaDisabled).toBeNull()
  })
})

describe('A part of a drawing', () => {
  it('is drawn again as a part of it', async () => {
    const fixture = new Fixture().page('/page', (ctx) => {
      const x = wf.stateOf(ctx).get('x')
      const dot = wf.htmlUnsafe(`<circle r="${x || '5'}"/><path d="M0 0"/>`)
      return wf
        .page()
        .add(
          link('?x=7', 'change'),
          wf.tag('svg').add(box('Dots', dot).withElement('g').redrawIfChanged(ctx, 'x')),
        )
    })
    const page = await visit(fixture.app, '/page')
    await page.click('change')
    const part = page.element('svg > .Dots')
    expect(part.namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect(
      [...part.children].map(({ localName, namespaceURI }) => [localName, namespaceURI]),
    ).toEqual([
      ['circle', 'http://www.w3.org/2000/svg'],
      ['path', 'http://www.w3.org/2000/svg'],
    ])
    page.close()
  })

  it('is drawn again as a part of a formula', async () => {
    const fixture = new Fixture().page('/page', (ctx) =>
      wf
        .page()
        .add(
          link('?x=7', 'change'),
          wf
            .tag('math')
            .add(
              box('Number', wf.stateOf(ctx).get('x')).withElement('mn').redrawIfChanged(ctx, 'x'),
            ),
        ),
    )
    const page = await visit(fixture.app, '/page')
    await page.click('change')
    expect(page.element('math > .Number').namespaceURI).toBe('http://www.w3.org/1998/Math/MathML')
    expect(page.element('math > .Number').textContent).toBe('7')
    page.close()
  })
})

describe('Many fragments', () => {
  it('all find their places, and each keeps what was typed in it', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => at)
    const fixture = new Fixture().page('/page', (ctx) =>
      wf.page().add(
        link('?x=1', 'change'),
        rows.map((at) =>
          box(
            `Row${at}`,
            wf.tag('input').attr('name', `note${at}`).attr('aria-label', `note${at}`),
            `${wf.stateOf(ctx).get('x')}:${at}`,
          ).redrawIfChanged(ctx, 'x'),
        ),
      ),
    )
    const page = await visit(fixture.app, '/page')
    for (const at of [3, 77, 199]) await page.fill(`note${at}`, `typed ${at}`)
    await page.click('change')
    expect(page.redrawn.map(({ textContent }) => textContent)).toEqual(rows.map((at) => `1:${at}`))
    const typed = page.elements('input').filter(({ value }) => value)
    expect(typed.map(({ value }) => value)).toEqual(['typed 3', 'typed 77', 'typed 199'])
    page.close()
  })
})
