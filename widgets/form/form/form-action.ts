import { type Content, type Output, parseAction, type Tag, tag } from '../../../lib/index.js'

/**
 * Gives a form its action: as the browser follows it by itself, and beside it as the runtime does.
 *
 * @param fields the names of the form's fields
 */
export function applyAction(
  form: Tag,
  { method, action }: { readonly method: string; readonly action: string },
  fields: ReadonlySet<string>,
  out: Output,
): Tag {
  const address = out.address(action)
  const whole = out.rendering.formAddress(address, fields)
  // Browsers replace the query by the fields.
  const [bare, drawn] =
    method === 'GET' ? [withoutQuery(address), withoutQuery(whole)] : [address, whole]
  return form.attr('action', drawn).attrIf(drawn !== bare, 'data-action', bare)
}

/**
 * What a form that is sent by GET brings along where there is no script: the rest of the page's state.
 * The runtime sends that anyway.
 */
export function scriptlessInputs(
  action: string,
  fields: ReadonlySet<string>,
  out: Output,
): Content {
  const state = out.rendering.stateBeside(action, fields)
  if (state.length === 0) return null
  return tag('noscript').add(
    state.map(([name, value]) =>
      tag('input').attr('type', 'hidden').attr('name', name).attr('value', value),
    ),
  )
}

/**
 * The address without its query, for forms that are sent by GET: browsers would replace the query by
 * the form's fields. Actions that levels to another page are left to the runtime.
 */
function withoutQuery(action: string): string {
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
