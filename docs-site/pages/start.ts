import type { Context } from 'bespa'
import { wf } from '../site-factory.js'

/** `/`: what this is, and where to go. */
export async function startPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.headlineLarge('Single-page apps, from the server alone').withLevel(2),
      wf.prose(
        `A handler builds a tree of typed widgets, the server draws it as HTML, and a link such as
        \`?x=foo\` redraws only the widgets that depend on \`x\`. The state of a page is a small bag of
        keys in its address. There is no front-end project, no socket, and nothing that the server
        has to remember for a user.`,
      ),
      wf.codeOf('pages/try/counter.ts', 'counter'),
      wf.block(
        wf.buttonFilled('').withHref('/try/counter').add('Try the counter'),
        ' ',
        wf.buttonTonal('').withHref('/try/hello').add('Say hello'),
      ),
      wf.block(wf.link('/showcase/overview').add('See all widgets at work')),
      wf.headlineMedium('Learn how it works'),
      wf
        .tag('ul')
        .add(
          wf
            .tag('li')
            .add(
              wf.link('/basics/incremental').add('Incremental updates'),
              ': how one change of state redraws only what depends on it.',
            ),
          wf
            .tag('li')
            .add(
              wf.link('/basics/action-url-pattern').add('The action-URL pattern'),
              ': the small grammar of links, forms and redirects.',
            ),
        ),
    )
    .draw(ctx)
}
