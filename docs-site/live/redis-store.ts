import type { RedisConnection } from './redis-connection.js'
import type { SharedStore } from './shared-store.js'

const prefix = 'bespa-site:'

// To look and to act must be one step, so that no other node comes between.
const renew = `if redis.call('get', KEYS[1]) == ARGV[1]
  then return redis.call('pexpire', KEYS[1], ARGV[2]) else return 0 end`
const giveBack = `if redis.call('get', KEYS[1]) == ARGV[1]
  then return redis.call('del', KEYS[1]) else return 0 end`

/** What the nodes of a cluster remember together, in Redis. */
export class RedisStore implements SharedStore {
  readonly #redis: RedisConnection

  constructor(redis: RedisConnection) {
    this.#redis = redis
  }

  async get(key: string): Promise<string | undefined> {
    return (await this.#redis.get(prefix + key)) ?? undefined
  }

  async set(key: string, value: string, seconds: number): Promise<void> {
    await this.#redis.setEx(prefix + key, seconds, value)
  }

  async increment(key: string, seconds: number): Promise<number> {
    const count = await this.#redis.incr(prefix + key)
    await this.#redis.expire(prefix + key, seconds)
    return count
  }

  async lease(key: string, owner: string, milliseconds: number): Promise<boolean> {
    const expiration = { type: 'PX', value: milliseconds } as const
    const taken = await this.#redis.set(prefix + key, owner, { condition: 'NX', expiration })
    if (taken) return true
    const keys = [prefix + key]
    return (await this.#redis.eval(renew, { keys, arguments: [owner, String(milliseconds)] })) === 1
  }

  async release(key: string, owner: string): Promise<void> {
    await this.#redis.eval(giveBack, { keys: [prefix + key], arguments: [owner] })
  }

  async enter(set: string, member: string, milliseconds: number): Promise<void> {
    await this.#redis.zAdd(prefix + set, { score: Date.now() + milliseconds, value: member })
    // As long as its last member: the first call sets a limit where there is none, the second extends it.
    await this.#redis.pExpire(prefix + set, milliseconds, 'NX')
    await this.#redis.pExpire(prefix + set, milliseconds, 'GT')
  }

  async leave(set: string, member: string): Promise<void> {
    await this.#redis.zRem(prefix + set, member)
  }

  async members(set: string): Promise<readonly string[]> {
    await this.#redis.zRemRangeByScore(prefix + set, '-inf', Date.now())
    return this.#redis.zRange(prefix + set, 0, -1)
  }
}
