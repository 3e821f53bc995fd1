/** With nothing said of it. */
export type ValuesOptions = FormValuesOptions | undefined

/** Which values `FormWidget.values` gives. */
export interface FormValuesOptions {
  /** Those of hidden fields too, which are their initial ones. Default: `false` */
  readonly hidden?: boolean
}

/** The values of a form's fields by their names. */
export class FormValues implements Iterable<[string, string]> {
  readonly #values: ReadonlyMap<string, string>

  constructor(values: Iterable<readonly [string, string]>) {
    this.#values = new Map(values)
  }

  /** The value of the field of this name; `''` when there is none. */
  get(name: string): string {
    return this.#values.get(name) ?? ''
  }

  /** Whether there is a field of this name. */
  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** Each name with its value, in the order of the page. */
  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.#values[Symbol.iterator]()
  }

  /** The values as a plain object. */
  toJSON(): Record<string, string> {
    return Object.fromEntries(this.#values)
  }
}
