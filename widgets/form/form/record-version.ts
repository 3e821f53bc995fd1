import { createHash } from 'node:crypto'
import { type Content, type Context, stateOf } from '../../../lib/index.js'
import { isRefresh } from '../../../lib/widget/form-request.js'
import { hiddenInput } from './hidden-input.js'

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
  /** The version of the record as it is stored now. */
  readonly current: string

  constructor(current: string | number) {
    this.current = String(current)
  }

  /** Whether the form was drawn with another version of the record. */
  isOutdated(ctx: Context): boolean {
    return stateOf(ctx).get('_version') !== this.current
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
  inputs(fields: Iterable<VersionedField>, ctx: Context): Content {
    return this.entries(fields, ctx).map(([name, value]) => hiddenInput(name, value))
  }

  /**
   * The version and the digests that the form carries. A request that only redraws the form leaves them
   * as they were: nobody has been told of a conflict yet.
   */
  entries(fields: Iterable<VersionedField>, ctx: Context): [name: string, value: string][] {
    const state = stateOf(ctx)
    const isTaken = state.get('_refresh').startsWith('take.')
    if (isRefresh(ctx) && !isTaken && state.has('_base')) {
      return [
        ['_version', state.get('_version')],
        ['_base', state.get('_base')],
      ]
    }
    const base = new URLSearchParams()
    for (const field of fields) {
      if (!field.confidential) base.set(field.name, digest(field.initial))
    }
    return [
      ['_version', this.current],
      ['_base', base.toString()],
    ]
  }
}

/** Short, as it only has to tell one value of a field from another. */
function digest(value: string): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 8)
}
