import { readFileSync } from 'node:fs'
import { packageRoot } from './package-root.js'

const read = new Map<string, string>()

/**
 * The text of a region of one of the site's own sources: what is shown is what runs.
 *
 * @param file relative to the folder `docs-site/content`
 * @param region the name that follows `// #region` and `// #endregion`; without it the whole file
 * @throws {Error} when the file has no such region
 */
export function sample(file: string, region = ''): string {
  const source = sourceOf(file)
  if (region === '') return withoutMarkers(source).trim()
  const [, rest] = source.split(`// #region ${region}\n`)
  const [body] = rest?.split(`// #endregion ${region}`) ?? []
  if (rest === undefined || body === undefined || body === rest) {
    throw new Error(`docs-site/content/${file} has no region “${region}”`)
  }
  return withoutMargin(withoutMarkers(body))
}

function sourceOf(file: string): string {
  const known = read.get(file)
  if (known !== undefined) return known
  const source = readFileSync(new URL(`docs-site/content/${file}`, packageRoot), 'utf8')
  read.set(file, source)
  return source
}

/** The lines that mark regions are for this site; nobody should copy them. */
function withoutMarkers(source: string): string {
  return source.replace(/^[ \t]*\/\/ #(?:end)?region\b.*\n?/gm, '')
}

function withoutMargin(text: string): string {
  const lines = text.replace(/\n\s*$/, '').split('\n')
  const margins = lines.filter((line) => line.trim()).map((line) => line.search(/\S/))
  const margin = Math.min(...margins)
  return lines.map((line) => line.slice(margin)).join('\n')
}
