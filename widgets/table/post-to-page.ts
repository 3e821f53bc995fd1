import type { Output, Tag } from '../../lib/index.js'

/**
 * Has a form post to its own page. Without JavaScript it goes to the address of the page as it is, so that
 * the list comes back as the user left it.
 */
export function postToPage(form: Tag, out: Output): Tag {
  return form
    .attr('method', 'post')
    .attr('action', out.rendering.formAddress(out.address('?'), new Set()))
    .attr('data-action', '?')
}
