import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MemoryStore } from '../../docs-site/content/live/memory-store.js'
import { createRedis } from '../../docs-site/content/live/redis-connection.js'
import { RedisStore } from '../../docs-site/content/live/redis-store.js'
import type { SharedStore } from '../../docs-site/content/live/shared-store.js'
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
    await store().set('key', 'value', 60)
    expect(await store().get('key')).toBe('value')
    await store().set('key', 'brief', 1)
    await isGone('key')
  })

  it('increments a counter and returns its new value', async () => {
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

describe('What nodes share in Redis', () => {
  it('does not go by the clock of a node, which may be wrong', async () => {
    const store = new RedisStore(client)
    await store.enter('clocks', 'here', 60_000)
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000)
    try {
      expect(await store.members('clocks')).toEqual(['here'])
    } finally {
      vi.restoreAllMocks()
    }
  })

  it('leaves nothing behind when nobody comes any more', async () => {
    const store = new RedisStore(client)
    await store.enter('left', 'long', 60_000)
    await store.enter('left', 'short', 50)
    await store.increment('counted', 60)
    for (const key of ['bespa-site:left', 'bespa-site:counted']) {
      const left = await client.pTTL(key)
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThanOrEqual(60_000)
    }
  })

  it('fails instead of waiting while Redis hangs, and is there again afterwards', async () => {
    const store = new RedisStore(client)
    await store.set('hung', 'value', 60)
    redis.hang(true)
    try {
      await expect(store.get('hung')).rejects.toThrow()
      await expect(store.members('hung')).rejects.toThrow()
    } finally {
      redis.hang(false)
    }
    await expect.poll(() => store.get('hung').catch(() => 'failed')).toBe('value')
  })
})
