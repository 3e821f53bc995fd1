import type { Context } from 'koa'
import { marked } from 'marked'
import sanitizeHtml from 'sanitize-html'
import { UsageError } from '../usage-error.js'
import { stateOf } from '../state/state-of.js'
import { type Drawable, type Output } from './content.js'
import { escapeHtml } from './escape.js'
import { isSafeLink, isSafeSource } from './safe-url.js'
import { isCostly } from './markdown-cost.js'
import { isNestedDeeper } from './nesting.js'

/** HTML that is written as it is. Made by {@link html}, {@link markdown} and {@link htmlUnsafe} only. */
export class Markup implements Drawable {
  readonly #html: string
  readonly #trusted: boolean
  readonly #hasAddresses: boolean

  /** @internal */
  constructor(
    html: string,
    trusted: boolean,
    /** The plain text that it was made from; `''` when it was made from HTML. */
    readonly source = '',
  ) {
    this.#html = html
    this.#trusted = trusted
    this.#hasAddresses = trusted && html.search(addresses) >= 0
  }

  plainText(): string | undefined {
    return this.source || undefined
  }

  draw(out: Output, ctx: Context): void {
    if (!this.#trusted && out.rendering.development) this.#refuseRequestValues(ctx)
    out.html += this.#hasAddresses
      ? this.#html.replaceAll(
          addresses,
          (_, before: string, url: string) => before + out.address(url),
        )
      : this.#html
  }

  #refuseRequestValues(ctx: Context): void {
    const state = stateOf(ctx)
    const isRaw = (value: string) =>
      value.length >= 4 && /[<&]/.test(value) && this.#html.includes(value)
    for (const key of state.keys()) {
      if (!state.getAll(key).some(isRaw)) continue
      throw new UsageError('raw-html-from-request', `htmlUnsafe() was given the value of “${key}”`)
    }
  }
}

/** Addresses of this app in what the sanitizer has written, where `>` and `"` are escaped in values. */
const addresses = /(<(?:a|img) (?:[^>]* )?(?:href|src)=")([/^~][^"]*)/g

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'del', 'ins', 'details', 'summary'],
  allowedAttributes: {
    '*': ['lang', 'dir', 'title'],
    a: ['href', 'title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    td: ['colspan', 'rowspan', 'align'],
    th: ['colspan', 'rowspan', 'align', 'scope'],
    code: ['class'],
  },
  allowedClasses: { code: ['language-*', 'ShortCode'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'sms'],
  allowedSchemesByTag: { img: ['http', 'https', 'data'] },
  allowProtocolRelative: false,
  // Judged once more as in tags, because the sanitizer knows nothing of `^` and `~`.
  transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: safeAttributes(attribs) }) },
}

function safeAttributes(attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const isSafe = ([name, value]: [string, string]) =>
    name === 'href' ? isSafeLink(value) : name !== 'src' || isSafeSource(value)
  return Object.fromEntries(Object.entries(attributes).filter(isSafe))
}

/** Browsers give up at 512, and no document needs as many. */
const deepest = 250

/**
 * HTML from anywhere, reduced to an allow-list of harmless elements, attributes and schemes. HTML that
 * is nested more than 250 elements deep is written as text.
 */
export function html(source: string): Markup {
  if (isNestedDeeper(source, deepest)) return text(source)
  return new Markup(sanitizeHtml(source, allowed), true)
}

/** Short code within a line that a browser could break at a hyphen or a question mark. */
const breakableCode = /(?<!<pre>)<code>(?=[^<]{0,30}<\/code>)(?=[^<]{0,30}[-?])/g

/**
 * Markdown (CommonMark with tables), rendered and then sanitized as {@link html} does. Markdown that
 * would take very long to render, or is nested more than 50 deep, is written as text.
 */
export function markdown(source: string): Markup {
  if (isCostly(source)) return text(source)
  const rendered = marked.parse(source, { async: false, gfm: true })
  // The renderer encodes what makes an address an action of the page around.
  const climbs = /(?<=<a href=")(?:%5E|~)+/g
  return html(
    rendered
      .replace(climbs, (levels) => levels.replaceAll('%5E', '^'))
      .replace(breakableCode, '<code class="ShortCode">'),
  )
}

/**
 * HTML written as it is, without any check: for markup of the app's own, never for what a user or
 * another system has sent. In development a value of the request in it is refused.
 */
export function htmlUnsafe(source: string): Markup {
  return new Markup(source, false)
}

/** Text, escaped. A plain string does the same wherever content is taken. */
export function text(source: string): Markup {
  return new Markup(escapeHtml(source), true, source)
}

/** Non-breaking spaces. */
export function nbsp(count = 1): Markup {
  return new Markup('&nbsp;'.repeat(count), true, '\u00a0'.repeat(count))
}
