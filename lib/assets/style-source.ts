const token =
  /\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|url\(\s*(?!["'\s])(?:\\[\s\S]|[^)\\])*\)|\\[\s\S]|\/\*|[{}()[\];"']/gi

const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' }

/**
 * One registered style sheet taken apart, so that it can stand with others inside a cascade layer:
 * its imports, which must come before everything else, and its rules.
 *
 * @example
 * const { imports, rules } = new StyleSource('stars', '@import "base.css"; .Stars { gap: 4px }')
 */
export class StyleSource {
  /** The `@import` statements before the first rule, in order. */
  readonly imports: readonly string[]
  /** Everything else, without `@charset`. */
  readonly rules: string

  /**
   * @param key names the style sheet in errors
   * @param css its text
   * @throws {SyntaxError} when a block, bracket, string or comment is not closed: alone in its file
   *   a browser would forgive that, in a bundle it would swallow the rules of others
   */
  constructor(key: string, css: string) {
    const imports: string[] = []
    let rules = ''
    let begin = 0
    let mayImport = true
    for (const end of statementEnds(key, css)) {
      const statement = css.slice(begin, end)
      const name = atRule(statement)
      if (name === 'import' && mayImport) imports.push(withoutComments(statement))
      else if (name !== 'charset') rules += statement
      mayImport &&= name === 'import' || name === 'charset' || isLayerStatement(statement)
      begin = end
    }
    this.imports = imports
    this.rules = (rules + css.slice(begin)).trim()
  }
}

/** The offsets after each `;` and `}` that is in no block. */
function* statementEnds(key: string, css: string): Generator<number> {
  const awaited: string[] = []
  for (const { 0: text, index } of css.matchAll(token)) {
    if (text === '/*' || text === '"' || text === "'") throw unclosed(key, css, index, text)
    const closes = closing[text]
    if (closes !== undefined) {
      awaited.push(closes)
    } else if (text === '}' || text === ')' || text === ']') {
      if (awaited.pop() !== text) throw unclosed(key, css, index, text)
      if (text === '}' && awaited.length === 0) yield index + 1
    } else if (text === ';' && awaited.length === 0) {
      yield index + 1
    }
  }
  const missing = awaited.pop()
  if (missing !== undefined) throw new SyntaxError(`Style "${key}": "${missing}" is missing`)
}

function unclosed(key: string, css: string, index: number, text: string): SyntaxError {
  const line = css.slice(0, index).split('\n').length
  return new SyntaxError(`Style "${key}", line ${String(line)}: ${text} has no counterpart`)
}

function atRule(statement: string): string | undefined {
  return /^@([\w-]+)/.exec(withoutComments(statement))?.[1]?.toLowerCase()
}

function isLayerStatement(statement: string): boolean {
  return atRule(statement) === 'layer' && statement.endsWith(';')
}

function withoutComments(statement: string): string {
  return statement.replace(/^(?:\s|\/\*[\s\S]*?\*\/)+/, '')
}
