import { inTime, type RedisConnection } from './redis-connection.js'
import type { SharedStore } from './shared-store.js'

const prefix = 'bespa-site:'

// What takes several steps is one script, so that no other node comes between, and nothing is left
// half done. What the time is, Redis says: no two nodes agree on it.
const count = `local count = redis.call('incr', KEYS[1])
  redis.call('expire', KEYS[1], ARGV[1])
  return count`
const renew = `if redis.call('get', KEYS[1]) == ARGV[1]
  then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end`
const giveBack = `if redis.call('get', KEYS[1]) == ARGV[1]
  then return redis.call('del', KEYS[1]) else return 0 end`
const now = `local time = redis.call('time')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)`
const note = `${now}
  redis.call('zadd', KEYS[1], now + ARGV[2], ARGV[1])
  local last = redis.call('zrange', KEYS[1], -1, -1, 'withscores')
  return redis.call('pexpireat', KEYS[1], last[2])`
const list = `${now}
  redis.call('zremrangebyscore', KEYS[1], '-inf', now)
  return redis.call('zrange', KEYS[1], 0, -1)`

/** What the nodes of a cluster remember together, in Redis. */
export class RedisStore implements SharedStore {
  readonly #redis: RedisConnection

  constructor(redis: RedisConnection) {
    this.#redis = redis
  }

  async get(key: string): Promise<string | undefined> {
    return (
      (await inTime(this.#redis, this.#redis.get(prefix + key))) ?? undefined
    )
  }

  async set(key: string, value: string, seconds: number): Promise<void> {
    await inTime(this.#redis, this.#redis.setEx(prefix + key, seconds, value))
  }

  async increment(key: string, seconds: number): Promise<number> {
    return Number(await this.#run(count, key, seconds))
  }

  async lease(
    key: string,
    owner: string,
    milliseconds: number,
  ): Promise<boolean> {
    const expiration = { type: 'PX', value: milliseconds } as const
    const options = { condition: 'NX', expiration } as const
    const taken = await inTime(
      this.#redis,
      this.#redis.set(prefix + key, owner, options),
    )
    return (
      taken !== null || (await this.#run(renew, key, owner, milliseconds)) === 1
    )
  }

  async release(key: string, owner: string): Promise<void> {
    await this.#run(giveBack, key, owner)
  }

  async enter(
    set: string,
    member: string,
    milliseconds: number,
  ): Promise<void> {
    await this.#run(note, set, member, milliseconds)
  }

  async leave(set: string, member: string): Promise<void> {
    await inTime(this.#redis, this.#redis.zRem(prefix + set, member))
  }

  async members(set: string): Promise<readonly string[]> {
    return (await this.#run(list, set)) as string[]
  }

  async #run(
    script: string,
    key: string,
    ...values: (string | number)[]
  ): Promise<unknown> {
    const options = { keys: [prefix + key], arguments: values.map(String) }
    return inTime(this.#redis, this.#redis.eval(script, options))
  }
}
