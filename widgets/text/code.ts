import { hasContent } from '../../lib/html/content.js'
import {
  tag,
  ContainerWidgetBase,
  type Content,
  type Context,
  type Output,
} from '../../lib/index.js'

/** As many columns fit on a phone. */
const fittingColumns = 44
/** As many letters have room in any line, so that no hyphen need end one. */
const shortLength = 30

/**
 * Code without colors: words within a line, or a block that scrolls sideways. It reads from left to
 * right in every language, and browsers do not translate it. Without content nothing is drawn.
 *
 * @example
 * wf.plainCodeBlock('npm install bespa').withLanguage('bash')
 */
export class CodeWidget extends ContainerWidgetBase<CodeWidget> {
  readonly #isBlock: boolean
  #language = ''

  /**
   * @param isBlock whether it is a block of its own, or part of a line
   */
  constructor(isBlock: boolean, ...content: readonly Content[]) {
    super(...content)
    this.#isBlock = isBlock
  }

  /**
   * Names the language as highlighters expect it: the class `language-<name>`.
   *
   * @param language for example `typescript`; only letters, digits, `+`, `#`, `.` and `-` are kept;
   *   `''` takes the class away
   */
  withLanguage(language: string): this {
    this.#language = language.toLowerCase().replace(/[^a-z0-9+#.-]/g, '')
    return this
  }

  /** @internal See `widgetName`. */
  get madeBy(): string {
    return this.#isBlock ? 'plainCodeBlock' : 'code'
  }

  draw(out: Output, ctx: Context): void {
    const language = this.#language && `language-${this.#language}`
    const root = this.root(this.#isBlock ? 'pre' : 'code', ctx)
      .when(hasContent(this.content))
      .class('Code')
      .attr('dir', 'ltr')
      .attr('translate', 'no')
    if (this.#isBlock) {
      const code = tag('code')
      root
        .class('Block')
        // What scrolls must be reached by the keyboard; not all browsers see to it by themselves.
        .attrIf(this.#mayScroll, 'tabindex', 0)
        .add(code.class(language).add(...this.content))
    } else {
      root
        .class(language)
        .classIf(this.#mayBreak && this.#text.length <= shortLength, 'ShortCode')
        .add(...this.content)
    }
    root.draw(out, ctx)
  }

  /** Tells whether a line is too long for a phone. */
  get #mayScroll(): boolean {
    return this.#text.split('\n').some((line) => line.length > fittingColumns)
  }

  /** Tells whether a browser could end a line within the words. */
  get #mayBreak(): boolean {
    return /[-?]/.test(this.#text)
  }

  /** The part of the content that is plain text. */
  get #text(): string {
    return this.content
      .flat()
      .filter((item) => typeof item === 'string')
      .join('')
  }
}
