import { readFileSync } from 'node:fs'
import { packageRoot } from '../../site/package-root.js'
import type { ApiExport, ApiMember, ApiReference } from './api-model.js'

/** Where the build leaves what TypeDoc has read from the sources. */
export const apiFile = new URL('dist/docs-site/api.json', packageRoot)

let exports: ReadonlyMap<string, ApiExport> | undefined
let constructors: readonly ApiConstructor[] | undefined

/** All exports by name. Before the first build there are none. */
export function apiExports(): ReadonlyMap<string, ApiExport> {
  if (exports) return exports
  const found = new Map(readReference().exports.map((one) => [one.name, one]))
  if (found.size > 0) exports = found
  return found
}

/** Reads the file again when it is next needed, because it has changed. */
export function forgetApi(): void {
  exports = undefined
  constructors = undefined
}

/** The paths of all pages about an export. */
export function apiPaths(): string[] {
  return [...apiExports().keys()].map((name) => `/api/${name}`)
}

/** A constructor of the default factory. */
export interface ApiConstructor extends ApiMember {
  /** The name of the class that it makes; `''` when it makes none that is exported. */
  readonly widget: string
  /** The family that it belongs to: `text`, `form`; `core` for what is no widget. */
  readonly family: string
  /** Its address: its widget's page, or the page of the factory. */
  readonly href: string
}

/** The constructors of the default factory, by name. */
export function apiConstructors(): readonly ApiConstructor[] {
  if (constructors) return constructors
  const members = apiExports().get('Factory')?.members ?? []
  const found = members
    .filter(({ kind, isProtected }) => kind === 'method' && !isProtected)
    .map((member): ApiConstructor => {
      const widget = widgetOf(member)
      const [, family = 'core'] = /^widgets\/([\w-]+)\//.exec(member.source?.file ?? '') ?? []
      const href = `/api/${widget || 'Factory'}#${member.name}`
      return { ...member, widget, family, href }
    })
  if (found.length > 0) constructors = found
  return found
}

function widgetOf({ signatures: [signature] }: ApiMember): string {
  // An input's type says its name as well: `InputTextWidget & Named<'x'>`.
  const [name = ''] = /^\w+/.exec(signature?.returns ?? '') ?? []
  return apiExports().get(name)?.kind === 'class' ? name : ''
}

function readReference(): ApiReference {
  try {
    return JSON.parse(readFileSync(apiFile, 'utf8')) as ApiReference
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return { hash: '', exports: [] }
  }
}
