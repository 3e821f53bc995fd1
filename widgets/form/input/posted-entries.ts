import { type Context, stateOf } from '../../../lib/index.js'

/** What a request has brought for an input, in a form that can be posted again. */
export function postedEntries(ctx: Context, name: string): [name: string, value: string][] {
  const state = stateOf(ctx)
  const valuesOf = (key: string) => state.getAll(key).map((value): [string, string] => [key, value])
  const values = valuesOf(name)
  const isPresent = state.getAll('_present').includes(name)
  return [
    // Nothing is a value as well: it takes the place of what the page's state says.
    ...(values.length > 0 ? values : [[name, ''] as [string, string]]),
    ...valuesOf(`_text.${name}`),
    ...valuesOf(`_lang.${name}`),
    ...(isPresent ? [['_present', name] as [string, string]] : []),
  ]
}
