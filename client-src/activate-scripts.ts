import { pageNonce } from './request.js'
import { trusted } from './trusted-types.js'

/**
 * Runs scripts that have arrived as HTML, which is passive, and are part of the document now: those
 * that carry this page's nonce, or that the policy allows by their address.
 */
export function activateScripts(scripts: Iterable<HTMLScriptElement>): void {
  for (const script of scripts) {
    const { nonce, src } = script
    if (!script.isConnected || (!src && (!nonce || nonce !== pageNonce))) continue
    const live = document.createElement('script')
    for (const { name, value } of script.attributes) {
      if (name !== 'src') live.setAttribute(name, value)
    }
    if (src) live.src = trusted.createScriptURL(src)
    Object.assign(live, { nonce, async: false, text: trusted.createScript(script.text) })
    script.replaceWith(live)
  }
}
