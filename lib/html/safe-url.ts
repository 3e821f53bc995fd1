import { parseAction } from '../state/action-url.js'

const linkSchemes = new Set(['http', 'https', 'mailto', 'tel', 'sms'])

/**
 * Whether this address is allowed in `href`, `action` or `formaction`. Yes without a scheme (paths,
 * action URLs, `#fragments`), and with http, https, mailto, tel and sms. Judged as a browser reads
 * it: control characters and white space in the scheme do not count.
 */
export function isSafeLink(url: string): boolean {
  // What begins so has no scheme; most links of an app do.
  const first = url.charAt(0)
  if (first === '?' || first === '/' || first === '#') return true
  const scheme = schemeOf(url)
  return scheme === '' || linkSchemes.has(scheme)
}

/**
 * Whether this address is allowed in `src`. As {@link isSafeLink}, and images may be given as
 * `data:image/…`.
 */
export function isSafeSource(url: string): boolean {
  return isSafeLink(url) || /^data:image\/[a-z0-9+.-]+[;,]/i.test(url.trimStart())
}

function schemeOf(url: string): string {
  // eslint-disable-next-line no-control-regex -- the very characters that browsers ignore in a scheme
  const visible = url.replace(/[\u0000-\u0020\u007f]/g, '')
  return /^([a-z][a-z0-9+.-]*):/i.exec(parseAction(visible).rest)?.[1]?.toLowerCase() ?? ''
}
