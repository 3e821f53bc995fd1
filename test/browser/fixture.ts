import Koa, { type Context } from 'koa'
import {
  bespa,
  CoreFactory,
  redirect,
  stateOf,
  type BespaOptions,
  type Content,
  type Page,
} from 'bespa'
import { Box } from '../support/box.js'

export const wf = new CoreFactory()

/** A {@link Box} of a class. */
export function box(className: string, ...content: readonly Content[]): Box {
  return new Box(...content).withClass(className)
}

/** A plain link. */
export function link(href: string, label: string) {
  return wf.tag('a').attr('href', href).add(label)
}

/** A request of the runtime, as the server saw it. */
export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly state: Record<string, string>
  readonly changed: string
}

type Draw = (ctx: Context) => Page | void

/**
 * An app for browser tests. What the runtime asks for can be held back and released in any order,
 * delayed, failed and redirected.
 */
export class Fixture {
  readonly app = new Koa()
  readonly seen: SeenRequest[] = []
  /** Milliseconds before each answer to the runtime. */
  delay = 0
  /** Answers to the runtime with this status and text while set. */
  failure: { status: number; text: string } | undefined
  /** Answers the runtime's next request with a redirect to this action. */
  redirection: string | undefined
  readonly #pages = new Map<string, Draw>()
  #held: (() => void)[] | undefined

  constructor(options: BespaOptions = {}) {
    this.app.silent = true
    this.app.use(bespa({ development: false, ...options }))
    this.app.use(async (ctx, next) => {
      if (ctx.get('Bespa-Fetch') === '1' && !ctx.get('Bespa-Embedded')) await this.#meddle(ctx)
      if (!ctx.body) await next()
    })
    this.app.use(async (ctx) => {
      const page = this.#pages.get(ctx.path)?.(ctx)
      if (page) await page.draw(ctx)
    })
  }

  /** Adds a page. */
  page(path: string, draw: Draw): this {
    this.#pages.set(path, draw)
    return this
  }

  /** Holds the answers back from now on. */
  hold(): void {
    this.#held = []
  }

  /** How many requests are held back. */
  get held(): number {
    return this.#held?.length ?? 0
  }

  /** Lets the held request of this number (from 0, in order of arrival) go on. */
  release(index: number): void {
    this.#held?.[index]?.()
  }

  /** Lets all go on, and holds nothing any more. */
  releaseAll(): void {
    const held = this.#held ?? []
    this.#held = undefined
    for (const go of held) go()
  }

  async #meddle(ctx: Context): Promise<void> {
    const sent = stateOf(ctx)
    const reserved = ['_submit', '_changed'].filter((key) => sent.get(key))
    const state = Object.fromEntries<string>([
      ...sent,
      ...reserved.map((key) => [key, sent.get(key)] as const),
    ])
    this.seen.push({ method: ctx.method, path: ctx.path, state, changed: sent.get('_changed') })
    if (this.#held) await new Promise<void>((go) => this.#held?.push(go))
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay))
    const { failure, redirection } = this
    if (failure) {
      ctx.status = failure.status
      ctx.body = failure.text
    } else if (redirection !== undefined) {
      this.redirection = undefined
      redirect(ctx, redirection)
    }
  }
}
