import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { CoreFactory, Factory } from 'bespa'
import { packageRoot } from '../site/package-root.js'

/** A constructor of the default factory, where it is shown, and where it is tested. */
export interface IndexedConstructor {
  readonly name: string
  /** Titles and paths of the showcase pages whose source calls it. */
  readonly pages: readonly string[]
  /** Test files that call it, relative to the project. */
  readonly tests: readonly string[]
}

/**
 * All constructors of widgets by name, found in the factory itself, with the pages and tests that call
 * them, found in their sources: the list cannot get out of step.
 */
export function widgetIndex(): IndexedConstructor[] {
  const pages = sourcesIn('docs-site/content/pages')
  const tests = sourcesIn('test/widgets')
  return constructors().map((name) => ({
    name,
    pages: filesWith(pages, name).filter((file) => file.includes('/showcase/')),
    tests: filesWith(tests, name),
  }))
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

function filesWith(sources: ReadonlyMap<string, string>, name: string): string[] {
  const call = new RegExp(`\\bwf\\s*\\.${name}\\(`)
  return [...sources].filter(([, source]) => call.test(source)).map(([file]) => file)
}

function sourcesIn(folder: string): Map<string, string> {
  const url = new URL(`${folder}/`, packageRoot)
  // A deployed site may come without its tests.
  if (!existsSync(url)) return new Map()
  const files = readdirSync(url, { recursive: true, encoding: 'utf8' })
  return new Map(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [`${folder}/${file}`, readFileSync(new URL(file, url), 'utf8')]),
  )
}
