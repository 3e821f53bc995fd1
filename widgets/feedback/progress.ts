import {
  cssLength,
  isSafeAction,
  tag,
  WidgetBase,
  type Context,
  type Output,
} from '../../lib/index.js'
import { feedbackWordingOf } from './feedback-wording.js'

/**
 * A bar that shows the progress of some work (Material's linear progress indicator): a value that
 * you set, or one that the browser requests repeatedly from an address of the app. Without a
 * maximum nothing is drawn.
 *
 * The address answers with JSON; each key is optional:
 *
 * | Key | Meaning |
 * |---|---|
 * | `value` | how far it is; below 0, that it is not known; left out, as far as before |
 * | `max` | the maximum, where it changes |
 * | `label` | the text below the bar |
 * | `error` | a text that says what is wrong; `''` takes it away |
 * | `stop` | true: this was the last answer. So is one whose `value` has reached the maximum |
 * | `action` | an action URL or a path that the browser follows, as if a link was clicked: `?done=1` |
 *
 * If the server does not answer, the bar stays as it is, says so, and polls less and less often. It
 * stops after 401, 403, 404 or 410, and pauses while the window is hidden.
 *
 * @example
 * wf.progress().withMax(100).withValue(-1).withRefreshURL('/import/progress')
 */
export class ProgressWidget extends WidgetBase<ProgressWidget> {
  protected static override readonly drawsAltText = true
  #value = 0
  #max = 0
  #refreshURL = ''
  #refreshInterval = 500
  #width = ''
  #height = ''
  #label = ''

  /**
   * Sets how far the work is.
   *
   * @param value 0 (the default) up to the maximum; below 0 it is not known, and the bar only shows
   *   that something is going on
   * @throws {RangeError} when it is no number
   */
  withValue(value: number): this {
    if (!Number.isFinite(value)) throw new RangeError(`withValue(${value}): give a number`)
    this.#value = value
    return this
  }

  /**
   * Sets how far the work goes.
   *
   * @param max a number; at 0 (the default) the bar is not drawn, below 0 nothing changes
   * @throws {RangeError} when it is no number
   */
  withMax(max: number): this {
    if (!Number.isFinite(max)) throw new RangeError(`withMax(${max}): give a number`)
    if (max >= 0) this.#max = max
    return this
  }

  /**
   * Sets what the browser asks how far the work is: see {@link ProgressWidget} for the answer.
   *
   * @param url a path of this app, relative to that of the page; `''` (the default) asks nothing
   * @throws {TypeError} when it is anything else: its answers say what the page does
   */
  withRefreshURL(url: string): this {
    if (url !== '' && (/^[\^~-]/.test(url) || !isSafeAction(url))) {
      throw new TypeError(`withRefreshURL(${JSON.stringify(url)}): give a path of this app`)
    }
    this.#refreshURL = url
    return this
  }

  /**
   * Sets how long the browser waits after each answer before it polls again.
   *
   * @param milliseconds default 500; 0 and less change nothing
   */
  withRefreshInterval(milliseconds: number): this {
    if (milliseconds > 0) this.#refreshInterval = Math.ceil(milliseconds)
    return this
  }

  /**
   * Sets the width of the bar.
   *
   * @param width pixels or CSS (see `cssLength`); `''` (the default) fills the room there is
   * @throws {TypeError} when it is no length
   */
  withWidth(width: number | string): this {
    this.#width = cssLength(width, 'withWidth')
    return this
  }

  /**
   * Sets the height of the bar.
   *
   * @param height pixels or CSS (see `cssLength`); `''` (the default) makes it 4 pixels
   * @throws {TypeError} when it is no length
   */
  withHeight(height: number | string): this {
    this.#height = cssLength(height, 'withHeight')
    return this
  }

  /** Sets the text below the bar, which also names it, and which answers may change (`label`). */
  withLabel(label: string): this {
    this.#label = label
    return this
  }

  draw(out: Output, ctx: Context): void {
    const wording = feedbackWordingOf(ctx, out.rendering.lang)
    const name = this.altText || this.#label || wording.progress
    const isNamedByLabel = this.altText === '' && this.#label !== ''
    const isKnown = this.#value >= 0
    const value = Math.min(this.#value, this.#max)
    const isLive = this.#refreshURL !== ''
    const labelId = out.domId(this.id, 'label')
    const bar = tag('div')
      .class('LiveProgressBar')
      .style('inline-size', this.#width)
      .style('block-size', this.#height)
      .add(
        tag('progress')
          .attrIf(!isNamedByLabel, 'aria-label', name)
          .attr(isNamedByLabel ? 'aria-labelledby' : 'aria-describedby', labelId)
          .attr('max', this.#max)
          .attrIf(isKnown, 'value', value),
        tag('span').class('LiveProgressBefore'),
        tag('span').class('LiveProgressActive'),
        tag('span').class('LiveProgressAfter'),
      )
    const root = this.root('div', ctx)
      .when(this.#max > 0)
      .class('LiveProgress Block')
      .classIf(!isKnown, 'Infinite')
      .styleIf(isKnown, '--bespa-progress-end', `${(100 * value) / (this.#max || 1)}%`)
    if (isLive) {
      out.rendering.requireModule('progress')
      root
        .attr('data-widget', 'LiveProgress')
        .attr('data-refresh', out.address(this.#refreshURL))
        .attr('data-interval', this.#refreshInterval)
        .attr('data-complete', wording.progressComplete.replace('{name}', name))
        .attr('data-interrupted', wording.progressInterrupted)
        .attr('data-lost', wording.progressLost)
    }
    root
      .add(
        bar,
        tag('div').class('LiveProgressLabel').attr('id', labelId).add(this.#label),
        isLive && tag('div').class('LiveProgressStatus').attr('role', 'status'),
      )
      .draw(out, ctx)
  }
}
