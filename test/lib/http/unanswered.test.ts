import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WidgetBase, type Context, type Output } from '../../../lib/index.js'
import { warningListeners } from '../../../lib/usage-error.js'
import { HttpApp, wf } from './http-app.js'

/** A widget that waits. */
class Late extends WidgetBase<Late> {
  constructor(readonly content: Promise<string>) {
    super()
  }

  draw(out: Output, ctx: Context) {
    this.root('p', ctx).add(this.content).draw(out, ctx)
  }
}

const heard: string[] = []
const listen = (message: string) => heard.push(message)

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  warningListeners.add(listen)
})

afterEach(() => {
  heard.length = 0
  warningListeners.delete(listen)
  vi.restoreAllMocks()
})

describe('A page that its handler does not wait for', () => {
  it.each([
    ['development', true, ['page-not-awaited', 'GET /orders']],
    ['production', false, []],
  ])('has no place in the answer, which is told in %s', async (_, development, told) => {
    let arrive = (_content: string): void => undefined
    const late = new Promise<string>((resolve) => (arrive = resolve))
    let drawn: unknown
    const app = new HttpApp(
      (ctx) => {
        drawn = wf.page().add(late).draw(ctx)
      },
      { development },
    )
    expect((await app.ask('/orders')).statusCode).toBe(404)
    arrive('too late')
    await drawn
    expect(heard).toHaveLength(told.length ? 1 : 0)
    for (const part of told) expect(heard[0]).toContain(part)
  })

  it('is told of in a redraw, too', async () => {
    let drawn: unknown
    const app = new HttpApp(
      (ctx) => {
        const sent = new Promise<string>((resolve) => ctx.res.once('finish', () => resolve('late')))
        drawn = wf.page().add(new Late(sent).redrawIfChanged(ctx, 'a')).draw(ctx)
      },
      { development: true },
    )
    await app.fetchPost('/orders', 'a=1&_changed=a')
    await drawn
    expect(heard.at(-1)).toMatch(/page-not-awaited.*POST \/orders/)
  })
})

describe('A redraw that no handler answers', () => {
  const unanswered = (status = 404) =>
    new HttpApp(
      (ctx) => {
        ctx.status = status
      },
      { development: true },
    )

  it.each([404, 405])('is told of, with what is missing (%i)', async (status) => {
    const { statusCode } = await unanswered(status).fetchPost('/orders', 'a=1&_changed=a')
    expect(statusCode).toBe(status)
    expect(heard).toEqual([expect.stringMatching(/redraw-unanswered.*POST \/orders/)])
  })

  it('is not told of what is no redraw, nor in production', async () => {
    await unanswered().fetch('/orders')
    await unanswered().post('/orders', 'a=1&_changed=a')
    await new HttpApp({}, {}).fetchPost('/orders', 'a=1&_changed=a')
    expect(heard).toEqual([])
  })
})
