import type { Context, Page } from 'bespa'
import { drawingContext, type DrawingRequest } from './drawing-context.js'
import type { Contender } from './measure/contender.js'

/** Draws a page with BESPA: builds its tree of widgets, and has the page answer the request. */
export class BespaContender implements Contender {
  #contexts: Context[] = []

  constructor(
    readonly name: string,
    readonly page: (ctx: Context) => Page,
    readonly request: DrawingRequest,
  ) {}

  prepare(draws: number): void {
    this.#contexts = Array.from({ length: draws }, () => drawingContext(this.request))
  }

  draw(): string {
    // Taken out, so that no context and no page outlives its draw.
    const ctx = this.#contexts.pop() ?? drawingContext(this.request)
    if (this.page(ctx).draw(ctx)) throw new Error('Nothing in these pages is a promise')
    return ctx.body as string
  }
}
