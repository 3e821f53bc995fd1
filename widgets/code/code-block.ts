import { Markup } from '../../lib/html/markup.js'
import {
  cssLength,
  tag,
  WidgetBase,
  type Content,
  type Context,
  type Output,
  type Tag,
} from '../../lib/index.js'
import { codeWordingOf, type CodeWording } from './code-wording.js'
import { highlight, type HighlightedCode } from './highlight.js'

/** Longer lines do not fit on a phone, so such a block scrolls sideways there. */
const fittingColumns = 44

/** Characters of its code that name a block. */
const namingLength = 40

/**
 * Source code in color. The server marks the tokens with classes, and style sheets color them with the
 * theme's tokens; no highlighter runs in the browser. A head shows the title or the language, and has a
 * button that copies the code alone. A block that scrolls can be reached with the keyboard, and has a
 * name then. Code reads from left to right in every language, and browsers do not translate it.
 *
 * @example
 * wf.codeBlock(source).withLanguage('ts').withTitle('server.ts').withFold(24)
 */
export class CodeBlockWidget extends WidgetBase<CodeBlockWidget> {
  readonly #code: string
  #language = ''
  #title: string | undefined
  #lineNumbers = false
  #prompt = false
  #frame = true
  #foldedRows = 0
  #maxHeight = ''
  #marked: ReadonlySet<number> = new Set()

  /** @param code the source; line breaks at its end are left out */
  constructor(code: string) {
    super()
    this.#code = code.replace(/\r\n?/g, '\n').trimEnd()
  }

  /**
   * Sets the language.
   *
   * @param language a name or alias that highlight.js knows, for example `ts`, `bash`, `json`; `''`
   *   (default) guesses it, which is often wrong for short code; an unknown name shows plain text
   */
  withLanguage(language: string): this {
    this.#language = language.toLowerCase()
    return this
  }

  /** Sets the words of the head, for example a file name. Default: the name of the language. */
  withTitle(title: string): this {
    this.#title = title
    return this
  }

  /** Shows the numbers of the lines. They are neither read aloud nor copied. Default: `false`. */
  withLineNumbers(lineNumbers = true): this {
    this.#lineNumbers = lineNumbers
    return this
  }

  /** Shows a prompt, `$`, before each line; it is not copied. Default: `false`. */
  withPrompt(prompt = true): this {
    this.#prompt = prompt
    return this
  }

  /** Tints lines. @param lines their numbers, from 1 */
  withMarkedLines(...lines: readonly number[]): this {
    this.#marked = new Set(lines)
    return this
  }

  /**
   * Sets how many lines are seen before the block scrolls; takes the place of {@link withMaxHeight}.
   *
   * @param rows `0` and less: all of them
   */
  withMaxRows(rows: number): this {
    return this.withMaxHeight(rows > 0 ? `${(rows * 1.57 + 2).toFixed(2)}em` : '')
  }

  /**
   * Sets how high the code may be before it scrolls.
   *
   * @param height a CSS length; `''` takes the limit away
   * @throws {TypeError} when it is not a CSS length
   */
  withMaxHeight(height: string): this {
    this.#maxHeight = cssLength(height, 'withMaxHeight')
    return this
  }

  /**
   * Folds code that is longer, with a control below it that shows all.
   *
   * @param rows the lines that are seen while it is folded; `0` (default) folds nothing
   */
  withFold(rows: number): this {
    this.#foldedRows = rows
    return this
  }

  /** Draws the block without its head and ground. Default: `true`, with them. */
  withFrame(frame = true): this {
    this.#frame = frame
    return this
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return 'codeBlock'
  }

  draw(out: Output, ctx: Context): void {
    const wording = codeWordingOf(ctx, out.rendering.lang)
    const code = highlight(this.#code, this.#language)
    const isFolded = this.#foldedRows > 0 && code.lines.length > this.#foldedRows + 3
    const title = this.#title ?? code.language
    this.root('div', ctx)
      .when(this.#code !== '')
      .class('CodeBlock Block')
      .classIf(!this.#frame, 'NoFrame')
      .attr('data-widget', 'CodeBlock')
      .attr('data-copied', wording.copied)
      .attr('data-failed', wording.copyFailed)
      .styleIf(isFolded, '--bespa-rows', this.#foldedRows)
      .style('--bespa-max-height', this.#maxHeight)
      .add(
        this.#frame && this.#head(title, wording),
        this.#pre(code, this.#regionName(title, wording)),
        isFolded && fold(code.lines.length, wording),
      )
      .draw(out, ctx)
  }

  #head(title: string, { copy }: CodeWording): Tag {
    const button = tag('button').class('CodeCopy').attr('type', 'button').attr('aria-label', copy)
    return tag('div').class('CodeHead').add(tag('span').class('CodeTitle').add(title), button)
  }

  #pre(code: HighlightedCode, name: string): Tag {
    const columns = Math.max(...this.#code.split('\n').map((line) => line.length))
    const mayScroll = columns > fittingColumns || this.#maxHeight !== ''
    const pre = tag('pre').class('Code').attr('dir', 'ltr').attr('translate', 'no')
    if (mayScroll) pre.attr('tabindex', 0).attr('role', 'group')
    const language = this.#language && `language-${this.#language.replace(/[^a-z0-9+#.-]/g, '')}`
    return pre
      .attr(mayScroll ? 'aria-label' : 'data-name', name)
      .add(tag('code').class(language).classIf(this.#prompt, 'CodePrompt').add(this.#body(code)))
  }

  #body({ lines }: HighlightedCode): Content {
    const isByLine = this.#lineNumbers || this.#prompt || this.#marked.size > 0
    const html = isByLine ? lines.map((line, at) => this.#line(line, at + 1)) : lines
    // What the highlighter has written is escaped.
    const body = new Markup(html.join('\n'), true, this.#code)
    return this.#lineNumbers
      ? tag('span').class('CodeNumbers').style('--bespa-digits', `${lines.length}`.length).add(body)
      : body
  }

  #line(html: string, number: number): string {
    return `<span class="CodeLine${this.#marked.has(number) ? ' MarkedLine' : ''}">${html}</span>`
  }

  /** The same when the block is redrawn alone. */
  #regionName(title: string, { region }: CodeWording): string {
    const start = this.#code
      .slice(0, 2 * namingLength)
      .replace(/\s+/g, ' ')
      .slice(0, namingLength)
    return region.replace('{title}', () => title || '…').replace('{start}', () => start)
  }
}

/** What is below folded code: `details` without content, whose state the style sheet reads. */
function fold(count: number, { showAll, showLess }: CodeWording): Tag {
  return tag('details')
    .class('CodeFold NoPrint')
    .add(
      tag('summary').add(
        tag('span')
          .class('CodeMore')
          .add(showAll.replace('{count}', `${count}`)),
        tag('span').class('CodeLess').add(showLess),
      ),
    )
}
