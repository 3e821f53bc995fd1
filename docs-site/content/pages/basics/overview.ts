import type { Context } from 'bespa'
import { basics } from '../../../site/outline/basics.js'
import { requestCycle, requestSteps } from '../../pictures/request-cycle.js'
import { wf } from '../../../site/site-factory.js'

/** `/basics/overview`: the pages of the track. */
export async function basicsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `BESPA rests on six ideas. After this track you know, for any click in any app, which request it
        sends, which code runs and what changes on the screen.`,
        `1. A **handler** answers a request: it reads the state, builds a tree of widgets, and draws it.
        2. The **state** is a set of key–value pairs, in the URL and in posted forms. The server does
          not store it.
        3. A link says what to do: \`?key=value\` changes the state, a path navigates. These are
          **action URLs**.
        4. When a key changes, the same handler runs again, and only the widgets that have **opted in** are
           sent and swapped.
        5. Pages can be **embedded** in other pages, each with its own state. Dialogs and panels work
          this way.
        6. A **target** decides which of the pages on the screen is replaced.`,
        `Read the pages in this order. The cheat sheet sums them up.`,
      ),
      requestCycle().figure(
        'One click, from the link to the fragment.',
        requestSteps,
      ),
      wf.headlineMedium('Topics'),
      wf.outlineDeck(basics),
    )
    .draw(ctx)
}
