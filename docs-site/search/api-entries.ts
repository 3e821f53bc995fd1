import { apiConstructors, apiExports } from '../reference/api/api-reference.js'
import type { ApiExport, ApiMember, ApiWords } from '../reference/api/api-model.js'
import type { SearchEntry } from './search-entry.js'

/** The constructors of the default factory, all exports, and their members. */
export function apiEntries(): SearchEntry[] {
  const exports = [...apiExports().values()]
  return [
    ...apiConstructors().map((one): SearchEntry => ({
      kind: 'api',
      title: `wf.${one.name}()`,
      trail: `API › ${one.widget || 'Factory'}`,
      href: one.href,
      text: textOf(one, one),
      name: one.name.toLowerCase(),
      isPage: true,
    })),
    ...exports.map((one): SearchEntry => ({
      kind: 'api',
      title: one.name,
      trail: `API › ${one.entry}`,
      href: `/api/${one.name}`,
      text: textOf(one, one),
      name: one.name.toLowerCase(),
      isPage: true,
    })),
    ...exports.filter(({ name }) => name !== 'Factory').flatMap(memberEntries),
  ]
}

function memberEntries(owner: ApiExport): SearchEntry[] {
  return owner.members
    .filter(({ isProtected, kind }) => !isProtected && kind !== 'constructor')
    .map((member) => ({
      kind: 'api',
      title: `${owner.name}.${member.name}`,
      trail: `API › ${owner.name}`,
      href: `/api/${owner.name}#${member.name}`,
      text: textOf(member, member),
      name: member.name.toLowerCase(),
    }))
}

function textOf({ summary }: ApiWords, { signatures }: Pick<ApiMember, 'signatures'>): string {
  return [summary, ...signatures.map(({ code }) => code)].join('\n')
}
