import {
  type Content,
  type Context,
  type InputWidget,
  type Output,
  tag,
  type Widget,
} from '../../../lib/index.js'
import { countText } from '../../../lib/request/wording.js'
import { type FormControl, isFormControl } from '../input/form-control.js'
import { formWordingOf } from './form-wording.js'
import { type Awaitable, type ValidationMessage, messageText } from '../value/validation-message.js'

/** A field of a submitted form, and what is wrong with it. */
export interface FieldError {
  /** Nothing for what concerns the form as a whole. */
  readonly field: InputWidget | undefined
  readonly message: ValidationMessage
}

interface Judging {
  message(ctx: Context): Awaitable<ValidationMessage | undefined>
}

/** What is wrong with an input. Of one that only says that it is invalid, no more than that is known. */
export function messageOf(
  input: InputWidget,
  ctx: Context,
): Awaitable<ValidationMessage | undefined> {
  if (isJudging(input)) return input.message(ctx)
  const valid = input.valid(ctx)
  const tell = (isValid: boolean): ValidationMessage | undefined =>
    isValid ? undefined : ({ invalid }) => invalid
  return valid instanceof Promise ? valid.then(tell) : tell(valid)
}

function isJudging(input: object): input is Judging {
  return 'message' in input
}

/**
 * The list of errors at the head of a form, which screen readers speak when it arrives. It is left
 * out when there is no more to it than one error, which can be read at its field.
 */
export function errorSummary(
  errors: readonly FieldError[],
  form: Widget,
  placeOf: (field: FormControl<unknown> & Widget) => string,
  out: Output,
  ctx: Context,
): Content {
  const [first] = errors
  const isPlain =
    errors.length === 1 &&
    first?.field &&
    isFormControl(first.field) &&
    placeOf(first.field).startsWith('#')
  if (errors.length === 0 || isPlain) return null
  const words = formWordingOf(ctx, out.rendering.lang)
  return tag('div')
    .class('FormErrors Block')
    .attr('id', out.domId(form.id, 'errors'))
    .attr('role', 'alert')
    .attr('tabindex', '-1')
    .add(
      tag('p')
        .class('FormErrorsTitle')
        .add(countText(words.summary, errors.length, out.rendering.lang)),
      tag('ul').add(errors.map(({ field, message }) => tag('li').add(entry(field, message)))),
    )

  function entry(field: InputWidget | undefined, refusal: ValidationMessage): Content {
    const message = messageText(refusal, out, ctx)
    if (!field || !isFormControl(field)) return message
    const text = words.summaryEntry
      .replace('{field}', () => field.caption)
      .replace('{message}', () => message)
    return tag('a').attr('href', placeOf(field)).add(text)
  }
}

/** Whether something is wrong with the field. */
export function isError(judged: {
  readonly field: InputWidget
  readonly message: ValidationMessage | undefined
}): judged is FieldError & { readonly field: InputWidget } {
  return judged.message !== undefined
}
