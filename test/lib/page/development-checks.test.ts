import Koa, { type Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { type Output } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import type * as PageRequests from '../../../lib/request/page-request.js'
import { bespa } from '../../../lib/http/bespa.js'
import { UsageError, usageErrors } from '../../../lib/usage-error.js'
import { Page } from '../../../lib/page/page.js'
import { WidgetBase } from '../../../lib/widget/widget-base.js'
import { box, type Box } from '../../support/box.js'
import { ask } from '../../support/draw.js'
import { send } from '../../support/send.js'

class Careless extends WidgetBase<Careless> {
  constructor(readonly write: (out: Output, ctx: Context) => void | Promise<void>) {
    super()
  }

  draw(out: Output, ctx: Context): void | Promise<void> {
    return this.write(out, ctx)
  }
}

describe('A widget whose root lacks its data-id', () => {
  const roots: [string, (out: Output, ctx: Context) => void | Promise<void>][] = [
    ['an element without one', (out, ctx) => tag('p').class('A').draw(out, ctx)],
    ['an empty one', (out) => void (out.html += '<p data-id="">')],
    ['text', (out) => void (out.html += 'text <p data-id="x">')],
    ['nothing', () => undefined],
    ['one that comes within', (out, ctx) => tag('p').add(box('x').withId('y')).draw(out, ctx)],
    ['late text', (out, ctx) => out.add(Promise.resolve('late'), ctx)],
    ['a look-alike', (out, ctx) => tag('p').attr('title', ' data-id="x"').draw(out, ctx)],
    [
      'an element, after some time',
      async (out, ctx) => {
        await Promise.resolve()
        tag('p').draw(out, ctx)
      },
    ],
  ]

  it.each(roots)('is an error that names it in development: %s', async (_, write) => {
    const { error } = await ask(() => box(new Careless(write)))
    expect(error).toBeInstanceOf(UsageError)
    expect(error?.message).toMatch(/^\[bespa missing-data-id\].*: Box › Careless began with /)
    expect(error?.message).toContain('/help/missing-data-id')
  })

  it.each(roots)('is drawn all the same in production: %s', async (_, write) => {
    const { error } = await ask(() => box(new Careless(write)), { development: false })
    expect(error).toBeUndefined()
  })

  it('is an error in a partial redraw too', async () => {
    const careless = new Careless((out) => void (out.html += '<p>')).redrawIf(true)
    const { error } = await ask(() => careless, { fetched: true, body: '_changed=' })
    expect(error?.message).toContain('missing-data-id')
  })

  it('is none when the root begins with white space', async () => {
    const write = (out: Output) => void (out.html += '\n <p class="a"\n data-id="x">')
    expect((await ask(() => new Careless(write))).error).toBeUndefined()
  })
})

describe('A widget that its parent draws without returning it from children()', () => {
  const holding = (inner: Box) =>
    new Careless((out, ctx) => tag('p').attr('data-id', 'x').add(inner).draw(out, ctx))

  it('is an error in development when it has a redraw condition', async () => {
    const { error } = await ask((ctx) => box(holding(box('x').redrawIfChanged(ctx, 'x'))))
    expect(error).toBeInstanceOf(UsageError)
    expect(error?.message).toMatch(
      /^\[bespa unattached-widget\].*: Box › Careless › Box has a redraw/,
    )
  })

  it('is drawn all the same without one, and in production', async () => {
    expect((await ask(() => holding(box('x')))).error).toBeUndefined()
    const { error, html } = await ask((ctx) => holding(box('x').redrawIfChanged(ctx, 'x')), {
      development: false,
    })
    expect(error).toBeUndefined()
    expect(html).toMatch(/<p data-id="x"><div data-id="[^"]+">x<\/div><\/p>/)
  })
})

describe('A page in an app without the middleware', () => {
  it('is an error that says what to do', async () => {
    const app = new Koa()
    let failure: Error | undefined
    app.on('error', (error: Error) => (failure = error))
    app.use((ctx) => new Page().draw(ctx))
    expect((await send(app, '/orders')).statusCode).toBe(500)
    expect(failure).toBeInstanceOf(UsageError)
    expect(failure?.message).toMatch(/handler-without-middleware.*app\.use\(bespa\(\)\).*\/orders/)
  })
})

describe('A page that meets a request of another copy of the library', () => {
  /** What the other copy says to a request that the middleware of this one has prepared. */
  async function told(development: boolean): Promise<string> {
    const source = new URL('../../../lib/request/page-request.ts', import.meta.url)
    const other = (await import(`${source.pathname}?copy`)) as typeof PageRequests
    let message = 'nothing'
    const app = new Koa().use(bespa({ development })).use((ctx) => {
      try {
        ctx.body = other.findPageRequest(ctx) ? 'found' : 'not found'
      } catch (error) {
        message = String(error)
      }
    })
    await send(app, '/orders')
    return message
  }

  it('is an error that names the copies and the remedy', async () => {
    expect(await told(true)).toMatch(
      /two-copies\].*GET \/orders, loaded from \S+\n.*"type": "module"/,
    )
  })

  it('draws what it can in production', async () => {
    expect(await told(false)).toBe('nothing')
  })
})

describe('A mistake', () => {
  it('has a code, says what is wrong and what to do, and where to read about it', () => {
    const mistake = new UsageError('duplicate-id', 'A and B')
    expect(mistake.code).toBe('duplicate-id')
    expect(mistake.name).toBe('UsageError')
    expect(mistake.message).toBe(
      [
        '[bespa duplicate-id] Two widgets on one page have the same id: A and B',
        usageErrors['duplicate-id'].remedy,
        'Documentation: https://bespa.example.org/docs/help/duplicate-id',
      ].join('\n'),
    )
  })

  it('has a code that can stand in an address', () => {
    for (const code of Object.keys(usageErrors)) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/)
  })
})
