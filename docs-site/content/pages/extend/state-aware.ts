import type { Context } from 'bespa'
import { tip } from '../../examples/extend/tip.js'
import { wf } from '../../../site/site-factory.js'
import { demo, topic } from '../../topic.js'

const samples = 'examples/extend/tip.ts'

/** `/extend/state-aware`: widgets that own a state key. */
export async function stateAwarePage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `Most widgets know nothing about state; the code that uses them decides when they redraw or
        hide. A few own a key, as a modal owns the key that holds its path. They decide for themselves,
        so nobody can forget a condition.`,
      ),
      topic(
        'A widget with a key of its own',
        `Try it: open the tip, close it by its link or by Escape, and go back.`,
        demo(
          wf.link('?tip=1').add('How does this work?'),
          tip('tip').add('It is open while the key “tip” is not empty.'),
        ),
        wf.codeOf(samples, 'tip'),
      ),
      topic(
        'shown and drawn',
        `Two questions, two rules. **\`shown\` is the base's answer *and* the key's**: code outside can
        always hide the widget. **\`drawn\` is the base's answer *or* the key's**: a condition outside
        can add a reason to redraw.`,
        `Ask \`changed(key)\` in \`drawn\`, not whether there is a value. With “has a value” the tip
        would be drawn again at each click elsewhere while it is open, and would stay on the screen
        after its key was cleared.`,
        `\`redrawable\` tells development that there is a condition, so that it can warn if the widget
        stands in a function, where nobody would ask it.`,
      ),
      topic(
        'Hidden, and back again',
        `While \`shown\` is false \`this.root(…)\` writes an empty element with the widget's id and
        nothing of its content; content given as a function is not even called. When the key is set the
        whole element takes its place.`,
      ),
      topic(
        'Children',
        `Before anything is drawn the page asks each widget for its children: to give them ids, to find
        the inputs, and to ask each whether it is drawn. So \`children()\` returns everything that
        \`draw\` adds, and the very same objects. The close link above is made once, in the constructor;
        created again in \`draw\` it would [have no place](/help/unattached-widget) in the page.`,
      ),
      topic(
        'The behavior',
        `What has to happen in the browser is a function that runs for each element with
        \`data-widget="Tip"\`, whenever one arrives, with the page or in a fragment; what it returns is
        called when the element has left. It writes no state of its own: it clicks the link, and the
        rest is the same as for a click.`,
        wf.codeOf('examples/extend/tip.client.ts'),
        wf.prose(
          `\`bespa.navigate(root, '?tip=')\` does the same without a link. A widget that listens to a
          stream of events is made like that: for each event it navigates to \`?news=7\`, and whatever
          has opted in for \`news\` is drawn again.`,
        ),
      ),
      topic(
        'When not to',
        `If the key is the app's business, leave it to the app: \`hideIfEmpty\` and \`redrawIfChanged\`
        on an ordinary widget say the same in the handler, where one reads it. A key of its own is right
        when the widget also writes it.`,
      ),
      wf.seeAlso(
        ['/build/redraw', 'When to redraw'],
        ['/build/modals', 'Modals & side panels'],
        ['/extend/anatomy', 'Widget anatomy'],
      ),
    )
    .draw(ctx)
}
