import { Parser } from 'htmlparser2'

/** A part of a page: what stands under one heading, or before the first. */
export interface PageSection {
  /** The id of the heading; `''` before the first. */
  readonly anchor: string
  /** The heading; `''` before the first. */
  readonly title: string
  /** The level of the heading, from 2; 1 before the first. */
  readonly level: number
  /** What stands under it, in Markdown. */
  readonly text: string
}

/** Elements that are not read: what runs, what leads away, and what only screens show. */
const skippedElements = new Set([
  'script',
  'style',
  'svg',
  'nav',
  'form',
  'dialog',
  'button',
  'noscript',
  'template',
])
const skippedClasses = new Set([
  'Example',
  'StagePreview',
  'ContentsFolded',
  'ContentsBeside',
  'Neighbors',
  'NoPrint',
  'Debugger',
  'CopyToClipboard',
  'Icon',
  'Modal',
  'SidePanel',
  'Snackbar',
])
const voidElements = new Set(['br', 'img', 'input', 'hr', 'meta', 'link', 'col', 'wbr', 'source'])
const blocks = new Set([
  'p',
  'div',
  'dt',
  'dd',
  'tr',
  'figcaption',
  'summary',
  'section',
  'ul',
  'ol',
])

/**
 * Reads the text of a page in one pass over its HTML: the sections of `.ArticleText`, or of `main`
 * where there is no article. Demos, menus and forms are left out.
 *
 * @example
 * pageText('<main><h2 id="a">Title</h2><p>Text</p></main>')
 * // [{ anchor: 'a', title: 'Title', level: 2, text: 'Text' }]
 */
export function pageText(html: string): PageSection[] {
  const reader = new TextReader(html.includes('class="ArticleText'))
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  })
  parser.end(html)
  return reader.sections()
}

/** What the parser reports, written as Markdown. */
class TextReader {
  readonly #isArticle: boolean
  readonly #sections: PageSection[] = []
  #head = { anchor: '', title: '', level: 1 }
  #body = ''
  /** How many elements are open: within the text, and within what is left out. */
  #inside = 0
  #skipped = 0
  #preformatted = 0
  #inHeading = false

  constructor(isArticle: boolean) {
    this.#isArticle = isArticle
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const classes = (attributes['class'] ?? '').split(' ')
    const begins = this.#isArticle ? classes.includes('ArticleText') : name === 'main'
    if (voidElements.has(name)) {
      if (name === 'br' && this.#isRead) this.#body += '\n'
    } else if (this.#skipped > 0) this.#skipped++
    else if (this.#inside > 0 || begins) {
      this.#inside++
      const isLeftOut = skippedElements.has(name) || classes.some((one) => skippedClasses.has(one))
      if (isLeftOut) this.#skipped = 1
      else this.#begin(name, attributes)
    }
  }

  text(text: string): void {
    if (!this.#isRead) return
    const read = this.#preformatted > 0 ? text : text.replace(/\s+/g, ' ')
    if (this.#inHeading) this.#head.title += read
    else this.#body += read
  }

  close(name: string): void {
    if (voidElements.has(name) || this.#inside === 0) return
    if (this.#skipped > 0) {
      this.#skipped--
      if (this.#skipped === 0) this.#inside--
      return
    }
    this.#inside--
    this.#end(name)
  }

  sections(): PageSection[] {
    this.#finish()
    return this.#sections
  }

  get #isRead(): boolean {
    return this.#inside > 0 && this.#skipped === 0
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const [, level] = /^h([2-4])$/.exec(name) ?? []
    if (level !== undefined) {
      this.#finish()
      this.#head = { anchor: attributes['id'] ?? '', title: '', level: Number(level) }
      this.#inHeading = true
    } else if (name === 'pre') {
      this.#preformatted++
      this.#body += '\n\n```\n'
    } else if (name === 'code' && this.#preformatted === 0 && !this.#inHeading) this.#body += '`'
    else if (name === 'li') this.#body += '\n- '
    else if (name === 'td' || name === 'th') this.#body += ' | '
    else if (blocks.has(name)) this.#body += '\n\n'
  }

  #end(name: string): void {
    if (/^h[2-4]$/.test(name)) this.#inHeading = false
    else if (name === 'pre') {
      this.#preformatted--
      this.#body = `${this.#body.trimEnd()}\n\`\`\`\n\n`
    } else if (name === 'code' && this.#preformatted === 0 && !this.#inHeading) this.#body += '`'
    else if (blocks.has(name) || name === 'li') this.#body += '\n'
  }

  #finish(): void {
    const [title, text] = [this.#head.title.trim(), tidy(this.#body)]
    if (title !== '' || text !== '') this.#sections.push({ ...this.#head, title, text })
    this.#body = ''
  }
}

/** At most one empty line in a row, and no blanks at the ends of lines. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const kept = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''))
  return kept.join('\n').trim()
}
