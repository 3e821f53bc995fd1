import { readFileSync } from 'node:fs'
import { packageRoot } from '../site/package-root.js'

/** A public member of a class or an interface, as its source describes it. */
export interface ApiMember {
  readonly name: string
  /** Name, parameters and type on one line. */
  readonly signature: string
  /** The first sentence of its documentation, in Markdown. */
  readonly summary: string
  /** A call, or `''`. */
  readonly example: string
}

/** A member as Prettier formats it: its comment, its name, and the rest of its first line or lines. */
const member =
  /^ {2}\/\*\*((?:(?!\*\/)[^])*)\*\/\n {2}(?:async |readonly |(get ))?([a-z]\w*)(?=[(<:?])(\(\n(?: {4}.*\n)+ {2}\).*?|.*?)(?: \{)?$/gm

/**
 * The documented members of a class or an interface in the order of the source, so that what the
 * documentation says cannot get out of step with the code.
 *
 * @param file relative to the project
 * @throws {Error} when there is no such class or interface in it
 */
export function membersOf(file: string, owner: string): ApiMember[] {
  const source = readFileSync(new URL(file, packageRoot), 'utf8')
  const [, body] =
    new RegExp(`^export .*(?:class|interface) ${owner}\\b([^]*?)^}`, 'm').exec(source) ?? []
  if (body === undefined) throw new Error(`${file} has no ${owner}`)
  const isPublic = ([, comment = '', , name]: readonly string[]) =>
    name !== 'constructor' && !comment.includes('@internal')
  const found = [...body.matchAll(member)].filter(isPublic)
  return found.map(([, comment = '', get, name = '', rest = '']) => {
    const text = comment.replace(/^\s*\* ?/gm, '').trim()
    const [, example = ''] = /@example\s+([^]*?)(?=\n@|$)/.exec(text) ?? []
    return {
      name,
      signature: oneLine(name + (get ? rest.replace('()', '') : rest)),
      summary: summaryOf(text),
      example,
    }
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace('( ', '(').replace(', )', ')')
}

/** The first sentence, without the pointer to where more is said. */
function summaryOf(text: string): string {
  const [prose = ''] = text.split(/(?:^|\s)@\w/)
  const [, sentence = prose] = /^([^]*?[.?])(?=\s|$)/.exec(prose) ?? []
  return sentence
    .replace(/: see \{@link[^]*$/, '.')
    .replace(/\{@link ([^}|]+)[^}]*\}/g, '`$1`')
    .replace(/\s+/g, ' ')
    .trim()
}
