import type { Context } from 'koa'

/** Called when the handlers are done; `failed` when one has thrown. */
export type AfterAnswer = (failed: boolean) => void | Promise<void>

const slot = Symbol('bespa.afterAnswer')

interface Holder {
  [slot]?: AfterAnswer[]
}

/** Has something done once the handlers of this request are done, before the answer is sent. */
export function afterAnswer(ctx: Context, callback: AfterAnswer): void {
  ;((ctx as Holder)[slot] ??= []).push(callback)
}

/** Called by the middleware. */
export async function runAfterAnswer(ctx: Context, failed: boolean): Promise<void> {
  const callbacks = (ctx as Holder)[slot] ?? []
  delete (ctx as Holder)[slot]
  for (const callback of callbacks) await callback(failed)
}
