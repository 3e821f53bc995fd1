import { warn } from '../usage-error.js'
import { isSafeLink, isSafeSource } from './safe-url.js'
import { sourceCandidates } from './source-set.js'

/**
 * How the value of an attribute is treated: as text, as a link, as a source, as a list of sources, or
 * not at all; `plain` is text that needs no escaping, and `action` the link of an `a` or `area`.
 */
export type AttributeKind = 'text' | 'plain' | 'link' | 'action' | 'source' | 'sources' | 'refused'

const links = new Set(['href', 'action', 'formaction', 'cite', 'data', 'ping', 'xlink:href'])
const sources = new Set(['src', 'poster', 'background'])
const sourceLists = new Set(['srcset', 'imagesrcset'])
const refused = new Set(['style', 'srcdoc'])
const imageElements = new Set(['body', 'image', 'img', 'input', 'source', 'table', 'td', 'video'])
const attributeName = /^[a-z_:][a-z0-9_:.-]*$/i
const known = new Map<string, AttributeKind>()

/** The kind of the attribute of this name. Names that HTML would not read as one name are refused. */
export function attributeKind(name: string): AttributeKind {
  return known.get(name) ?? remember(name, judge(name.toLowerCase()))
}

/**
 * Whether the attribute of this name may have this value. An address must not have a scheme that
 * could carry a script. A `data:` address is for elements that show images: a frame would run the
 * scripts of an SVG image.
 *
 * @param element the element's name; `''` when it is not known
 */
export function mayHave(name: string, value: string, element = ''): boolean {
  const kind = attributeKind(name)
  if (kind === 'text' || (kind === 'link' && isSafeLink(value))) return true
  const isImage = element === '' || imageElements.has(element)
  if (kind === 'source' && (isImage ? isSafeSource : isSafeLink)(value)) return true
  // Nothing but pictures can stand in a list of sources.
  if (kind === 'sources' && sourceCandidates(value).every(({ url }) => isSafeSource(url)))
    return true
  return false
}

/** In development, warns of an attribute that was left out because of its value. */
export function warnUnsafe(name: string, value: string, element = ''): void {
  warn('unsafe-url', `${element && `<${element}> `}${name}=${JSON.stringify(value.slice(0, 60))}`)
}

function judge(name: string): AttributeKind {
  if (!attributeName.test(name) || name.startsWith('on') || refused.has(name)) return 'refused'
  if (links.has(name)) return 'link'
  if (sourceLists.has(name)) return 'sources'
  return sources.has(name) ? 'source' : 'text'
}

function remember(name: string, kind: AttributeKind): AttributeKind {
  if (known.size < 1000 && name.length <= 100) known.set(name, kind)
  return kind
}
