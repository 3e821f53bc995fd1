import { readFileSync } from 'node:fs'
import { packageRoot } from './package-root.js'

/** What the package says of the project. */
export interface Project {
  readonly name: string
  readonly version: string
  readonly license: string
  /** Versions of Node that it runs on, as npm writes them. */
  readonly node: string
  readonly homepage?: string
  /** Where the source is kept: a web address. */
  readonly repository?: string
  /** Where mistakes are reported: a web address. */
  readonly issues?: string
  readonly email?: string
}

/** As much of a `package.json` as concerns the project as a whole. */
export interface PackageFile {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly engines: { readonly node: string }
  readonly homepage?: string
  readonly repository?: string | { readonly url: string }
  readonly bugs?: { readonly url?: string; readonly email?: string }
}

/** The project as its `package.json` describes it; what is not said there is left out. */
export function projectOf(file: PackageFile): Project {
  const { name, version, license, engines, homepage, bugs } = file
  const repository = webAddress(file.repository)
  return {
    name,
    version,
    license,
    node: engines.node,
    ...(homepage && { homepage }),
    ...(repository && { repository }),
    ...(bugs?.url && { issues: bugs.url }),
    ...(bugs?.email && { email: bugs.email }),
  }
}

/** npm also takes `git+https://…/name.git` and the short form `github:owner/name`. */
function webAddress(repository: PackageFile['repository']): string | undefined {
  const url = typeof repository === 'object' ? repository.url : repository
  const [, ownerAndName] = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url ?? '') ?? []
  if (ownerAndName) return `https://github.com/${ownerAndName}`
  return /^(?:git\+)?(https:.*?)(?:\.git)?$/.exec(url ?? '')?.[1]
}

/** This project. */
export const project = projectOf(
  JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as PackageFile,
)
