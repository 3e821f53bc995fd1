import type { Content } from '../../lib/index.js'

/**
 * The content as a list of what is seen singly: lists among it are taken apart, and what draws
 * nothing is left out, so that it gets no place of its own.
 */
export function cells(content: readonly Content[]): Content[] {
  return content.flatMap((item) => {
    if (isList(item)) return cells(item)
    return item === null || item === undefined || item === '' || typeof item === 'boolean'
      ? []
      : [item]
  })
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content)
}
