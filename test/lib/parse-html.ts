import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM().window
const parser = new DOMParser()

/** What a browser's parser makes of HTML. */
export function parseHtml(html: string): Document {
  return parser.parseFromString(html, 'text/html')
}
