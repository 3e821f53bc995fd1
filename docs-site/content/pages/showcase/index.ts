import type { Content, Context } from 'bespa'
import { outlinePage } from '../../../site/outline/outline.js'
import { wf } from '../../../site/site-factory.js'
import { shownOn } from '../../../reference/shown-on.js'
import {
  apiConstructors,
  type ApiConstructor,
} from '../../../reference/api/api-reference.js'
import { firstSentence } from '../../../reference/api/first-sentence.js'

/** `/showcase/index`: every constructor by family, with a sentence and where it can be seen. */
export async function widgetIndexPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Every constructor of the factory, by family. A name links to its reference, and the links
        beside it to the pages that show it live.`,
      ),
      families(),
    )
    .draw(ctx)
}

function families(): Content {
  const all = apiConstructors().filter(({ family }) => family !== 'core')
  const names = [...new Set(all.map(({ family }) => family))].sort()
  return names.map((family) => [
    wf
      .headlineMedium(family.charAt(0).toUpperCase() + family.slice(1))
      .withAnchor(family),
    wf
      .tag('dl')
      .class('Shapes Block')
      .add(all.filter((one) => one.family === family).map(entry)),
  ])
}

function entry({ name, summary, href }: ApiConstructor): Content {
  const links = foremost(shownOn(name)).map((path, at) => [
    at > 0 && ', ',
    wf.link(path).add(outlinePage(path).title),
  ])
  const label = wf.code(`wf.${name}()`)
  return wf
    .tag('div')
    .add(
      wf.tag('dt').add(wf.link(href).add(label)),
      wf
        .tag('dd')
        .add(
          wf.markdown(firstSentence(summary)),
          links.length > 0 && [' ', wf.textLightweight('See '), links],
        ),
    )
}

/** The page of an entry names all pages that show it; here the first ones do. */
const mostLinks = 4

/** The pages to look at first: those of the showcase. */
function foremost(paths: readonly string[]): string[] {
  const isShowcase = (path: string) => path.startsWith('/showcase/')
  return [
    ...paths.filter(isShowcase),
    ...paths.filter((path) => !isShowcase(path)),
  ].slice(0, mostLinks)
}
