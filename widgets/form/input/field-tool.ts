import { type Tag, tag } from '../../../lib/html/tag.js'

/**
 * A small button at the end of a text field, which needs script and is not seen without.
 *
 * @param name its class, and its client behavior
 * @param label what it does, in words
 * @param controlId the DOM id of the control that it works on
 */
export function fieldTool(name: string, label: string, controlId: string): Tag {
  return tag('button')
    .class('FieldTool')
    .class(name)
    .attr('data-widget', name)
    .attr('type', 'button')
    .attr('aria-label', label)
    .attr('aria-controls', controlId)
    .attr('title', label)
}
