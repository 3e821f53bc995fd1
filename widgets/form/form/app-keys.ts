import type { Context } from '../../../lib/index.js'

/** The secrets of the app that answers this request (`app.keys`), the newest first; empty without any. */
export function appKeys(ctx: Context): readonly string[] {
  const { keys } = ctx.app
  if (Array.isArray(keys)) return keys
  return (keys as unknown as { keys?: string[] } | undefined)?.keys ?? []
}
