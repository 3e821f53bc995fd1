import { createHash } from 'node:crypto'
import { type Content, type Context, stateOf, tag } from '../../../lib/index.js'

/** A field whose stored value may have been changed by somebody else. */
export interface VersionedField {
  readonly name: string
  readonly initial: string
  readonly confidential: boolean
  value(ctx: Context): string
}

/** Which side has changed a field since the form was drawn. */
export type FieldChange = 'none' | 'mine' | 'theirs' | 'both'

/**
 * The version of the record that a form edits. The form carries it, with a digest of each stored value,
 * so that a change by somebody else is noticed, and merged field by field.
 */
export class RecordVersion {
  readonly #current: string

  constructor(current: string | number) {
    this.#current = String(current)
  }

  /** Whether the form was drawn with another version of the record. */
  isOutdated(ctx: Context): boolean {
    return stateOf(ctx).get('_version') !== this.#current
  }

  /** Who has changed a field since the form was drawn. */
  changeOf(field: VersionedField, ctx: Context): FieldChange {
    const base = new URLSearchParams(stateOf(ctx).get('_base')).get(field.name)
    const [mine, theirs] = [digest(field.value(ctx)), digest(field.initial)]
    if (base === null || mine === theirs) return 'none'
    if (base === theirs) return 'mine'
    return base === mine ? 'theirs' : 'both'
  }

  /** The inputs that carry it. */
  inputs(fields: Iterable<VersionedField>): Content {
    const base = new URLSearchParams()
    for (const field of fields) {
      if (!field.confidential) base.set(field.name, digest(field.initial))
    }
    return [hidden('_version', this.#current), hidden('_base', base.toString())]
  }
}

function hidden(name: string, value: string): Content {
  return tag('input').attr('type', 'hidden').attr('name', name).attr('value', value)
}

/** Short, as it only has to tell one value of a field from another. */
function digest(value: string): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 8)
}
