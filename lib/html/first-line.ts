import type { Content } from './content.js'

/**
 * Whether this content may begin with a line break. Parsers drop one after `<pre>` and `<textarea>`
 * (HTML, "in body" insertion mode), so that it must be written twice. What is known only when it is
 * drawn counts as if it did: a break too many in front is dropped.
 */
export function mayBeginWithBreak(content: readonly Content[]): boolean {
  const first = content.find((item) => item !== '' && item != null && typeof item !== 'boolean')
  if (typeof first === 'string') return /^[\r\n]/.test(first)
  if (typeof first === 'object' && first !== null) return !('attr' in first)
  return typeof first === 'function'
}
