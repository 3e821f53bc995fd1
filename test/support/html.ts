import { JSDOM } from 'jsdom'

let parser: DOMParser | undefined

/** What a browser's parser makes of HTML. */
export function parseHtml(html: string): Document {
  parser ??= createParser()
  return parser.parseFromString(html, 'text/html')
}

function createParser(): DOMParser {
  const { window } = new JSDOM()
  // jsdom's selectors listen to the window for the first question to each document, and never stop:
  // each document would be kept, and each be slower than the one before. Nothing happens in this window.
  window.addEventListener = () => undefined
  return new window.DOMParser()
}

/** HTML without its `data-id` attributes, so that a test can name it whole. */
export function withoutIds(html: string): string {
  return html.replace(/ data-id="[^"]*"| data-redrawable(?=[ >])/g, '')
}

const startTag = /<([a-z…][\w-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)+)(\s*\/?>)/gi
const attribute = /[^\s"'<>/=]+(?:="[^"]*")?/g

/** HTML whose start tags with attributes are replaced; the attributes come in the order of their names. */
export function withStartTags(
  html: string,
  replace: (name: string, attributes: readonly string[], end: string) => string,
): string {
  return html.replace(startTag, (_, name: string, attributes: string, end: string) =>
    replace(name, [...attributes.matchAll(attribute)].map(([one]) => one).sort(), end),
  )
}

/** The values of an attribute, in page order. */
export function values(root: ParentNode, selector: string, attribute = 'href'): string[] {
  return [...root.querySelectorAll(selector)].map((one) => one.getAttribute(attribute) ?? '')
}

/** The text of each element that fits, without the spaces around. */
export function texts(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((one) =>
    one.textContent.replace(/\s+/g, ' ').trim(),
  )
}
