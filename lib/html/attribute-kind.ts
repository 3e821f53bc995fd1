/** How the value of an attribute is treated: as text, as a link, as a source, or not at all. */
export type AttributeKind = 'text' | 'link' | 'source' | 'refused'

const links = new Set(['href', 'action', 'formaction', 'cite', 'data', 'ping', 'xlink:href'])
const sources = new Set(['src', 'poster', 'background'])
const refused = new Set(['style', 'srcdoc'])
const attributeName = /^[a-z_:][a-z0-9_:.-]*$/i
const known = new Map<string, AttributeKind>()

/** The kind of the attribute of this name. Names that HTML would not read as one name are refused. */
export function attributeKind(name: string): AttributeKind {
  return known.get(name) ?? remember(name, judge(name.toLowerCase()))
}

function judge(name: string): AttributeKind {
  if (!attributeName.test(name) || name.startsWith('on') || refused.has(name)) return 'refused'
  if (links.has(name)) return 'link'
  return sources.has(name) ? 'source' : 'text'
}

function remember(name: string, kind: AttributeKind): AttributeKind {
  if (known.size < 1000) known.set(name, kind)
  return kind
}
