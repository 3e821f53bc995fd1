import type { Context } from 'bespa'
import { factList } from '../../facts.js'
import { topic } from '../../topic.js'
import { wf } from '../../../site/site-factory.js'

/** `/basics/handler-order`: in which order a handler does its work. */
export async function handlerOrderPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `A handler runs from top to bottom, once per request. Keep its six steps in this order, and a page
        never shows stale data. The same handler serves the first visit, each redraw and each form.`,
      ),
      wf.codeOf('examples/build/handler-order.ts', 'order'),
      wf.headlineMedium('Why this order').withAnchor('why'),
      factList([
        [
          '1. State',
          'Conditions such as `redrawIfChanged` are evaluated when you call them. Correct the state before the first of them.',
        ],
        [
          '2. Forms',
          'A form reads what was posted to its fields. It must exist before you ask whether it was submitted.',
        ],
        [
          '3. Commit',
          'Save, then redirect. The redirect is a 303, so a reload does not submit the form again.',
        ],
        [
          '4. Load',
          'Data that was read before the commit is stale. Read it now, or in a function that is called only when its widget is drawn.',
        ],
        [
          '5. Build',
          'Build the whole tree on each request. Hide widgets instead of leaving them out.',
        ],
        [
          '6. Draw',
          '`await page.draw(ctx)` writes the whole document, or only the fragments that the request needs.',
        ],
      ]),
      topic(
        'Load only what is drawn',
        `A redraw of one widget still builds the whole tree. To avoid a slow query for a part that is not
        drawn, pass a function: \`wf.block(async () => table(await loadOrders()))\`. BESPA calls it only
        when it draws that block.`,
      ),
      topic(
        'What goes wrong in another order',
        `- **Load before commit:** the list misses the row that was just saved.
        - **Draw without awaiting:** the answer ends before the page does. Always \`await\`.
        - **Change the state after a condition:** the condition does not see the change, and the widget
          keeps its old content. Development [warns about it](/help).
        - **Commit on a link:** a link can be followed by anybody, from any site. Change data only in answer
          to a form or a button.`,
      ),
      wf.seeAlso(
        ['/basics/incremental', 'Incremental updates'],
        ['/build/forms', 'Forms & validation'],
        ['/build/redraw', 'When to redraw'],
      ),
    )
    .draw(ctx)
}
