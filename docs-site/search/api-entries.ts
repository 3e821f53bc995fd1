import { widgetIndex } from '../reference/widget-index.js'
import { widgetFamilies } from '../reference/widget-families.js'
import type { SearchEntry } from './search-entry.js'

/** The constructors of the default factory and the methods of their widgets. */
export function apiEntries(): SearchEntry[] {
  const pages = new Map(widgetIndex().map(({ name, pages: [page] }) => [name, page]))
  return widgetFamilies().flatMap(({ title: family, constructors }) =>
    constructors.map(({ name, signature, summary, methods }): SearchEntry => {
      const [, page = 'index'] = /([\w-]+)\.ts$/.exec(pages.get(name) ?? '') ?? []
      return {
        kind: 'api',
        title: `wf.${name}()`,
        trail: `API › ${family}`,
        href: `/showcase/${page}`,
        text: [summary, signature, ...methods].join('\n'),
        name: name.toLowerCase(),
        isPage: true,
      }
    }),
  )
}
