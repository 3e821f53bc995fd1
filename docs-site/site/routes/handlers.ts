import type { Context } from 'bespa'

/** What draws each page, by its path. */
export type Handlers = Readonly<Record<string, (ctx: Context) => Promise<void>>>
