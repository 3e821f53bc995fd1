import { type Context, UsageError } from '../../../lib/index.js'

/** What a form's name is compared by. */
interface NamedForm {
  readonly name: string
  /** The names of all its fields, in the order of the page. */
  readonly fieldNames: readonly string[]
}

const asked = new WeakMap<Context, Map<string, NamedForm>>()

/**
 * Notes that a form wants to know whether it was submitted. Two forms with one name would both be, so
 * that pressing “Comment” also deletes. The same form may be built twice in a request: it has the same
 * fields then.
 *
 * @throws {UsageError} `duplicate-form` If another form of this name has asked.
 */
export function claimName(ctx: Context, form: NamedForm): void {
  const forms = asked.get(ctx) ?? new Map<string, NamedForm>()
  asked.set(ctx, forms)
  const other = forms.get(form.name)
  if (other && other !== form && !hasSameFields(other, form)) throw sharedName(form.name)
  forms.set(form.name, form)
}

/** The usage error of two forms with the same name. */
export function sharedName(name: string): UsageError {
  return new UsageError('duplicate-form', `two forms are both “${name}”`)
}

function hasSameFields(one: NamedForm, other: NamedForm): boolean {
  return one.fieldNames.join('\n') === other.fieldNames.join('\n')
}
