import { type Content, type Context, type Output, tag } from '../../../lib/index.js'
import { formWordingOf } from '../form/form-wording.js'
import type { ValidationMessage } from '../value/validation-message.js'
import { IconWidget } from '../../text/icon.js'
import { notYet } from './aria-invalid.js'
import { FormControl } from './form-control.js'
import { requiredMark } from './outlined-box.js'

/** What a rating is shown with. */
export type RatingStyle = 'stars' | 'sentiment'

const steps = [1, 2, 3, 4, 5]
const faces = [
  'sentiment_very_dissatisfied',
  'sentiment_dissatisfied',
  'sentiment_neutral',
  'sentiment_satisfied',
  'sentiment_very_satisfied',
]

/**
 * A rating from 1 to 5, in stars or faces. What is not required can be taken back.
 *
 * @example
 * wf.ratingStars('stars', 4).withLabel('Your rating')
 */
export class RatingWidget extends FormControl<RatingWidget> {
  readonly #style: RatingStyle
  readonly #initial: string
  readonly #icons: readonly IconWidget[]
  readonly #clearIcon = new IconWidget('close')

  /** @param rating 1 to 5; everything else is none */
  constructor(style: RatingStyle, name: string, rating: number) {
    super()
    this.withName(name)
    this.#style = style
    this.#initial = steps.includes(rating) ? String(rating) : ''
    this.#icons = steps.map((step) =>
      new IconWidget(style === 'stars' ? 'star' : (faces[step - 1] ?? '')).withFill(
        style === 'stars',
      ),
    )
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#style === 'stars' ? 'ratingStars' : 'ratingSentiment'
  }

  override get initial(): string {
    return this.#initial
  }

  override get labelable(): boolean {
    return false
  }

  override children(): readonly Content[] {
    return [...super.children(), ...this.#icons, this.#clearIcon]
  }

  /** The rating; `null` when there is none. */
  number(ctx: Context = this.boundContext): number | null {
    const rating = Number(this.value(ctx))
    return steps.includes(rating) ? rating : null
  }

  /** The rating; `null` when there is none. */
  override read(ctx: Context = this.boundContext): number | null {
    return this.number(ctx)
  }

  protected override normalized(posted: string): string {
    return posted === '0' ? '' : posted
  }

  protected override check(value: string): ValidationMessage | undefined {
    return /^[1-5]$/.test(value) ? undefined : ({ invalid }) => invalid
  }

  protected override drawControl(error: string, out: Output, ctx: Context): void {
    const { label } = this
    const words = formWordingOf(ctx, out.rendering.lang)
    const rating = this.number(ctx)
    this.group(this.begin(error, ctx, 'fieldset'), 'radiogroup', error, out, ctx)
      .class('Rating')
      .class(this.#style === 'stars' ? 'Stars' : 'Sentiment')
      .add(
        label.length > 0 &&
          tag('legend')
            .class('GroupLabel')
            .add(label, requiredMark(this.required && !this.disabled)),
        tag('span')
          .class('RatingSteps')
          .add(
            steps.map((step, at) => {
              const name = words.rating.replace('{rating}', String(step))
              return this.#step(String(step), name, this.#icons[at], step === rating)
            }),
            !this.required &&
              !this.disabled &&
              this.#step('', words.noRating, this.#clearIcon, rating === null),
          ),
        this.marker(),
        this.support(error, out),
      )
      .draw(out, ctx)
  }

  #step(value: string, name: string, icon: Content, checked: boolean): Content {
    return tag('label')
      .class('RatingStep')
      .classIf(value === '', 'NoRating')
      .attr('title', name)
      .add(
        this.field('input')
          .attr('type', 'radio')
          .attr('value', value)
          .attr('checked', checked)
          .attr('required', this.required && !this.disabled)
          .attrIf(this.required, 'aria-invalid', notYet)
          .attr('aria-label', name),
        icon,
      )
  }
}
