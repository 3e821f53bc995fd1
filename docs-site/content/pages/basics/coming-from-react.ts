import type { Context } from 'bespa'
import { factTable } from '../../facts.js'
import { topic } from '../../topic.js'
import { wf } from '../../../site/site-factory.js'

/** `/basics/coming-from-react`: what a React developer knows already, and what is different. */
export async function comingFromReactPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `You describe a page as a tree of components that depend on state. That idea stays. What changes is
        where it runs: the tree is built on the server for each request, and nothing of it is kept.`,
      ),
      wf.codeOf('examples/hello-world.ts'),
      wf.headlineMedium('What corresponds to what').withAnchor('terms'),
      factTable(
        'React and BESPA',
        ['React', 'BESPA', 'Difference'],
        [
          [
            'Component',
            'Widget, or a function that returns content',
            'It runs on the server only.',
          ],
          [
            'Props',
            'Builder methods: `.withLabel(…)`',
            'They are typed and chained.',
          ],
          [
            '`useState`',
            'A state key, `?key=value`',
            'It is in the URL, so Back and reload keep it.',
          ],
          [
            'Re-render',
            '`redrawIfChanged(ctx, key)`',
            'A widget opts in; nothing else is redrawn.',
          ],
          [
            '`key`',
            '`withKey(id)`',
            'Needed where list items redraw on their own.',
          ],
          [
            '`useEffect` that fetches',
            '`await` in the handler',
            'Data is there before the page is drawn.',
          ],
          ['Context', 'Koa’s `ctx.state`', 'It lives for one request.'],
          [
            '`<Suspense>`',
            'A promise as content',
            'The page waits for it, or streams it later.',
          ],
          ['Router', 'Any Koa router', 'A page is a handler.'],
          ['API route', 'Not needed', 'The handler reads the database itself.'],
          [
            'Testing Library',
            '`bespa/testing`',
            'A test also runs the server and the database.',
          ],
        ],
      ),
      topic(
        'A click, step by step',
        `React calls your handler in the browser, sets state and renders again. BESPA follows a link: the
        browser sends the changed key, the server runs the page’s handler again, and only the widgets that
        depend on the key come back as HTML. There is no API in between and no JSON to keep in step.`,
      ),
      topic(
        'What you do not need',
        `- A bundler, a build step or a second project for the front end.
        - A client-side store, a query cache, or code that synchronizes them.
        - Hydration. The first HTML is complete, and works before the script has loaded.`,
      ),
      topic(
        'What you give up',
        `Each interaction needs the server, so BESPA is the wrong tool for drawing programs, games and apps
        that work offline. Where a part of a page must react to every pixel, write a small
        [client behavior](/extend/state-aware) for it and keep the rest on the server.`,
      ),
      wf.seeAlso(
        ['/start', 'Get started'],
        ['/basics/declarative-views', 'Declarative views'],
        ['/basics/incremental', 'Incremental updates'],
      ),
    )
    .draw(ctx)
}
