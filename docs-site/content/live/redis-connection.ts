import { createClient } from 'redis'

/** A connection to Redis. */
export type RedisConnection = ReturnType<typeof createRedis>

/**
 * A connection that comes back when it is lost. What is asked of it meanwhile fails at once instead
 * of waiting; see also {@link inTime}.
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

/**
 * What Redis answers. When it takes too long the connection is begun anew, and whatever else has been
 * asked over it fails: a request must not hang because Redis does, nor because a connection is dead
 * and nobody has said so.
 *
 * @param answer to a command that was given over this connection
 * @param patience how many milliseconds it may take
 * @throws {Error} when it takes longer, or the command fails
 */
export async function inTime<Value>(
  redis: RedisConnection,
  answer: Promise<Value>,
  patience = 3000,
): Promise<Value> {
  const timer = setTimeout(() => {
    redis.destroy()
    // It tells of its errors itself.
    redis.connect().catch(() => undefined)
  }, patience)
  try {
    return await answer
  } finally {
    clearTimeout(timer)
  }
}
