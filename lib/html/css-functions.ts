import { isTokenFunction, tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer'

/** Functions that load something, or that did so in some browser. */
const loading = new Set(
  (
    'url src image image-set -webkit-image-set cross-fade -webkit-cross-fade element -moz-element ' +
    'paint expression'
  ).split(' '),
)

/**
 * The functions that a CSS value calls, in lower case and with their escapes resolved; `url` for a bare
 * address. `undefined` when a bracket, a string or an address is not closed, or not opened, in it: such
 * a value would take what follows it along (CSS Syntax, section 5.4.8).
 */
export function functionsIn(css: string): Set<string> | undefined {
  const names = new Set<string>()
  const open: string[] = []
  const errors: unknown[] = []
  const onParseError = (error: unknown) => errors.push(error)
  for (const token of tokenize({ css }, { onParseError })) {
    const closes = closingOf(token)
    if (closes) open.push(closes)
    else if (isClosing(token) && open.pop() !== token[1]) return undefined
    if (isTokenFunction(token)) names.add(token[4].value.toLowerCase())
    else if (token[0] === TokenType.URL) names.add('url')
  }
  return errors.length + open.length > 0 ? undefined : names
}

/** Tells whether a value with these functions could load something. */
export function loads(functions: ReadonlySet<string>): boolean {
  for (const name of functions) if (loading.has(name)) return true
  return false
}

function closingOf([type]: CSSToken): string | undefined {
  switch (type) {
    case TokenType.Function:
    case TokenType.OpenParen:
      return ')'
    case TokenType.OpenSquare:
      return ']'
    case TokenType.OpenCurly:
      return '}'
    default:
      return undefined
  }
}

function isClosing([type]: CSSToken): boolean {
  return (
    type === TokenType.CloseParen || type === TokenType.CloseSquare || type === TokenType.CloseCurly
  )
}
