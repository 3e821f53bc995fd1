/** How a reader looks at a page; what is left out is a light screen without any preference. */
export interface Reader {
  readonly scheme?: 'light' | 'dark'
  readonly medium?: 'screen' | 'print'
  readonly contrast?: 'more'
  readonly motion?: 'reduce'
  readonly htmlClass?: 'LightTheme' | 'DarkTheme'
}

/**
 * The properties `<html>` computes from a theme's CSS, as a browser would: rules that apply are
 * taken in order of specificity, then every `var()` is resolved. Throws at what it does not know,
 * so that a test cannot pass by overlooking a rule, and at a property that is not defined.
 */
export function rootProperties(css: string, reader: Reader = {}): Map<string, string> {
  const declared = new Map<string, string>()
  for (const strength of [0, 1]) {
    for (const rule of rulesOf(css)) {
      const applies = rule.media.every((query) => matches(query, reader))
      if (!applies || specificity(rule.selector, reader) !== strength) continue
      for (const [property, value] of rule.declarations) declared.set(property, value)
    }
  }
  return new Map([...declared.keys()].map((property) => [property, resolve(declared, property)]))
}

/** Every declaration in the CSS, in order, whether it applies or not. */
export function declarationsIn(css: string): (readonly [property: string, value: string])[] {
  return rulesOf(css).flatMap(({ declarations }) => declarations)
}

interface Rule {
  readonly media: readonly string[]
  readonly selector: string
  readonly declarations: (readonly [property: string, value: string])[]
}

function rulesOf(css: string, media: readonly string[] = []): Rule[] {
  const rules: Rule[] = []
  let at = 0
  while (css.includes('{', at)) {
    const open = css.indexOf('{', at)
    const close = closingBrace(css, open)
    const [prelude, body] = [css.slice(at, open).trim(), css.slice(open + 1, close)]
    const query = /^@media (.+)$/.exec(prelude)?.[1]
    if (query) rules.push(...rulesOf(body, [...media, query]))
    else rules.push({ media, selector: prelude, declarations: declarationsOf(body) })
    at = close + 1
  }
  return rules
}

function closingBrace(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++
    if (css[at] === '}' && --depth === 0) return at
  }
  throw new Error('A brace is not closed')
}

function declarationsOf(body: string): (readonly [property: string, value: string])[] {
  return body
    .split(';')
    .filter((text) => text.trim())
    .map((text) => {
      const colon = text.indexOf(':')
      if (colon < 0) throw new Error(`Not a declaration: ${text}`)
      return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()] as const
    })
}

function matches(query: string, reader: Reader): boolean {
  return query.split(' and ').every((part) => {
    switch (part) {
      case 'screen':
        return reader.medium !== 'print'
      case '(prefers-color-scheme:dark)':
        return reader.scheme === 'dark'
      case '(prefers-contrast:more)':
        return reader.contrast === 'more'
      case '(prefers-reduced-motion:reduce)':
        return reader.motion === 'reduce'
      default:
        throw new Error(`Unknown media query: ${part}`)
    }
  })
}

/** Undefined if the selector does not match `<html>`, otherwise its rank. */
function specificity(selector: string, { htmlClass }: Reader): number | undefined {
  switch (selector) {
    case ':root':
      return 0
    case 'html.LightTheme':
      return htmlClass === 'LightTheme' ? 1 : undefined
    case 'html.DarkTheme':
      return htmlClass === 'DarkTheme' ? 1 : undefined
    case 'html:not(.LightTheme)':
      return htmlClass !== 'LightTheme' ? 1 : undefined
    default:
      throw new Error(`Unknown selector: ${selector}`)
  }
}

function resolve(declared: ReadonlyMap<string, string>, property: string): string {
  let value = declared.get(property) ?? ''
  const innermost = /var\((--[\w-]+)(?:,([^()]*))?\)/
  for (let found = innermost.exec(value); found; found = innermost.exec(value)) {
    const [text, name = '', fallback] = found
    const given = declared.get(name)
    const result = given === undefined || given === 'initial' ? fallback : given
    if (result === undefined) throw new Error(`${property} uses ${name}, which is not defined`)
    value = value.replace(text, () => result)
  }
  return value
}
