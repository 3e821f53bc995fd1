import { CodeBlockWidget } from './code-block.js'

/**
 * The constructor of code in color. It is not part of the default factory, since it needs highlight.js.
 *
 * @example
 * class MyFactory extends composeFactories(Factory, CodeFactory) {}
 */
export class CodeFactory {
  /** Source code in color, with a button that copies it: see {@link CodeBlockWidget}. @example wf.codeBlock(source).withLanguage('ts') */
  codeBlock(code: string): CodeBlockWidget {
    return new CodeBlockWidget(code)
  }
}
