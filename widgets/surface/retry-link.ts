import { tag, type Tag } from '../../lib/index.js'

/**
 * Loads a page in the place of the link; without JavaScript it leads to the page itself.
 *
 * @param nested is the page within another one? Then it leads back to none
 */
export function retryLink(address: string, label: string, nested = true): Tag {
  const hasBack = !nested || new URLSearchParams(address.split('?')[1]).has('_back')
  return tag('a')
    .class('EmbedRetry')
    .attr('href', hasBack ? address : withoutBack(address))
    .attr('target', '_self')
    .add(label)
}

/** The address of a page that shall not lead back to where it stands. */
export function withoutBack(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}_back=0`
}
