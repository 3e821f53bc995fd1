import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Context } from 'koa'
import type { Content } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import { warningListeners } from '../../../lib/usage-error.js'
import { box } from '../../support/box.js'
import { draw } from '../../support/draw.js'
import { Input } from '../input.js'

const heard: string[] = []
const listen = (message: string) => heard.push(message)

beforeEach(() => {
  heard.length = 0
  warningListeners.add(listen)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

afterEach(() => {
  warningListeners.delete(listen)
  vi.restoreAllMocks()
})

const row = (ctx: Context) => box('x').redrawIfChanged(ctx, 'x')

async function warningsOf(build: (ctx: Context) => Content, development = true): Promise<string[]> {
  await draw(build, { development })
  return heard.filter((message) => message.includes('missing-key'))
}

describe('A list of widgets without keys', () => {
  it.each<[string, (ctx: Context) => Content]>([
    ['when each can be redrawn', (ctx) => box([row(ctx), row(ctx)])],
    ['when something in each can be redrawn', (ctx) => box([box(row(ctx)), box(row(ctx))])],
    ['when each has an input in it', () => box([box(new Input()), box(new Input())])],
    ['within elements', (ctx) => box([tag('li').add(row(ctx)), tag('li').add(row(ctx))])],
    [
      'within further lists',
      (ctx) =>
        box([
          ['a', row(ctx)],
          [['b'], row(ctx)],
        ]),
    ],
    ['directly in the page', (ctx) => [row(ctx), row(ctx)]],
    ['from a function', (ctx) => box(() => [row(ctx), row(ctx)])],
    ['from a promise', (ctx) => box(Promise.resolve([row(ctx), row(ctx)]))],
    ['deep in the page', (ctx) => box(tag('p').add(box([box([row(ctx), row(ctx)])])))],
  ])('is warned about in development: %s', async (_, build) => {
    const [first, ...others] = await warningsOf(build)
    expect(first).toMatch(/\[bespa missing-key\] .*: 2 items Box in a list of /)
    expect(first).toContain('withKey(order.id)')
    expect(others).toEqual([])
  })

  it.each<[string, (ctx: Context) => Content]>([
    ['with keys', (ctx) => box([1, 2].map((key) => row(ctx).withKey(key)))],
    ['with fixed ids', (ctx) => box(['a', 'b'].map((id) => row(ctx).withId(id)))],
    ['of widgets that nothing reaches', () => box([box('a'), box('b')])],
    ['of inputs, which have names', () => box([new Input(), new Input()])],
    ['that is none', (ctx) => box(row(ctx), row(ctx))],
    ['of one item', (ctx) => box([row(ctx)])],
    ['of one item with two parts', (ctx) => box([tag('li').add(row(ctx), row(ctx))])],
    [
      'whose items hold what is identified itself',
      () => box([1, 2].map((n) => box(box().withId(`i${n}`).redrawIf(true)))),
    ],
  ])('is not warned about: %s', async (_, build) => {
    expect(await warningsOf(build)).toEqual([])
  })

  it('is not looked for in production', async () => {
    expect(await warningsOf((ctx) => box([row(ctx), row(ctx)]), false)).toEqual([])
  })
})
