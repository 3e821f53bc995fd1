import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../lib/html/content.js'
import { tag } from '../../../lib/html/tag.js'
import { UsageError } from '../../../lib/usage-error.js'
import { box, Box } from '../../support/box.js'
import { ask, draw } from '../../support/draw.js'

class Thenable {
  readonly sql = 'select 1'
  then(): void {
    throw new Error('must not be called')
  }
}

const wrong: [string, unknown, RegExp][] = [
  ['a record', { id: 7, title: 'Tea' }, /\{ id: 7, title: 'Tea' \} was added to/],
  ['a record with children', { id: 7, children: [] }, /\{ id: 7, children: \[\] \} was added/],
  ['a record with a draw', { draw: 3 }, /\{ draw: 3 \} was added/],
  ['a map', new Map([['a', 1]]), /Map\(1\) \{.*\} was added/],
  ['a regular expression', /x/, /\/x\/ was added/],
  ['a symbol', Symbol('x'), /Symbol\(x\) was added/],
  ['a class', Box, /the class Box was added/],
  ['a query that was not awaited', new Thenable(), /Thenable \{.*\}, which must be awaited, was/],
]

describe('Content that nothing can draw', () => {
  it.each(wrong)('is a usage error that names it and the place: %s', async (_, content, what) => {
    const { error } = await ask(() => box(tag('p').add(content as Content)))
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ code: 'wrong-content' })
    expect(error?.message).toMatch(what)
    expect(error?.message).toMatch(/added to Box\n/)
  })

  it.each(wrong)(
    'is one in production and in lists, functions and promises: %s',
    async (_, content) => {
      for (const build of [
        () => [[content as Content]],
        () => () => content as Content,
        () => Promise.resolve([content as Content]),
      ]) {
        const { error } = await ask(build, { development: false })
        expect(error).toMatchObject({ code: 'wrong-content' })
      }
    },
  )

  it('is one in a partial redraw', async () => {
    const build = () => box({ id: 7 } as unknown as Content).redrawIf(true)
    const { error } = await ask(build, { fetched: true, body: '_changed=' })
    expect(error).toMatchObject({ code: 'wrong-content' })
  })

  it('does not hide an error of a function that the app has given', async () => {
    const fail = () => {
      throw new RangeError('of the app')
    }
    expect((await ask(() => box(fail))).error).toBeInstanceOf(RangeError)
  })

  it('is not a date of another realm', async () => {
    const date = runInNewContext('new Date(0)') as Date
    expect(await draw(() => box(date))).toMatch(/19(70|69)/)
  })
})
