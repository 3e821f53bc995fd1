import type { Content } from '../../lib/html/content.js'

/** The plain text in a label: its strings and numbers, without what its widgets and tags may say. */
export function captionOf(content: readonly Content[]): string {
  return textIn(content).replace(/\s+/g, ' ').trim()
}

function textIn(content: readonly Content[]): string {
  return content
    .map((item) => {
      if (typeof item === 'string') return item
      if (typeof item === 'number' || typeof item === 'bigint') return String(item)
      return Array.isArray(item) ? textIn(item as readonly Content[]) : ' '
    })
    .join('')
}
