import { tag, WidgetBase, type Content, type Context, type Output } from 'bespa'
import { StageView, type StageParts } from './stage-view.js'

/**
 * An example as one card: what it makes, always in sight, and below it the code that makes it, the methods
 * that are used in it, and the ways to open it alone.
 */
export class Stage extends WidgetBase<Stage> {
  /** The name of the stage in its page. */
  readonly stageName: string
  readonly #content: readonly Content[]
  readonly #view: StageView

  /** @param content what the code makes */
  constructor(content: readonly Content[], parts: StageParts) {
    super()
    this.stageName = parts.name
    this.#content = content
    this.#view = new StageView(parts)
  }

  /** Whether it can be opened alone. */
  get mayOpen(): boolean {
    return this.#view.mayOpen
  }

  /** Leaves out what opens it alone, because it is alone. */
  asAlone(): this {
    this.#view.mayOpen = false
    return this
  }

  override children(): readonly Content[] {
    return [...this.#content, this.#view]
  }

  draw(out: Output, ctx: Context): void | Promise<void> {
    return this.root('div', ctx)
      .class('Stage Block')
      .add(
        tag('div')
          .class('Example StagePreview')
          .add(...this.#content),
        this.#view,
      )
      .draw(out, ctx)
  }
}

/** The stages in content, at any depth of its lists. */
export function stagesIn(content: Content | readonly Content[]): Stage[] {
  if (content instanceof Stage) return [content]
  return Array.isArray(content) ? (content as readonly Content[]).flatMap(stagesIn) : []
}
