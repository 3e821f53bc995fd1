import { describe, expect, it } from 'vitest'
import type { Content } from '../../../lib/html/content.js'
import { UsageError } from '../../../lib/usage-error.js'
import { Box, box, OtherBox } from '../../support/box.js'
import { ask, drawWithIds } from '../../support/draw.js'

async function idsOf(build: () => Content): Promise<string[]> {
  const html = await drawWithIds(build)
  return [...html.matchAll(/ data-id="([^"]+)"/g)].map(([, id]) => id!)
}

const row = (key: string | number) => box(String(key)).withKey(key)

describe('A key', () => {
  it('keeps the id of an item when items before it come or go', async () => {
    const [, second, third] = await idsOf(() => [row('a'), row('b'), row('c')])
    expect(await idsOf(() => [row('b'), row('c')])).toEqual([second, third])
    expect((await idsOf(() => [row('x'), row('c'), row('b')])).slice(1)).toEqual([third, second])
  })

  it('keeps the ids of what is within the item', async () => {
    const item = (key: number) => box(new OtherBox(), box()).withKey(key)
    const before = await idsOf(() => [item(1), item(2)])
    const after = await idsOf(() => [item(2)])
    expect(after).toEqual(before.slice(3))
  })

  it('does not count among the siblings without one', async () => {
    const [plain] = await idsOf(() => [box()])
    expect((await idsOf(() => [row('a'), row('b'), box()]))[2]).toBe(plain)
  })

  it('may be used again under another parent, and by another class', async () => {
    const ids = await idsOf(() => [row(1), new OtherBox().withKey(1), box(row(1))])
    expect(new Set(ids).size).toBe(4)
  })

  it('may be a number, a text or a bigint, and gives the same id for the same digits', async () => {
    const [number] = await idsOf(() => box().withKey(7))
    expect(await idsOf(() => box().withKey('7'))).toEqual([number])
    expect(await idsOf(() => box().withKey(7n))).toEqual([number])
  })

  it('is an error in development when a sibling of the class has it too', async () => {
    const { error } = await ask(() => [row('a'), row('a')])
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ code: 'duplicate-id' })
  })

  it('gives way to a fixed id', async () => {
    expect(await idsOf(() => row('a').withId('mine'))).toEqual(['mine'])
  })

  it('throws a TypeError when it is empty', () => {
    expect(() => new Box([]).withKey('')).toThrow(TypeError)
  })
})
