import type { Content, Context } from 'bespa'
import { apiExports } from '../../../reference/api/api-reference.js'
import type { ApiExport } from '../../../reference/api/api-model.js'
import { firstSentence } from '../../../reference/api/first-sentence.js'
import { wf } from '../../../site/site-factory.js'

/** What a group of exports is called: most go by the folder that they come from. */
const groupTitles: Readonly<Record<string, string>> = {
  lib: 'Core',
  'lib/assets': 'Assets',
  'lib/data': 'Data sources',
  'lib/html': 'HTML',
  'lib/http': 'Requests',
  'lib/page': 'Pages',
  'lib/request': 'Requests',
  'lib/state': 'State',
  'lib/testing': 'Testing',
  'lib/theme': 'Theme',
  'lib/upload': 'Uploads',
  'lib/upload-s3': 'Uploads',
  'lib/widget': 'Writing widgets',
  widgets: 'Factory',
  'widgets/code': 'Widgets: code',
  'widgets/feedback': 'Widgets: messages and progress',
  'widgets/form': 'Widgets: forms',
  'widgets/layout': 'Widgets: layout',
  'widgets/link': 'Widgets: links',
  'widgets/list': 'Widgets: lists',
  'widgets/media': 'Widgets: pictures',
  'widgets/nav': 'Widgets: navigation',
  'widgets/surface': 'Widgets: surfaces and overlays',
  'widgets/table': 'Widgets: tables',
  'widgets/text': 'Widgets: text',
  'client-src': 'Client behaviors',
}

/** `/api`: everything that the package exports, by group. */
export async function apiPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `This reference is generated from the source. Each page describes one export: its parameters,
        defaults, errors and an example. To find a name, press \`/\` and type it.`,
        `The constructors of all widgets are methods of the [factory](/api/Factory).`,
      ),
      groups(),
    )
    .draw(ctx)
}

function groups(): Content {
  const byTitle = new Map<string, ApiExport[]>()
  for (const one of apiExports().values()) {
    const title = groupTitles[one.group] ?? one.group
    byTitle.set(title, [...(byTitle.get(title) ?? []), one])
  }
  if (byTitle.size === 0)
    return wf.prose('`npm run build` makes this reference.')
  return [...byTitle]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, exports]) => [wf.headlineMedium(title), exportList(exports)])
}

function exportList(exports: readonly ApiExport[]): Content {
  return wf
    .tag('dl')
    .class('Shapes Block')
    .add(
      exports.map(({ name, summary, entry }) =>
        wf
          .tag('div')
          .add(
            wf.tag('dt').add(wf.link(`/api/${name}`).add(wf.code(name))),
            wf
              .tag('dd')
              .add(
                wf.markdown(firstSentence(summary)),
                entry !== 'bespa' && [' From ', wf.code(entry), '.'],
              ),
          ),
      ),
    )
}
