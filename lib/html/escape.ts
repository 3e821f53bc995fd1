const special = /[&<>"']/

/**
 * Escapes text for HTML, both between tags and inside a quoted attribute value.
 * `>` is escaped too, so that an attribute value never looks like the end of its tag.
 */
export function escapeHtml(text: string): string {
  return special.test(text) ? escapeSpecial(text) : text
}

function escapeSpecial(text: string): string {
  let escaped = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const entity = entityOf(text.charCodeAt(at))
    if (entity === '') continue
    escaped += text.slice(from, at) + entity
    from = at + 1
  }
  return escaped + text.slice(from)
}

function entityOf(code: number): string {
  switch (code) {
    case 34:
      return '&quot;'
    case 38:
      return '&amp;'
    case 39:
      return '&#39;'
    case 60:
      return '&lt;'
    case 62:
      return '&gt;'
    default:
      return ''
  }
}
