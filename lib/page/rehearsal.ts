import type { Context } from 'koa'
import { escapeHtml } from '../html/escape.js'

/** The whole page as it would be drawn now, beside an answer that redraws parts of it. */
export interface Rehearsal {
  readonly html: string
  /** Where each widget stands, by its id: `wf.block() › wf.link()`. */
  readonly names: ReadonlyMap<string, string>
}

/** Milliseconds that a rehearsal may take; a page that takes longer is rehearsed less often. */
const patience = 100
const mostPaths = 200
/** How many redraws of a slow page go by before its next rehearsal. */
const skips = new Map<string, number>()

/** Whether the runtime requests, in development, what the whole page would be. */
export function wantsRehearsal(ctx: Context, development: boolean): boolean {
  if (!development || ctx.get('Bespa-Check') !== '1') return false
  const left = skips.get(ctx.path) ?? 0
  if (left > 0) skips.set(ctx.path, left - 1)
  return left === 0
}

/**
 * Draws the whole tree of this run of the handler in memory, for the runtime to compare with what it
 * shows. What fails or takes too long is left out: the answer itself is whatever it is.
 */
export async function rehearse(
  ctx: Context,
  draw: () => Promise<Rehearsal>,
): Promise<Rehearsal | undefined> {
  const start = performance.now()
  let timer: NodeJS.Timeout | undefined
  try {
    const tooLate = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, patience, undefined)
    })
    return await Promise.race([draw().catch(() => undefined), tooLate])
  } finally {
    clearTimeout(timer)
    noteDuration(ctx.path, performance.now() - start)
  }
}

/** The attributes of the state that carry it. */
export function rehearsalAttributes({ html, names }: Rehearsal): string {
  const json = JSON.stringify(Object.fromEntries(names))
  return ` data-whole="${escapeHtml(html)}" data-names="${escapeHtml(json)}"`
}

function noteDuration(path: string, milliseconds: number): void {
  if (milliseconds < patience) return
  if (skips.size >= mostPaths) skips.clear()
  skips.set(path, Math.min(50, Math.round(milliseconds / 20)))
}
