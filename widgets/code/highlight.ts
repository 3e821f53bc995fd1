import hljs from 'highlight.js/lib/common'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import http from 'highlight.js/lib/languages/http'
import nginx from 'highlight.js/lib/languages/nginx'
import { escapeHtml } from '../../lib/html/escape.js'
import { tokenClass } from './token-classes.js'

hljs.registerLanguage('dockerfile', dockerfile)
hljs.registerLanguage('http', http)
hljs.registerLanguage('nginx', nginx)

/** Code in color. */
export interface HighlightedCode {
  /** What the language is called, for example `TypeScript`; `''` for plain text. */
  readonly language: string
  /** The HTML of each line. */
  readonly lines: readonly string[]
}

/**
 * Longer code, and code with a longer line, is not colored: the time that the patterns of some languages
 * take grows with the square of the length, in C#, INI and TypeScript to half a second here.
 */
const longest = 12_000
const longestLine = 1000
/** Longer code is not searched for what language it is in, which means to try all of them. */
const longestGuess = 2000

/** Blocks kept: those of a large site, and no more of what users have written. */
const capacity = 300
const recent = new Map<string, HighlightedCode>()

/**
 * Colors code, by the class of each token. What was asked for lately is kept.
 *
 * @param language a name or alias that highlight.js knows (36 common languages, Dockerfile, HTTP and
 *   nginx); `''` guesses; an unknown one leaves the code plain
 */
export function highlight(code: string, language: string): HighlightedCode {
  if (code.length > longest) return plain(code)
  const key = `${language}\n${code}`
  const highlighted = recent.get(key) ?? compute(code, language)
  recent.delete(key)
  recent.set(key, highlighted)
  const [oldest] = recent.keys()
  if (recent.size > capacity && oldest !== undefined) recent.delete(oldest)
  return highlighted
}

function compute(code: string, language: string): HighlightedCode {
  const isGuess = language === ''
  const isKnown = isGuess || hljs.getLanguage(language) !== undefined
  const isLong = (isGuess && code.length > longestGuess) || hasLongLine(code)
  if (!isKnown || isLong) return plain(code)
  const result = isGuess
    ? hljs.highlightAuto(code)
    : hljs.highlight(code, { language, ignoreIllegals: true })
  const name = hljs.getLanguage(result.language ?? '')?.name ?? ''
  return { language: displayName(name), lines: linesOf(result.value) }
}

function hasLongLine(code: string): boolean {
  return code.split('\n').some((line) => line.length > longestLine)
}

function plain(code: string): HighlightedCode {
  return { language: '', lines: code.split('\n').map(escapeHtml) }
}

function displayName(name: string): string {
  if (name === 'HTML, XML') return 'HTML'
  return name === 'Plain text' ? '' : name
}

const parts = /<span class="([^"]*)">|<\/span>|\n|[^<\n]+/g

/** Ends the tokens at the end of each line, and begins them again in the next one. */
function linesOf(html: string): string[] {
  const lines: string[] = []
  const open: string[] = []
  let line = ''
  for (const [part, names] of html.matchAll(parts)) {
    if (part === '\n') {
      lines.push(line + '</i>'.repeat(open.filter(Boolean).length))
      line = open.map(startTag).join('')
    } else if (part === '</span>') line += open.pop() ? '</i>' : ''
    else if (names === undefined) line += withQuotes(part)
    else {
      const name = tokenClass(names)
      open.push(name)
      line += startTag(name)
    }
  }
  return [...lines, line].map((one) => one.replaceAll(/<i class="\w">(\s*)<\/i>/g, '$1'))
}

/** Between tags quotation marks need no escape, and code is full of them. */
function withQuotes(html: string): string {
  return html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
}

/** The shortest element without a meaning of its own; a page of code has thousands of them. */
function startTag(name: string): string {
  return name && `<i class="${name}">`
}
