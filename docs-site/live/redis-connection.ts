import { createClient } from 'redis'

/** A connection to Redis. */
export type RedisConnection = ReturnType<typeof createRedis>

/**
 * A connection that comes back when it is lost. What is asked of it meanwhile fails at once instead
 * of waiting: a request must not hang because Redis does.
 */
export function createRedis(url: string, failed: (error: Error) => void) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 3000,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 3000),
    },
  })
  client.on('error', failed)
  return client
}
