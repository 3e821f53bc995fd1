import { watchPromises } from '../../lib/html/content.js'
import {
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
  type PromisedContent,
} from '../../lib/index.js'
import { report } from '../../lib/request/rejections.js'
import { partFailure } from './part-failure.js'
import { pendingContent } from './pending-content.js'
import { timeoutOf } from './timeout.js'

/**
 * What a slow part of a page brings: a promise, or better a function, which is called only when the part
 * is drawn. Its signal is aborted when the time is over or the client has gone.
 */
export type LaterSource = PromisedContent | ((signal: AbortSignal) => Content)

const never = new AbortController().signal

/**
 * A slow part of a page. The page is sent at once with a placeholder, and the part follows in the same
 * response as soon as it is there, in any order. The same is true of redraws and of pages in frames. The
 * status and the headers have been sent by then: the part can neither redirect nor set a cookie.
 *
 * A part that fails or takes too long is replaced by a message; the error goes to `app.on('error')`.
 * Widgets in it are redrawn with it, not by themselves: give the redraw condition to this widget. In
 * pages that are embedded by the server, and for browsers without script, which find a link in its
 * place, the page waits for the part.
 *
 * @example
 * wf.later((signal) => salesChart(year, signal)).withTimeout('5s').redrawIfChanged(ctx, 'year')
 */
export class LaterWidget extends WidgetBase<LaterWidget> {
  readonly #source: LaterSource
  readonly #placeholder: Content
  readonly #content: () => Content
  #timeout = 0
  #failure: Content
  #signal = never
  /** What to do with an error, and what to show then. */
  #failed: (error: unknown) => Content = () => null

  /**
   * @param source brings the content
   * @param placeholder is shown until then, by default a few gray lines
   */
  constructor(source: LaterSource, placeholder?: Content) {
    super()
    if (typeof source !== 'function') watchPromises([source])
    watchPromises([placeholder])
    this.#source = source
    this.#placeholder = placeholder
    this.#content = () => this.#awaited()
  }

  protected override get keepsId(): boolean {
    return true
  }

  /**
   * Sets how long the part may take before the failure is shown. Default: as long as the drawing of a
   * page may take (`drawTimeout` of `bespa()`).
   *
   * @param timeout milliseconds, or a number with a unit: `'500ms'`, `'5s'`, `'2m'`
   * @throws {TypeError} If it is no duration above 0.
   */
  withTimeout(timeout: number | string): this {
    this.#timeout = timeoutOf(timeout, 'withTimeout')
    return this
  }

  /** Sets what is shown when the part fails. Default: a sentence, and a link that loads the page again. */
  withFailure(failure: Content): this {
    watchPromises([failure])
    this.#failure = failure
    return this
  }

  override children(): readonly Content[] {
    return [this.#placeholder, this.#content]
  }

  draw(out: Output, ctx: Context): void | Promise<void> {
    const { lang } = out.rendering
    this.#failed = (error) => {
      report(error, ctx)
      return () => this.#failure ?? partFailure(ctx, lang)
    }
    const follows =
      this.shown(ctx) &&
      out.rendering.follow(this, {
        draw: (late, _, signal) => {
          this.#signal = signal
          return this.#drawContent(late, ctx)
        },
        drawFailure: (late) => {
          const failure = this.#failure ?? partFailure(ctx, lang)
          this.root('div', ctx)
            .class('Later')
            .add(() => failure)
            .draw(late, ctx)
        },
      })
    return follows ? this.#drawPlaceholder(out, ctx) : this.#drawContent(out, ctx)
  }

  #drawPlaceholder(out: Output, ctx: Context): void {
    const { lang } = out.rendering
    this.root('div', ctx)
      .class('Later')
      .attr('data-pending', true)
      .attr('aria-busy', 'true')
      .add(...pendingContent(this.#placeholder, tag('a').attr('href', '?_later=0'), ctx, lang))
      .draw(out, ctx)
  }

  #drawContent(out: Output, ctx: Context): void {
    this.root('div', ctx).class('Later').add(this.#content).draw(out, ctx)
  }

  /** The content; when it fails, what is said then. */
  async #awaited(): Promise<Content> {
    const timeout = new AbortController()
    const signal = AbortSignal.any([this.#signal, timeout.signal])
    try {
      return await this.#withinTime(this.#start(signal), timeout)
    } catch (error) {
      return this.#signal.aborted ? null : this.#failed(error)
    }
  }

  /** A function that throws fails like one that gives a failing promise. */
  #start(signal: AbortSignal): Promise<Content> {
    const source = this.#source
    return new Promise((resolve) => {
      resolve(typeof source === 'function' ? source(signal) : source)
    })
  }

  #withinTime(content: Promise<Content>, expired: AbortController): Promise<Content> {
    const timeout = this.#timeout
    if (timeout === 0) return content
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const error = new Error(`wf.later() was not ready within ${timeout} milliseconds.`)
        expired.abort(error)
        reject(error)
      }, timeout)
      content.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }
}
