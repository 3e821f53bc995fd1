import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { topic } from '../../topic.js'

const thisFile = 'pages/build/stale-widgets.ts'

/** `/build/stale-widgets`: how development finds the widget that was forgotten. */
export async function staleWidgetsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `There is one mistake you can make all day in this model: a widget depends on a key and does not say
        so. The first page is right, and after a click it still shows what was true before. Development
        finds such widgets for you.`,
      ),
      forgotten(ctx),
      wf.prose(
        `Press the button and open the console of your browser: a second later it names the widget, the page
        and what has changed.`,
      ),
      wf
        .codeSample(
          `[bespa stale-widget] A widget shows what is no longer true: wf.block() at /cart, after cups changed`,
          'text',
        )
        .withTitle('Console'),
      topic(
        'How it works',
        `After each partial redraw the server also draws the whole page in memory, from the tree that the
        handler has just built. The browser compares that with what it shows, widget by widget. What
        differs, and was not part of the answer, is stale. Before it warns, the browser asks for the same
        state again: what then looks different is a clock or a random number. It also asks for the state
        before: what looks the same there has changed by itself, such as “3 minutes ago”.`,
        `None of this happens in production. In development a page that takes longer than 100 milliseconds
        to draw is compared only now and then, and one that takes more than 500 milliseconds not at all.
        The console says so once. Slow parts (\`wf.later\`) are not computed again for the comparison.
        Embedded pages are compared for themselves.`,
      ),
      topic(
        'What to do about it',
        `Opt the widget in for what it depends on: \`redrawIfChanged(ctx, 'cups')\` for a key,
        [\`redrawIfTouched(ctx, 'orders')\`](/build/redraw#touching) for data that an action or a form changes.
        The warning names the smallest widget that differs; an \`If\` or a list around it may be the better
        place.`,
      ),
      topic(
        'What is never compared',
        `Forms and fields, because what a user has typed counts more than what the server would draw;
        messages that are shown once; what a form's answer has said of itself; what is hidden before and
        after; which tab is selected. A widget of your own that shows more than the state and the data can
        say \`get comparable() { return false }\`.`,
      ),
      topic(
        'In tests',
        `\`page.warnings\` has it as well. Tests compare after each action, whatever the page takes to draw, so one
        assertion at the end of a test covers every click in it. \`page.close()\` prints what nobody has
        read.`,
        wf.codeSample(
          `await page.click('One more')
expect(page.warnings).toEqual([])`,
          'ts',
        ),
      ),
      wf.seeAlso(
        ['/build/redraw', 'When to redraw'],
        ['/help/stale-widget', 'The message in full'],
        ['/basics/incremental', 'Incremental updates'],
      ),
    )
    .draw(ctx)
}

function forgotten(ctx: Context): Content {
  const cups = wf.stateOf(ctx).int('cups', 1)
  return wf.example(
    'A forgotten widget',
    thisFile,
    'forgotten',
    // #region forgotten
    wf.block(`Cups: ${cups}`).redrawIfChanged(ctx, 'cups'),
    wf.block(`Total: ${cups * 3} €`), // has not opted in
    wf
      .linkTonal(`?cups=${cups + 1}`)
      .add('One more')
      .redrawIfChanged(ctx, 'cups'),
    // #endregion forgotten
  )
}
