import type { Context } from 'koa'
import { escapeHtml } from '../html/escape.js'

/** The whole page as it would be drawn now, beside an answer that redraws parts of it. */
export interface Rehearsal {
  readonly html: string
  /** Where each widget stands, by its id: `wf.block() › wf.link()`. */
  readonly names: ReadonlyMap<string, string>
}

/** How often a slow page is rehearsed. */
interface Pace {
  /** How long its last rehearsal took, in milliseconds. */
  readonly milliseconds: number
  /** How many redraws go by before its next one. */
  readonly skips: number
}

/** Milliseconds that a rehearsal may take; a page that takes longer is rehearsed less often. */
const patience = 100
/** Milliseconds after which a rehearsal is given up. */
const longest = 500
const mostPaths = 200
const paces = new Map<string, Pace>()

/**
 * Draws the whole page beside an answer, for the runtime to compare with what it shows: in development,
 * when the header `Bespa-Check` asks for it. Slow pages are sampled, and what fails or takes too long is
 * left out: the answer itself is whatever it is. `again` confirms a finding and is not sampled; nor is
 * `each`, which test drivers send, because what they find must not depend on the machine.
 *
 * @returns the attributes of the state that carry the page, or say that it was skipped
 */
export function rehearsal(
  ctx: Context,
  development: boolean,
  draw: () => Promise<Rehearsal>,
): string | Promise<string> {
  const check = development ? ctx.get('Bespa-Check') : ''
  if (!/^(1|each|again)$/.test(check)) return ''
  const pace = paces.get(ctx.path)
  if (check !== '1' || !pace?.skips) return rehearse(ctx, draw, check)
  paces.set(ctx.path, { ...pace, skips: pace.skips - 1 })
  return skipped(pace.milliseconds)
}

async function rehearse(
  ctx: Context,
  draw: () => Promise<Rehearsal>,
  check: string,
): Promise<string> {
  const start = performance.now()
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, longest, 'late')
  })
  const drawn = await Promise.race([draw().catch(() => undefined), tooLate])
  clearTimeout(timer)
  const milliseconds = Math.round(performance.now() - start)
  notePace(ctx.path, milliseconds)
  if (drawn === 'late') return skipped(milliseconds)
  return drawn ? attributesOf(drawn, check === 'each') : ''
}

function attributesOf({ html, names }: Rehearsal, isAtOnce: boolean): string {
  const json = JSON.stringify(Object.fromEntries(names))
  const atOnce = isAtOnce ? ' data-at-once' : ''
  return ` data-whole="${escapeHtml(html)}" data-names="${escapeHtml(json)}"${atOnce}`
}

function skipped(milliseconds: number): string {
  return ` data-uncompared="${milliseconds}"`
}

function notePace(path: string, milliseconds: number): void {
  if (milliseconds < patience) {
    paces.delete(path)
    return
  }
  if (paces.size >= mostPaths) paces.clear()
  paces.set(path, { milliseconds, skips: Math.min(50, Math.round(milliseconds / 20)) })
}
