import type { Context } from 'bespa'
import { factTable } from '../../facts.js'
import { topic } from '../../topic.js'
import { wf } from '../../../site/site-factory.js'

/** `/build/performance`: what costs what, and how to keep pages quick. */
export async function performancePage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Most pages need no tuning: drawing is plain string building, and queries usually take most of
        the time. This page says what costs what, and what to do when a page becomes slow.`,
      ),
      wf.headlineMedium('What costs what').withAnchor('costs'),
      factTable(
        'Costs of a request',
        ['Part', 'Cost', 'How to lower it'],
        [
          [
            'Building the tree',
            'One small object per widget',
            'Pass functions for large parts.',
          ],
          [
            'Drawing',
            'Proportional to the HTML',
            'Redraw less: opt in at the smallest widget.',
          ],
          [
            'Queries',
            'Usually most of the time',
            'Load after the commit, and only what is drawn.',
          ],
          [
            'Transfer',
            'The HTML of what was redrawn',
            'Compress at the proxy.',
          ],
          [
            'First visit',
            'One style sheet and one script, kept for a year',
            'Put `/bespa/` behind a CDN.',
          ],
        ],
      ),
      topic(
        'Redraw less',
        `The smaller the widget that opts in, the fewer bytes a click costs. The debugger shows what each
        click redraws and how large it is: \`wf.debugger().withEnabled(true)\`.`,
      ),
      topic(
        'Load less',
        `A redraw builds the whole tree, but calls functions only where it draws. Put a query into a function
        to skip it whenever its widget is not redrawn.`,
        wf.codeSample(
          `wf.block(async () => orderTable(await db.orders())).redrawIfChanged(ctx, 'filter')`,
          'ts',
        ),
      ),
      topic(
        'Long lists',
        `A thousand rows are fine, a hundred thousand are not. [Data tables](/build/tables) load one page at a
        time from a data source, with search, sort and filters done by the database. The showcase does so
        with [a million orders](/showcase/orders).`,
      ),
      topic(
        'Slow parts',
        `A page waits for its slowest promise. Load slow parts in parallel: content can be promises. Move what
        takes seconds into a job, and show its [progress](/showcase/progress).`,
      ),
      topic(
        'Measure',
        `\`npm run bench\` in the repository compares drawing, redraws, bytes and clicks with template strings,
        React, Preact, htmx and Turbo on your machine. For your app, measure the time of a handler with
        \`Server-Timing\` and look at it in the browser’s network panel.`,
        wf.codeSample(
          `app.use(async (ctx, next) => {
  const began = performance.now()
  await next()
  ctx.set('Server-Timing', \`handler;dur=\${performance.now() - began}\`)
})`,
          'ts',
        ),
      ),
      wf.seeAlso(
        ['/build/redraw', 'When to redraw'],
        ['/build/tables', 'Data tables'],
        ['/build/deployment', 'Deployment'],
      ),
    )
    .draw(ctx)
}
