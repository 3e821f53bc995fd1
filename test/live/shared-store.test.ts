import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MemoryStore } from '../../docs-site/live/memory-store.js'
import { createRedis } from '../../docs-site/live/redis-connection.js'
import { RedisStore } from '../../docs-site/live/redis-store.js'
import type { SharedStore } from '../../docs-site/live/shared-store.js'
import { RedisServer } from './redis-server.js'

const redis = new RedisServer()
const stores: Record<string, SharedStore> = { 'in memory': new MemoryStore() }
let client: ReturnType<typeof createRedis>

beforeAll(async () => {
  await redis.start()
  client = createRedis(redis.url, () => undefined)
  await client.connect()
  stores['in Redis'] = new RedisStore(client)
})
afterAll(async () => {
  client.destroy()
  await redis.end()
})

describe.each(['in memory', 'in Redis'])('What nodes share %s', (name) => {
  const store = () => stores[name] as SharedStore
  const isGone = (key: string) => expect.poll(() => store().get(key)).toBeUndefined()

  it('is there until its time is over', async () => {
    await store().set('key', 'value', 1)
    expect(await store().get('key')).toBe('value')
    await isGone('key')
  })

  it('is counted', async () => {
    expect(await store().increment('count', 60)).toBe(1)
    expect(await store().increment('count', 60)).toBe(2)
    expect(await store().get('count')).toBe('2')
  })

  it('is leased to one at a time, who may renew it and give it back', async () => {
    expect(await store().lease('lease', 'first', 60_000)).toBe(true)
    expect(await store().lease('lease', 'second', 60_000)).toBe(false)
    expect(await store().lease('lease', 'first', 60_000)).toBe(true)
    await store().release('lease', 'second')
    expect(await store().lease('lease', 'second', 60_000)).toBe(false)
    await store().release('lease', 'first')
    expect(await store().lease('lease', 'second', 60_000)).toBe(true)
  })

  it('is leased anew when whoever had it does not come back', async () => {
    expect(await store().lease('dead', 'first', 50)).toBe(true)
    await expect.poll(() => store().lease('dead', 'second', 60_000)).toBe(true)
  })

  it('has sets, whose members leave or run out', async () => {
    await store().enter('set', 'a', 60_000)
    await store().enter('set', 'b', 60_000)
    await store().enter('set', 'c', 50)
    await store().leave('set', 'a')
    await expect.poll(() => store().members('set')).toEqual(['b'])
    expect(await store().members('none')).toEqual([])
  })
})
