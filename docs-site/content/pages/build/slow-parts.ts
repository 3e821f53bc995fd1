import { setTimeout as delay } from 'node:timers/promises'
import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { topic } from '../../topic.js'

const thisFile = 'pages/build/slow-parts.ts'

/** `/build/slow-parts`: parts of a page that others need not wait for. */
export async function slowPartsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `A page is as slow as its slowest query. This page shows how to send the rest at once: the slow part
        follows in the same response, or is loaded when somebody scrolls to it.`,
      ),
      wf.example('A part that follows', thisFile, 'later', sales(ctx)),
      topic(
        'How it works',
        `\`wf.later(source, placeholder)\` draws the placeholder, by default a few gray lines. The server sends
        the page, keeps the response open, and appends each part as soon as it is ready, in whatever order.
        The browser puts it in its place. Nothing is polled, no script is inline, and redraws and pages in
        frames work the same way.`,
        `Give \`later\` a function rather than a promise: it is called only when the part is drawn, and its
        \`signal\` is aborted when the browser has gone, so pass it on to \`fetch\` or to your database.`,
      ),
      topic(
        'Errors and time limits',
        `When a part fails, or takes longer than \`withTimeout('5s')\`, a message and a link to try again
        stand in its place; \`withFailure(…)\` replaces both. The error goes to \`app.on('error')\`. Without a
        timeout, \`drawTimeout\` of \`bespa()\` is the limit.`,
        wf.codeOf(thisFile, 'failure'),
      ),
      wf.example(
        'A page that is loaded when it is seen',
        thisFile,
        'lazy',
        lazy(),
      ),
      topic(
        'Which to choose',
        `**later** for what everybody will see in a moment: the work begins with the request. **withLazy**
        for what is far down the page or rarely looked at: nothing is done before it comes into sight.`,
      ),
      topic(
        'What to know',
        `Status and headers are sent before the parts. So a part can neither redirect nor set a cookie, and
        a session that is changed in it is not saved.`,
        `Widgets in a part are redrawn with the part: give the redraw condition to \`wf.later()\` itself.`,
        `Without script, a link stands in the place of each part. It loads the page again with all parts in
        their places. Pages that the server embeds wait for their parts.`,
        `Whatever compresses responses must flush what it has. For \`koa-compress\` that means
        \`gzip: { flush: constants.Z_SYNC_FLUSH }\` and \`br: { flush: constants.BROTLI_OPERATION_FLUSH }\`.
        Nginx does not buffer these responses, because they carry \`X-Accel-Buffering: no\`.`,
      ),
      wf.seeAlso(
        ['/build/redraw', 'When to redraw'],
        ['/basics/embedded-pages', 'Embedded pages'],
        ['/showcase/list', 'Lists that show more'],
      ),
    )
    .draw(ctx)
}

/** Stands for a query that takes its time. */
async function salesOf(year: number, signal: AbortSignal): Promise<number> {
  await delay(400, undefined, { signal })
  return 1000 * (year % 100) + 337
}

function sales(ctx: Context): Content {
  const year = wf.stateOf(ctx).int('year', 2026)
  return [
    // #region later
    wf
      .block(wf.link(`?year=${year - 1}`).add('The year before'))
      .redrawIfChanged(ctx, 'year'),
    wf
      .later(async (signal) =>
        wf.block('Sales of ', String(year), ': ', await salesOf(year, signal)),
      )
      .withTimeout('5s')
      .redrawIfChanged(ctx, 'year'),
    // #endregion later
    failing(),
  ]
}

function failing(): Content {
  return (
    wf
      .later(() => wf.block('Nobody has bought twice.'), 'Counting …')
      // #region failure
      .withFailure(wf.messageBarWarning('The sales are not known right now.'))
  )
  // #endregion failure
}

function lazy(): Content {
  return [
    // #region lazy
    wf.embed('counter', '/try/counter').withLazy(),
    // #endregion lazy
  ]
}
