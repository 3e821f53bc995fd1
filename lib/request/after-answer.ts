import type { Context } from 'koa'

/** Called when the handlers are done; `failed` when one has thrown. */
export type AfterAnswer = (failed: boolean) => void | Promise<void>

const waiting = new WeakMap<Context, AfterAnswer[]>()

/** Has something done once the handlers of this request are done, before the answer is sent. */
export function afterAnswer(ctx: Context, callback: AfterAnswer): void {
  waiting.set(ctx, [...(waiting.get(ctx) ?? []), callback])
}

/** Called by the middleware. */
export async function runAfterAnswer(ctx: Context, failed: boolean): Promise<void> {
  const callbacks = waiting.get(ctx) ?? []
  waiting.delete(ctx)
  for (const callback of callbacks) await callback(failed)
}
