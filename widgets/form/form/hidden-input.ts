import { type Content, tag } from '../../../lib/index.js'

/** An input that goes along unseen. */
export function hiddenInput(name: string, value: string): Content {
  return tag('input').attr('type', 'hidden').attr('name', name).attr('value', value)
}
