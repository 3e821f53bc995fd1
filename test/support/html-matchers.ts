import { expect } from 'vitest'
import { withStartTags } from './html.js'

interface HtmlMatchers<R = unknown> {
  /**
   * Is this HTML, whatever the order of attributes. An ellipsis stands for anything, and among the
   * attributes of a tag for any others: `<a href="/x" …>…</a>`.
   */
  toBeHtml: (expected: string) => R
  /** Contains this piece of HTML, which need not be whole; read like that of `toBeHtml`. */
  toContainHtml: (part: string) => R
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as vitest declares it
  interface Matchers<T = any> extends HtmlMatchers<T> {}
}

expect.extend({
  toBeHtml(received: string, expected: string) {
    return compare(received, expected, new RegExp(`^${patternOf(expected)}$`, 's'))
  },
  toContainHtml(received: string, part: string) {
    return compare(received, part, new RegExp(patternOf(part), 's'))
  },
})

interface Compared {
  readonly pass: boolean
  readonly actual: string
  readonly expected: string
  readonly message: () => string
}

function compare(actual: string, expected: string, pattern: RegExp): Compared {
  const sorted = withStartTags(actual, tagOf)
  const message = () => `This is not the HTML that was expected:\n${expected}\nin\n${sorted}`
  return { pass: pattern.test(sorted), actual: sorted, expected, message }
}

function tagOf(name: string, attributes: readonly string[], end = '>'): string {
  return `<${name} ${attributes.join(' ')}${end}`
}

/** A pattern for HTML with sorted attributes. */
function patternOf(html: string): string {
  const further: string[] = []
  const sorted = withStartTags(html, (name, attributes, end) => {
    if (!attributes.includes('…')) return tagOf(name, attributes, end)
    const named = attributes.filter((one) => one !== '…')
    further.push(`<${name}${named.map((one) => `(?=[^>]* ${literally(one)}[ />])`).join('')}[^>]*>`)
    return placeholder
  })
  return sorted
    .split(placeholder)
    .map((text, index) => `${index > 0 ? further[index - 1] : ''}${literally(text)}`)
    .join('')
}

const placeholder = '\0'

function literally(text: string): string {
  return text
    .split('…')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*?')
}
