const tagOpen = /<(\/?)([a-z][a-z0-9-]*)/gi
/** Elements that hold nothing, and those that the next of their kind closes. */
const flat = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup'
  ).split(' '),
)

/**
 * Whether more elements are open at once than `limit`. Parsers take quadratic time for elements
 * within elements within elements, so this is asked before anything is parsed. Counted by the tags
 * alone: elements that may be left open do not count.
 */
export function isNestedDeeper(markup: string, limit: number): boolean {
  let depth = 0
  for (const [, end, name = ''] of markup.matchAll(tagOpen)) {
    if (flat.has(name.toLowerCase())) continue
    if (end === '') depth++
    else if (depth > 0) depth--
    if (depth > limit) return true
  }
  return false
}
