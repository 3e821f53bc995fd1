import type { Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { widgetIndex } from '../../../reference/widget-index.js'

/** `/showcase/index`: every constructor, where it is shown, and where it is tested. */
export async function widgetIndexPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.block('Each constructor with the pages that show it and the tests that try it.'),
      wf
        .tag('dl')
        .class('Shapes Block')
        .add(() => widgetIndex().map(({ name, pages, tests }) => entry(name, pages, tests))),
    )
    .draw(ctx)
}

function entry(name: string, pages: readonly string[], tests: readonly string[]) {
  const links = pages.map((file, at) => {
    const page = /([\w-]+)\.ts$/.exec(file)?.[1] ?? ''
    return [at > 0 && ', ', wf.link(`/showcase/${page}`).add(page)]
  })
  return wf
    .tag('div')
    .add(
      wf.tag('dt').add(wf.code(`wf.${name}()`)),
      links.length > 0 && wf.tag('dd').add(links),
      wf.tag('dd').class('IndexTests').add(tests.join(', ')),
    )
}
