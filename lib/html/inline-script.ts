import { type Drawable, type Output } from './content.js'
import { escapeHtml } from './escape.js'

/** An inline script with the nonce that lets it past the Content-Security-Policy. */
export class InlineScript implements Drawable {
  readonly #code: string
  readonly #nonce: string

  constructor(nonce: string, code: string) {
    this.#nonce = nonce
    this.#code = code
  }

  draw(out: Output): void {
    // Inside a script only these sequences can end or reopen it (HTML, "Restrictions for contents of script elements").
    const code = this.#code.replace(/<(?=\/script|script|!--)/gi, '\\x3c')
    out.html += `<script nonce="${escapeHtml(this.#nonce)}">${code}</script>`
  }
}
