import { type Content, parseAction, tag } from '../../../lib/index.js'

/**
 * The address without its query, for forms that are sent by GET: browsers would replace the query by
 * the form's fields. Actions that levels to another page are left to the runtime.
 */
export function withoutQuery(action: string): string {
  if (parseAction(action).levels) return action
  return action.replace(/\?[^#]*/, '') || '?'
}

/**
 * The query of an address as inputs, so that the form brings it along itself. They are text inputs
 * that are not shown, because the values of hidden inputs stay out of the page's state.
 *
 * @param fields the names of fields, whose own values count
 */
export function queryInputs(action: string, fields: ReadonlySet<string>): Content {
  if (parseAction(action).levels) return null
  const query = /\?([^#]*)/.exec(action)?.[1] ?? ''
  return [...new URLSearchParams(query)]
    .filter(([name]) => !fields.has(name))
    .map(([name, value]) =>
      tag('input')
        .attr('type', 'text')
        .attr('hidden', true)
        .attr('aria-hidden', 'true')
        .attr('name', name)
        .attr('value', value),
    )
}
