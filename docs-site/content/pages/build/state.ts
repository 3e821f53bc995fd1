import { defineState, integer, oneOf, type Content, type Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { factList } from '../../facts.js'
import { reservedKeys } from '../../reserved-keys.js'
import { wf } from '../../../site/site-factory.js'
import { demo, topic } from '../../topic.js'

const thisFile = 'pages/build/state.ts'
const samples = 'examples/build/state.ts'

/** `/build/state`: reading, writing, naming and passing on the state of a page. */
export async function statePage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `The state of a page is a set of key–value pairs. The browser keeps it, the URL shows it and
        every request carries it. The server stores nothing between two requests. So any node can
        answer, a restart loses nothing, and a shared link shows the same page.`,
      ),
      topic(
        'Reading',
        `Reading never throws and never returns \`undefined\`. Check what you read like any input,
        because anybody can write an address.`,
        wf.codeOf(samples, 'reading'),
      ),
      topic(
        'Writing',
        `A link or a form whose address begins with \`?\` lays its keys over the state, and the page is
        asked for what depends on them. An empty value takes the key away. Several keys move in one
        step, so nothing is drawn in between. A key that already has this value has not changed, and if
        none has, nothing is sent.`,
        wf.codeOf(samples, 'writing'),
        wf.prose(
          `A handler may also change the state. Call \`set\` and \`del\` before any condition that
          depends on them. The answer carries the new state to the browser.`,
        ),
        wf.codeOf(samples, 'correct'),
        wf.prose(
          `\`set\` does not count as a change. What depends on the corrected key has to opt in for the
          key that the user changed.`,
        ),
      ),
      topic(
        'Typed keys',
        `\`defineState\` declares the keys of a page once: their types, their initial values, and what an
        address may hold. A value that does not fit is the initial one, and a wrong name or value in a link
        does not compile. Initial values stay out of the address.`,
        demo(typedDemo(ctx)),
        wf.codeOf(thisFile, 'typed'),
      ),
      topic(
        'Reserved keys',
        `Keys that begin with an underscore belong to the protocol.`,
      ),
      factList(reservedKeys),
      topic(
        'Query and body',
        `The state is read from the query and, for a post, from the body; for a key in both the body
        wins. The first value of a repeated key is its value, \`getAll\` gives the others. Passwords,
        pressed buttons, hidden inputs and files never enter what the browser keeps, nor the address.`,
      ),
      topic(
        'Names',
        `All keys of a page share one namespace. Start the keys of a widget with its name
        (\`orders_sort\`, \`orders_page\`), give an overlay one key whose value is the
        path that it shows (\`modal=/orders/7\`), and name fields as the data are named. The site uses
        \`page\` for the number of a page and never for a path, and so might you.`,
      ),
      topic(
        'State or session?',
        `Ask who should see it after a reload. What belongs to this view (a filter, a tab, an open
        dialog) is state: it can be bookmarked, and Back returns to it. What belongs to the person (a
        theme, a language, who is signed in) goes in the session. What others must see is data. Long
        texts and secrets are never state, because addresses end up in logs and histories.`,
      ),
      topic(
        'What survives a navigation',
        `A link to another path starts with what stands in that link, and nothing else. To take a key
        along, write it there, encoded; to come back with everything as it was, leave that to the
        history or to \`_back\`.`,
        wf.codeOf(samples, 'carry'),
        wf.prose(
          `The link opts in, because its address is made from the state. \`wf.redirect(ctx, path)\` is
          such a navigation, too, and takes \`_back\` along by itself.`,
        ),
      ),
      isolation(ctx),
      wf.seeAlso(
        ['/build/redraw', 'When to redraw'],
        ['/build/modals', 'Modals & side panels'],
        ['/basics/action-url-pattern', 'The action-URL pattern'],
      ),
    )
    .draw(ctx)
}

// #region typed
const keys = defineState({
  shelf: oneOf('fiction', 'science', 'travel'),
  count: integer(1, { min: 1, max: 9 }),
})

function typedDemo(ctx: Context): Content {
  const { shelf, count } = keys.of(ctx)
  return wf
    .block(
      wf.block(count, ' × ', shelf),
      wf.block(
        wf.link(keys.link({ shelf: 'science' })).add('Science'),
        wf.pipeSeparator(),
        wf.link(keys.link({ count: count + 1 })).add('One more'),
        wf.pipeSeparator(),
        wf.link(keys.link({ shelf: 'fiction', count: 1 })).add('Reset'),
      ),
    )
    .redrawIfChanged(ctx, keys.shelf, keys.count)
}
// #endregion typed

function isolation(ctx: Context): Content {
  return topic(
    'Pages within pages have states of their own',
    `Both pages below have a key \`x\`. A change in one does not affect the other, unless a link starts
    with \`^\`, which means the page around it. The state of the inner page is not in the address bar,
    so a reload resets it.`,
    demo(
      // #region isolation
      wf.block('Outer page: ', wf.quoted(ctx, 'x')).redrawIfChanged(ctx, 'x'),
      wf.actionLinks('?x=outer', '?x='),
      wf.embedHandler(ctx, '/build/state-inner'),
      // #endregion isolation
    ),
    wf.codeOf(thisFile, 'isolation'),
    wf.prose(`The inner page:`),
    wf.codeOf(thisFile, 'inner'),
  )
}

/** `/build/state-inner`: the page within the demo. */
export async function stateInnerPage(ctx: Context): Promise<void> {
  await demoPage(
    ctx,
    'Inner page',
    'The page within the demo of isolated states.',
  )
    .add(
      // #region inner
      wf.appBar('Inner page'),
      wf.block('Inner page: ', wf.quoted(ctx, 'x')).redrawIfChanged(ctx, 'x'),
      wf.actionLinks('?x=inner', '?x=', '^?x=from-inside'),
      // #endregion inner
    )
    .draw(ctx)
}
