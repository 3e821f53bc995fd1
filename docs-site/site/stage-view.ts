import {
  Factory,
  stateOf,
  tag,
  WidgetBase,
  type Content,
  type Context,
  type LinkWidget,
  type Output,
} from 'bespa'
import { openWays } from './stage-opening.js'
import { stageMethods } from './stage-methods.js'

const wf = new Factory()

/** What a stage says about its example. */
export interface StageParts {
  /** The name of the stage in its page, as in its anchor. */
  readonly name: string
  /** The code, in color. */
  readonly code: Content
  /** The code as text, in which the methods are found. */
  readonly source: string
}

/**
 * What is below an example: its code, its methods, or the ways to open it. Only the code is in the page
 * from the start; the others are drawn when they are chosen, so that a page of examples stays small. A
 * widget with a state key of its own, see “State-aware widgets”.
 */
export class StageView extends WidgetBase<StageView> {
  mayOpen = true
  readonly #parts: StageParts
  readonly #key: string
  readonly #links: ReadonlyMap<string, LinkWidget>

  constructor(parts: StageParts) {
    super()
    this.#parts = parts
    this.#key = `show-${parts.name}`
    const link = (view: string, label: string) =>
      [view, wf.link(`?${this.#key}=${view}`).add(label)] as const
    this.#links = new Map([link('', 'Code'), link('methods', 'Methods'), link('open', 'Open')])
  }

  override get redrawable(): boolean {
    return true
  }

  override drawn(ctx: Context): boolean {
    return super.drawn(ctx) || stateOf(ctx).changed(this.#key)
  }

  override children(): readonly Content[] {
    return [...this.#links.values(), this.#parts.code]
  }

  draw(out: Output, ctx: Context): void | Promise<void> {
    const chosen = stateOf(ctx).get(this.#key)
    const views = [...this.#links].filter(([view]) => this.mayOpen || view !== 'open')
    const current = views.some(([view]) => view === chosen) ? chosen : ''
    for (const [view, link] of views) link.withCurrent(view === current && 'true')
    return this.root('div', ctx)
      .class('StageView')
      .add(
        tag('div')
          .class('StageTabs NoPrint')
          .add(views.map(([, link]) => link)),
        this.#content(current, ctx),
      )
      .draw(out, ctx)
  }

  #content(view: string, ctx: Context): Content {
    const { name, code, source } = this.#parts
    if (view === 'methods') return stageMethods(source)
    return view === 'open' ? tag('div').class('StageOpen').add(openWays(ctx.path, name)) : code
  }
}
