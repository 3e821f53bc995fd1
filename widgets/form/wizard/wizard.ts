import { EarlierAnswer } from '../../../lib/http/redirect/earlier-answer.js'
import {
  type Content,
  type Context,
  type InputWidget,
  type Output,
  stateOf,
  type Widget,
} from '../../../lib/index.js'
import { bind } from '../../../lib/widget/bound-context.js'
import { isFormRequest, isRefresh } from '../../../lib/widget/form-request.js'
import { ButtonWidget } from '../button/button.js'
import { FormWidget } from '../form/form.js'
import { type DraftOptions, entriesOf, FormDraft } from '../form/form-draft.js'
import { inputsIn } from '../form/form-inputs.js'
import { buttonRow } from '../form/form-buttons.js'
import { formWordingOf } from '../form/form-wording.js'
import { giveEntries } from '../form/kept-entries.js'
import { type FormControl, isFormControl } from '../input/form-control.js'
import type { Draft, DraftStore } from '../value/draft-store.js'
import type { Shaped, ShapeOf } from '../value/form-shape.js'
import { StepListWidget } from './step-list.js'
import { StepWidget } from './step.js'
import { WizardOffer } from './wizard-offer.js'

/** What {@link WizardWidget} is made from. */
export interface WizardOptions extends DraftOptions {
  /** Keeps what was entered from one step to the next. */
  readonly store: DraftStore
  /** The key of the address that says which step is shown. Default: `step`. */
  readonly key?: string
}

type StepMarks = Readonly<Record<string, 'passed' | 'again'>>

/**
 * A form in steps. Each step has an address (`?step=delivery`), so that Back, reloading and bookmarks
 * work; what was entered is kept in a store of the app. Going back validates nothing and loses
 * nothing; going on validates the step; the last step validates all of them, and `read` returns the
 * values of all. No address leads past a step that was not passed. Works without script.
 *
 * Whoever comes back another time is asked whether to continue or to start over. Passwords belong in
 * the last step, because they are never kept.
 *
 * @example
 * const wizard = (await wf.wizard(ctx, 'order', { store: drafts, owner: user.id })).add(
 *   wf.step('goods', 'Goods').add(wf.inputInteger('count', 1).withLabel('Pieces').withRequired()),
 *   wf.step('delivery', 'Delivery').add(wf.inputText('city', '').withLabel('City').withRequired()),
 * )
 * if (await wizard.readyToCommit(ctx)) await orders.add(wizard.read(ctx))
 */
export class WizardWidget extends FormWidget {
  readonly #ctx: Context
  readonly #key: string
  readonly #draft: FormDraft
  #stored: Draft | undefined
  readonly #steps: StepWidget[] = []
  readonly #list = new StepListWidget()
  readonly #offer: WizardOffer
  readonly #restart: ButtonWidget
  readonly #back: ButtonWidget
  readonly #next: ButtonWidget
  readonly #finish: ButtonWidget
  #finishLabel: Content = ''

  private constructor(ctx: Context, name: string, options: WizardOptions) {
    super()
    bind(this, ctx)
    this.#ctx = ctx
    this.#key = options.key ?? 'step'
    this.#restart = new ButtonWidget('Text', `${name}.restart`).withRefresh()
    this.#offer = new WizardOffer(this.#restart)
    this.#back = new ButtonWidget('Text', `${name}.back`).withRefresh()
    this.#next = new ButtonWidget('Filled', `${name}.next`)
    this.#finish = new ButtonWidget('Filled', `${name}.finish`)
    this.#draft = new FormDraft(options.store, name, options)
    this.withName(name).setDraft(this.#draft).redrawIfChanged(ctx, this.#key)
  }

  /** Makes a wizard with what was entered so far. */
  static async open(ctx: Context, name: string, options: WizardOptions): Promise<WizardWidget> {
    const wizard = new WizardWidget(ctx, name, options)
    await wizard.#load()
    return wizard
  }

  async #load(): Promise<void> {
    this.#stored = await this.#draft.load()
    // Without a step in the address somebody begins: what is there from another time is only offered.
    if (this.#stored && this.#isBegun) giveEntries(this.#ctx, this.#stored.entries)
  }

  /** Appends steps, which must be added directly, and content that is shown with each of them. */
  override add<const C extends readonly Content[]>(...content: C): this & Shaped<ShapeOf<C>> {
    for (const item of content) {
      if (!(item instanceof StepWidget)) continue
      this.#steps.push(item)
      item.setHost(() => item === this.#current)
      this.#list.addStep(item, `${this.name}.step.${item.name}`)
    }
    super.add(...content)
    return this as this & Shaped<ShapeOf<C>>
  }

  /** Sets the caption of the button that commits. Default: `Finish`. */
  withFinishLabel(label: Content): this {
    this.#finishLabel = label
    return this
  }

  /** The name of the step that is shown. */
  get step(): string {
    return this.#current.name
  }

  /** Whether the last step was sent to be committed. */
  override submitted(ctx: Context = this.boundContext): boolean {
    return super.submitted(ctx) && this.#isLast
  }

  /**
   * Whether the last step was sent and everything in all steps is valid. Leads to another step when
   * a button says so: the handler ends here then.
   */
  override async readyToCommit(ctx: Context = this.boundContext): Promise<boolean> {
    if (!this.#isSent) {
      this.#correctAddress()
      return false
    }
    if (this.#restart.pressed(ctx)) {
      await this.#draft.remove()
      this.#stored = undefined
      return false
    }
    const target = this.#target(ctx)
    if (target) await this.#move(target, ctx)
    return super.readyToCommit(ctx)
  }

  override draw(out: Output, ctx: Context): void | Promise<void> {
    const words = formWordingOf(ctx, out.rendering.lang)
    const steps = this.#counting
    const current = this.#current
    const at = steps.indexOf(current)
    const title = words.stepTitle
      .replace('{title}', () => current.title)
      .replace('{step}', String(at + 1))
      .replace('{count}', String(steps.length))
    current.setHeading(title, stateOf(ctx).changed(this.#key))
    this.#list.prepare({ steps, current, open: this.#open, marks: this.#marks })
    this.#offer.prepare(this.#offered, this.#hrefOf(this.#open.name))
    this.#back.add(words.previousStep)
    this.#next.add(words.nextStep)
    this.#finish.add(this.#finishLabel || words.finish)
    // Whoever returns to a step sees what is wrong there.
    const isJudged = !this.#isSent && this.#marks[current.name] !== undefined
    for (const input of this.present(inputsIn([current], () => true))) {
      if (isFormControl(input)) input.isAlwaysJudged = isJudged
    }
    return super.draw(out, ctx)
  }

  protected override body(): readonly Content[] {
    if (this.#steps.length === 0) return super.body()
    const isFirst = this.#counting.indexOf(this.#current) <= 0
    const buttons = [!isFirst && this.#back, this.#isLast ? this.#finish : this.#next]
    return [this.#offer, this.#list, ...super.body(), buttonRow(buttons)]
  }

  /** Until the last step only what is entered into the present one is validated. */
  protected override judged(visible: readonly InputWidget[]): readonly InputWidget[] {
    return this.#isLast ? visible : this.present(visible)
  }

  protected override present<I extends InputWidget>(inputs: readonly I[]): readonly I[] {
    const away = new Set(
      inputsIn(
        this.#steps.filter((step) => step !== this.#current),
        () => true,
      ),
    )
    return inputs.filter((input) => !away.has(input))
  }

  protected override placeOf(field: FormControl<unknown> & Widget, out: Output): string {
    const step = this.#steps.find((one) => inputsIn([one], () => true).includes(field))
    return !step || step === this.#current ? super.placeOf(field, out) : this.#hrefOf(step.name)
  }

  /** While an earlier draft is on offer, nothing takes its place unasked. */
  protected override get keepsDraft(): boolean {
    return !this.#offered
  }

  override reset(ctx: Context = this.boundContext): void {
    super.reset(ctx)
    stateOf(ctx).del(this.#key)
    this.#stored = undefined
  }

  protected override async keepDraft(ctx: Context): Promise<void> {
    if (this.#isSent && this.keepsDraft)
      await this.#draft.keep(this.#inputs, ctx, { steps: this.#marks })
  }

  /** Leads to a step, if that is allowed, with what was entered. */
  async #move(target: StepWidget, ctx: Context): Promise<void> {
    const current = this.#current
    const steps = this.#counting
    const isForward = steps.indexOf(target) > steps.indexOf(current)
    if (isForward && (isRefresh(ctx) || !(await this.valid(ctx)))) return
    const marks = isForward ? await this.#marksAfter(current, ctx) : this.#marks
    await this.#draft.keep(this.#inputs, ctx, { steps: marks })
    throw this.#leadTo(target.name)
  }

  /** The marks of the steps once one was passed. */
  async #marksAfter(passed: StepWidget, ctx: Context): Promise<StepMarks> {
    const inputs = inputsIn([passed], () => true)
    const names = new Set(inputs.map(({ name }) => name))
    const before = this.#entries.filter(([name, value]) =>
      names.has(name === '_present' ? value : name),
    )
    const now = await entriesOf(inputs, ctx)
    const values = (entries: Draft['entries']) =>
      JSON.stringify(entries.filter(([name]) => !name.startsWith('_')))
    const marks: Record<string, 'passed' | 'again'> = { ...this.#marks, [passed.name]: 'passed' }
    if (values(before) === values(now)) return marks
    for (const { name, dependsOn } of this.#steps) {
      if (marks[name] && dependsOn.includes(passed.name)) marks[name] = 'again'
    }
    return marks
  }

  /** The step that the pressed button leads to. */
  #target(ctx: Context): StepWidget | undefined {
    const steps = this.#counting
    const at = steps.indexOf(this.#current)
    if (this.#back.pressed(ctx)) return steps[at - 1]
    const named = this.#list.pressed(ctx)
    if (named) return named === this.#current ? undefined : named
    return isRefresh(ctx) ? undefined : steps[at + 1]
  }

  /** An address that leads too far, or nowhere, is replaced by that of the step that is shown. */
  #correctAddress(): void {
    const named = stateOf(this.#ctx).get(this.#key)
    if (named !== '' && named !== this.#current.name) throw this.#leadTo(this.#current.name)
  }

  #leadTo(step: string): EarlierAnswer {
    return new EarlierAnswer(this.#hrefOf(step))
  }

  #hrefOf(step: string): string {
    return `?${new URLSearchParams({ [this.#key]: step }).toString()}`
  }

  get #isSent(): boolean {
    return isFormRequest(this.#ctx, this.name, this.settings.method)
  }

  get #isLast(): boolean {
    return this.#counting.at(-1) === this.#current
  }

  get #isBegun(): boolean {
    return stateOf(this.#ctx).get(this.#key) !== ''
  }

  /** What is there from another time and was not accepted yet. */
  get #offered(): Draft | undefined {
    return this.#isBegun || this.#isSent ? undefined : this.#stored
  }

  get #entries(): Draft['entries'] {
    return (this.#isBegun && this.#stored?.entries) || []
  }

  get #marks(): StepMarks {
    return (this.#isBegun && this.#stored?.steps) || {}
  }

  get #inputs(): InputWidget[] {
    return inputsIn(this.#steps, () => true)
  }

  /** The steps that are not hidden. */
  get #counting(): readonly StepWidget[] {
    return this.#steps.filter((step) => step.counts(this.#ctx))
  }

  /** The first step that was not passed. */
  get #open(): StepWidget {
    const steps = this.#counting
    const marks = this.#stored?.steps ?? {}
    return steps.find(({ name }) => marks[name] !== 'passed') ?? this.#lastOf(steps)
  }

  get #current(): StepWidget {
    const steps = this.#counting
    const [first = this.#lastOf(steps)] = steps
    if (!this.#isBegun) return first
    const named = steps.find(({ name }) => name === stateOf(this.#ctx).get(this.#key))
    const open = this.#open
    return named && steps.indexOf(named) <= steps.indexOf(open) ? named : open
  }

  #lastOf(steps: readonly StepWidget[]): StepWidget {
    const last = steps.at(-1)
    if (last) return last
    throw new TypeError(
      `The wizard “${this.name}” has no steps: add some before it is asked or drawn`,
    )
  }
}
