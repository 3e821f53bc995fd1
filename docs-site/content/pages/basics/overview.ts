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
        `Six ideas carry everything in BESPA. When you have read this track you can tell, for any click in
        any app, which request it sends, which code runs, and what changes on the screen.`,
        `1. A **handler** answers a request: it reads the state, builds a tree of widgets, and draws it.
        2. The **state** is a small bag of keys, in the address and in what forms post. The server
           remembers nothing of it.
        3. A link says what is to be done: \`?key=value\` changes the state, a path navigates. These are
           **action URLs**.
        4. When a key changes, the same handler runs again, and only the widgets that have **opted in** are
           sent and swapped.
        5. Pages can be **embedded** in other pages, each with its own state. That is what dialogs and
           panels are made of.
        6. A **target** says which of the pages on the screen an answer replaces.`,
        `The pages build on each other in this order; the cheat sheet repeats all of it in brief.`,
      ),
      requestCycle().figure('One click, from the link to the fragment.', requestSteps),
      wf.headlineMedium('Topics'),
      wf.outlineDeck(basics),
    )
    .draw(ctx)
}
