import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Context, InputWidget } from '../../../lib/index.js'
import { isFormControl } from '../input/form-control.js'
import type { Awaitable } from '../value/validation-message.js'

/** Options of `form.withSchema`. */
export interface SchemaOptions {
  /** Gives an issue's text in the language of the request. Default: the schema's own words. */
  readonly message?: (issue: StandardSchemaV1.Issue, ctx: Context) => string
}

/** What a schema says of the values of a form. */
export interface SchemaVerdict {
  /** What the schema made of the values; `undefined` when it has refused them. */
  readonly output: unknown
  readonly isValid: boolean
  /** What is wrong with the values as a whole. */
  readonly messages: readonly string[]
}

/** Finds the field at a path of the values, which may lead through rows. */
export type FieldFinder = (path: readonly PropertyKey[]) => InputWidget | undefined

/** Validates the values of a form by a library of the Standard Schema interface. */
export class FormSchema {
  readonly #schema: StandardSchemaV1
  readonly #options: SchemaOptions

  constructor(schema: StandardSchemaV1, options: SchemaOptions) {
    this.#schema = schema
    this.#options = options
  }

  /** Validates values. Issues of a field become its error. */
  async validate(values: object, fieldAt: FieldFinder, ctx: Context): Promise<SchemaVerdict> {
    const result = await (this.#schema['~standard'].validate(values) as Awaitable<
      StandardSchemaV1.Result<unknown>
    >)
    if (!result.issues) return { output: result.value, isValid: true, messages: [] }
    const messages: string[] = []
    const told = new Set<InputWidget>()
    for (const issue of result.issues) {
      const text = this.#options.message?.(issue, ctx) ?? issue.message
      const field = fieldAt(pathOf(issue))
      if (!field || !isFormControl(field)) messages.push(text)
      // The first issue of a field is the one to solve first.
      else if (!told.has(field)) field.withError(text)
      if (field) told.add(field)
    }
    return { output: undefined, isValid: false, messages }
  }
}

function pathOf({ path = [] }: StandardSchemaV1.Issue): PropertyKey[] {
  return path.map((step) => (typeof step === 'object' ? step.key : step))
}
