/**
 * The classes of tokens, by the scopes of highlight.js: `k` keyword, `s` string, `f` function, `t` type
 * or tag, `n` number, constant or attribute, `c` comment, `a` added, `d` deleted, `x` code within a
 * string, `b` bold, `i` italic. They are this short because a page of code has thousands of them.
 */
const classes: Readonly<Record<string, string>> = {
  keyword: 'k',
  'variable language_': 'k',
  'meta keyword': 'k',
  'template-tag': 'k',
  string: 's',
  regexp: 's',
  'char escape_': 's',
  'meta string': 's',
  link: 's',
  code: 's',
  symbol: 's',
  title: 'f',
  'title function_': 'f',
  'title function_ invoke__': 'f',
  built_in: 'f',
  section: 'f',
  type: 't',
  'title class_': 't',
  'title class_ inherited__': 't',
  name: 't',
  'selector-tag': 't',
  'selector-class': 't',
  'selector-id': 't',
  number: 'n',
  literal: 'n',
  attr: 'n',
  attribute: 'n',
  property: 'n',
  'variable constant_': 'n',
  'selector-attr': 'n',
  'selector-pseudo': 'n',
  'template-variable': 'n',
  bullet: 'n',
  comment: 'c',
  quote: 'c',
  meta: 'c',
  'meta prompt_': 'c',
  doctag: 'c',
  addition: 'a',
  deletion: 'd',
  subst: 'x',
  strong: 'b',
  emphasis: 'i',
}

/**
 * The class of a token.
 *
 * @param names the classes that highlight.js has given it, for example `hljs-title function_`
 * @returns `''` for what has the color of plain text
 */
export function tokenClass(names: string): string {
  return classes[names.replace('hljs-', '')] ?? ''
}
