import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  isEventId,
  isLater,
  type EventLog,
  type FeedEvent,
} from '../../docs-site/content/live/event-log.js'
import { MemoryLog } from '../../docs-site/content/live/memory-log.js'
import { createRedis } from '../../docs-site/content/live/redis-connection.js'
import { RedisLog } from '../../docs-site/content/live/redis-log.js'
import { RedisServer } from './redis-server.js'

const redis = new RedisServer()
let closing: (() => Promise<void> | void)[] = []

beforeAll(() => redis.start())
afterAll(() => redis.end())
beforeEach(() => async () => {
  for (const close of closing) await close()
  closing = []
})

async function redisLog(): Promise<RedisLog> {
  const [client, reader] = [
    createRedis(redis.url, () => undefined),
    createRedis(redis.url, () => undefined),
  ]
  await Promise.all([client.connect(), reader.connect()])
  const log = new RedisLog(client, reader)
  await log.start()
  closing.push(async () => {
    await log.close()
    client.destroy()
  })
  return log
}

const kinds: Record<string, () => Promise<EventLog>> = {
  'in memory': async () => new MemoryLog(),
  'in Redis': redisLog,
}

function listenTo(log: EventLog, ...channels: string[]): FeedEvent[] {
  const heard: FeedEvent[] = []
  log.subscribe(channels, (event) => heard.push(event))
  return heard
}

describe.each(Object.entries(kinds))('A log of events %s', (_, open) => {
  it('tells those who listen to the channel, in order', async () => {
    const log = await open()
    const heard = listenTo(log, 'a', 'b')
    await log.publish('a', '?x=1')
    await log.publish('other', '?x=2')
    await log.publish('b', '?x=3')
    await expect.poll(() => heard.map(({ action }) => action)).toEqual(['?x=1', '?x=3'])
    const [first, second] = heard
    expect(isLater(second?.id ?? '', first?.id ?? '')).toBe(true)
  })

  it('gives those who come back what they have missed', async () => {
    const log = await open()
    const heard = listenTo(log, 'back')
    for (const action of ['?x=1', '?x=2', '?x=3']) await log.publish('back', action)
    await log.publish('other', '?x=4')
    await expect.poll(() => heard.length).toBe(3)
    const { events } = log.since(['back'], heard[0]?.id ?? '')
    expect(events.map(({ action }) => action)).toEqual(['?x=2', '?x=3'])
  })

  it('has a position, after which is what happens from now on', async () => {
    const log = await open()
    const heard = listenTo(log, 'now')
    await log.publish('now', '?x=1')
    await expect.poll(() => heard.length).toBe(1)
    const { position } = log
    await log.publish('now', '?x=2')
    await expect.poll(() => heard.length).toBe(2)
    expect(log.since(['now'], position)).toEqual({ events: heard.slice(1), isWhole: true })
  })

  it('says when it may have forgotten something', async () => {
    const log = await open()
    await log.publish('long ago', '?x=1')
    expect(log.since(['long ago'], '1-0').isWhole).toBe(false)
  })

  it('is not heard any more after the end', async () => {
    const log = await open()
    const heard: FeedEvent[] = []
    const stop = log.subscribe(['end'], (event) => heard.push(event))
    const after = listenTo(log, 'end')
    await log.publish('end', '?x=1')
    await expect.poll(() => after.length).toBe(1)
    stop()
    await log.publish('end', '?x=2')
    await expect.poll(() => after.length).toBe(2)
    expect(heard).toHaveLength(1)
  })

  it.each([
    '/path',
    'https://evil.example',
    '?',
    '?_submit=form',
    '?x=\\',
    `?x=${'1'.repeat(2000)}`,
  ])('refuses to publish what no feed may send: %.30s', async (action) => {
    const log = await open()
    await expect(async () => log.publish('a', action)).rejects.toThrow(TypeError)
  })
})

describe('A log of events in Redis', () => {
  it('carries what one node publishes to the others', async () => {
    const [here, there] = [await redisLog(), await redisLog()]
    const heard = listenTo(there, 'far')
    await here.publish('far', '?x=1')
    await expect.poll(() => heard.map(({ action }) => action)).toEqual(['?x=1'])
  })

  it('loses nothing when the connection is lost for a while', async () => {
    const [here, there] = [await redisLog(), await redisLog()]
    const heard = listenTo(there, 'lost')
    await here.publish('lost', '?x=1')
    await expect.poll(() => heard.length).toBe(1)
    await redis.dropReaders()
    await here.publish('lost', '?x=2')
    await expect
      .poll(() => heard.map(({ action }) => action), { timeout: 10_000 })
      .toEqual(['?x=1', '?x=2'])
  })
})

describe('A log of events in Redis', () => {
  it('gives all that it knows of, and when it is new all that the stream has kept', async () => {
    const log = await redisLog()
    const heard = listenTo(log, 'many')
    const actions = Array.from({ length: 12_000 }, (_, at) => `?x=${at}`)
    await Promise.all(actions.map((action) => log.publish('many', action)))
    await expect.poll(() => heard.length).toBe(12_000)
    const { events, isWhole } = log.since(['many'], '0-0')
    expect(events).toEqual(heard)
    expect(isWhole).toBe(false)
    // One that starts now has what the stream has kept.
    const later = (await redisLog()).since(['many'], '0-0')
    expect(later.events).toEqual(heard.slice(-later.events.length))
    expect(later.events.length).toBeGreaterThan(9000)
  })

  it('is not stopped by a Redis that hangs: it gives what it knows, and goes on when it can', async () => {
    const log = await redisLog()
    const heard = listenTo(log, 'hung')
    await log.publish('hung', '?x=0')
    await expect.poll(() => heard.length).toBe(1)
    redis.hang(true)
    try {
      expect(log.since(['hung'], '0-0').events).toEqual(heard)
      await expect(log.publish('hung', '?x=1')).rejects.toThrow()
    } finally {
      redis.hang(false)
    }
    await expect
      .poll(() =>
        log.publish('hung', '?x=2').then(
          () => 'sent',
          () => 'failed',
        ),
      )
      .toBe('sent')
    await expect.poll(() => heard.at(-1)?.action).toBe('?x=2')
  })

  it('goes on after Redis has started anew and knows nothing any more', async () => {
    const log = await redisLog()
    const heard = listenTo(log, 'anew')
    await log.publish('anew', '?x=1')
    await expect.poll(() => heard.length).toBe(1)
    await redis.stop()
    await redis.start()
    await expect.poll(() => log.publish('anew', '?x=2').catch(() => 'failed')).not.toBe('failed')
    await expect.poll(() => heard.at(-1)?.action).toBe('?x=2')
  })
})

describe('A log of events in memory', () => {
  it('keeps the last 1,000 at least, and not many more', async () => {
    const log = new MemoryLog()
    for (let count = 1; count <= 5000; count++) await log.publish('many', `?x=${count}`)
    const { events, isWhole } = log.since(['many'], '0-0')
    expect(events.at(-1)?.action).toBe('?x=5000')
    expect(events.length).toBeGreaterThanOrEqual(1000)
    expect(events.length).toBeLessThanOrEqual(2000)
    expect(isWhole).toBe(false)
    const [oldest, next] = events
    expect(log.since(['many'], oldest?.id ?? '')).toEqual({
      events: events.slice(1),
      isWhole: true,
    })
    expect(next?.action).toBe(`?x=${5002 - events.length}`)
  })
})

describe('The id of an event', () => {
  it.each(['1764090000000-0', '0-0', '1-12'])('%s is one', (id) => {
    expect(isEventId(id)).toBe(true)
  })

  it.each(['', '$', '+', '1', '1-', '-1', '1-1-1', '1 -1', '9'.repeat(20) + '-0', '1-0\n'])(
    '%j is none',
    (id) => {
      expect(isEventId(id)).toBe(false)
    },
  )

  it('is compared as numbers', () => {
    expect(isLater('10-0', '9-0')).toBe(true)
    expect(isLater('9-10', '9-9')).toBe(true)
    expect(isLater('9-9', '9-9')).toBe(false)
    expect(isLater('9-9', '10-0')).toBe(false)
  })
})
