import { ReflectionKind, type DeclarationReflection, type ProjectReflection } from 'typedoc'
import type { ApiExport, ApiInherited, ApiKind, ApiMember, ApiSource } from '../api/api-model.js'
import { commentWords } from './comment-words.js'
import { memberOf, ownerOf, propertyCode, signaturesOf, typeParameterCode } from './members.js'

const entries: Readonly<Record<string, string>> = {
  widgets: 'bespa',
  'widgets/code': 'bespa/code',
  'lib/testing': 'bespa/testing',
  'lib/data/kysely': 'bespa/kysely',
  'lib/upload-s3': 'bespa/upload-s3',
  'client-src': 'bespa/client',
}

/** Everything that the entry points of a project export, by name. */
export function exportsOf(project: ProjectReflection): ApiExport[] {
  const modules = project.children ?? []
  const exported = new Set(modules.flatMap(({ children = [] }) => children.map(({ name }) => name)))
  const all = modules
    .flatMap((module) =>
      (module.children ?? [])
        .filter((one) => kindOf(one) !== undefined)
        .map((one) => exportOf(one, entries[module.name] ?? module.name, exported)),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  return all.map((one) => withInheritedWords(one, all))
}

/** What every widget has is described once: where a class overrides it without words of its own. */
function withInheritedWords(one: ApiExport, all: readonly ApiExport[]): ApiExport {
  const bases = all.filter(({ name }) => name === 'WidgetBase' || name === 'Widget')
  const members = one.members.map((member): ApiMember => {
    if (hasWords(member)) return member
    const described = bases
      .flatMap((base) => base.members)
      .find(({ name, ...words }) => name === member.name && hasWords(words))
    if (!described) return member
    const summary = described.summary || (described.signatures[0]?.summary ?? '')
    const signatures = member.signatures.map((signature) => ({ ...signature, summary }))
    return { ...member, summary, signatures }
  })
  return { ...one, members }
}

function hasWords({ summary, signatures }: Pick<ApiMember, 'summary' | 'signatures'>): boolean {
  return summary !== '' || signatures.some((signature) => signature.summary !== '')
}

function kindOf({ kind }: DeclarationReflection): ApiKind | undefined {
  if (kind === ReflectionKind.Class) return 'class'
  if (kind === ReflectionKind.Function) return 'function'
  if (kind === ReflectionKind.Interface) return 'interface'
  if (kind === ReflectionKind.TypeAlias) return 'type'
  return kind === ReflectionKind.Variable ? 'variable' : undefined
}

function exportOf(
  one: DeclarationReflection,
  entry: string,
  exported: ReadonlySet<string>,
): ApiExport {
  const kind = kindOf(one) ?? 'variable'
  const signatures = signaturesOf(one)
  const children = (one.children ?? []).filter(isShown)
  const own = children.filter((child) => ownerOf(child, exported) === undefined)
  const source = sourceOf(one)
  return {
    name: one.name,
    kind,
    entry,
    group: groupOf(source),
    code: kind === 'type' || kind === 'variable' ? declarationOf(one, kind) : '',
    bases: (one.extendedTypes ?? []).map(String),
    signatures,
    members: own.map(memberOf),
    inherited: children.flatMap((child): ApiInherited[] => {
      const from = ownerOf(child, exported)
      return from === undefined || child.kind === ReflectionKind.Constructor
        ? []
        : [{ name: child.name, from }]
    }),
    ...commentWords(one.comment ?? one.signatures?.[0]?.comment),
    ...(source && { source }),
  }
}

/** Symbols and marks for the compiler are nobody's to use, and the examples of the site add to some interfaces. */
function isShown(child: DeclarationReflection): boolean {
  const [source] = child.sources ?? []
  return /^[a-z]/i.test(child.name) && !source?.fileName.startsWith('docs-site/')
}

function declarationOf(one: DeclarationReflection, kind: 'type' | 'variable'): string {
  const type = String(one.type ?? 'unknown')
  if (kind === 'variable') return `const ${propertyCode(one)}`
  const parameters = (one.typeParameters ?? []).map(typeParameterCode)
  return `type ${one.name}${parameters.length > 0 ? `<${parameters.join(', ')}>` : ''} = ${type}`
}

function sourceOf(one: DeclarationReflection): ApiSource | undefined {
  const [source] = one.sources ?? one.signatures?.[0]?.sources ?? []
  return source && { file: source.fileName, line: source.line }
}

/** The folder of a source, two levels deep: what lies deeper belongs to the same family. */
function groupOf(source: ApiSource | undefined): string {
  const folders = (source?.file ?? '').split('/').slice(0, -1)
  return folders.slice(0, 2).join('/')
}
