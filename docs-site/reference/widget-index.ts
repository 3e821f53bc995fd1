import { readdirSync, readFileSync } from 'node:fs'
import { CoreFactory, Factory } from 'bespa'
import { packageRoot } from '../site/package-root.js'

/** A constructor of the default factory, and where it is shown. */
export interface IndexedConstructor {
  readonly name: string
  /** The sources of the pages that call it, relative to the project. */
  readonly pages: readonly string[]
}

/**
 * All constructors of widgets by name, found in the factory itself, with the pages that call them,
 * found in their sources: the list cannot get out of step.
 */
export function widgetIndex(): IndexedConstructor[] {
  const pages = pageSources()
  return constructors().map((name) => {
    const call = new RegExp(`\\bwf\\s*\\.${name}\\(`)
    const calling = [...pages].filter(([, source]) => call.test(source))
    return { name, pages: calling.map(([file]) => file) }
  })
}

/** The names of all constructors, without those of the core. */
export function constructors(): string[] {
  const names = Object.getOwnPropertyNames
  const core = new Set(names(CoreFactory.prototype))
  const found = new Set<string>()
  for (
    let at = Factory.prototype as object;
    at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object
  ) {
    for (const name of names(at)) if (!core.has(name)) found.add(name)
  }
  return [...found].sort()
}

const folder = 'docs-site/content/pages'

function pageSources(): Map<string, string> {
  const url = new URL(`${folder}/`, packageRoot)
  const files = readdirSync(url, { recursive: true, encoding: 'utf8' })
  return new Map(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [`${folder}/${file}`, readFileSync(new URL(file, url), 'utf8')]),
  )
}
