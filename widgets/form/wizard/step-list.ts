import {
  type Content,
  type Context,
  type Output,
  stateOf,
  tag,
  WidgetBase,
} from '../../../lib/index.js'
import { ButtonWidget } from '../button/button.js'
import { formWordingOf } from '../form/form-wording.js'
import type { Draft } from '../value/draft-store.js'
import type { StepWidget } from './step.js'

/** How far the wizard is. */
export interface WizardProgress {
  /** The steps that are not hidden. */
  readonly steps: readonly StepWidget[]
  readonly current: StepWidget
  /** The step that comes next; none behind it can be reached. */
  readonly open: StepWidget
  readonly marks: NonNullable<Draft['steps']>
}

/** The list of the steps of a wizard. Its buttons send the form, so that what was entered is kept. */
export class StepListWidget extends WidgetBase<StepListWidget> {
  readonly #buttons = new Map<StepWidget, ButtonWidget>()
  #progress: WizardProgress | undefined

  /** @param name of the button that leads to the step */
  addStep(step: StepWidget, name: string): void {
    this.#buttons.set(step, new ButtonWidget('Text', name).add(step.title))
  }

  prepare(progress: WizardProgress): void {
    this.#progress = progress
  }

  /** The step whose button was pressed. */
  pressed(ctx: Context): StepWidget | undefined {
    const state = stateOf(ctx)
    const refresh = state.get('_refresh')
    for (const [step, { name }] of this.#buttons) {
      if (refresh === name || state.get(name) !== '') return step
    }
    return undefined
  }

  override children(): readonly Content[] {
    return [...this.#buttons.values()]
  }

  draw(out: Output, ctx: Context): void {
    const words = formWordingOf(ctx, out.rendering.lang)
    this.root('nav', ctx)
      .class('StepList Block')
      .attr('aria-label', words.steps)
      .add(
        tag('ol').add(
          this.#progress?.steps.map((step, at) =>
            this.#item(step, at, words.stepPassed, words.stepAgain),
          ),
        ),
      )
      .draw(out, ctx)
  }

  #item(step: StepWidget, at: number, passed: string, again: string): Content {
    const { steps, current, open, marks } = this.#progress as WizardProgress
    const mark = marks[step.name]
    const isCurrent = step === current
    const isReachable = at <= steps.indexOf(open)
    const button = this.#buttons.get(step)
    // On the way back nothing is validated.
    button?.withRefresh(at < steps.indexOf(current))
    return tag('li')
      .class('StepEntry')
      .classIf(mark === 'again', 'Again')
      .attrIf(isCurrent, 'aria-current', 'step')
      .add(
        tag('span')
          .class('StepNumber')
          .attr('aria-hidden', 'true')
          .add(mark === 'passed' ? '✓' : mark === 'again' ? '!' : at + 1),
        isReachable && !isCurrent ? button : tag('span').class('StepName').add(step.title),
        mark &&
          tag('span')
            .class('StepMark')
            .add(mark === 'passed' ? passed : again),
      )
  }
}
