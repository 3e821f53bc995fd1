import type { Content, Context } from 'bespa'
import { factList } from '../../facts.js'
import { sample } from '../../../site/sample.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/basics/incremental.ts'

/** `/basics/incremental`: how a change of state redraws only what depends on it. */
export async function incrementalPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `After this page you know what a click sends, which widgets come back and how you choose them.`,
        `A page has a **state**: key–value pairs from the URL and from posted forms. When a link or an
        input changes a key, the browser requests the same handler again, and the server renders only
        the widgets that depend on that key. The browser swaps them in; the caret, the scroll position
        and everything else stay as they are.`,
      ),
      viewer(ctx),
      showAndHide(ctx),
      fullReload(ctx),
      wireFormat(),
      liveUpdates(),
      wf.headlineMedium('Watch it happen').withAnchor('debugger'),
      wf.prose(
        `The panel at the lower edge is a widget: \`wf.debugger()\`. It lists the last requests, the state
        of each page and what was redrawn. Point at an entry to highlight the element. It appears in
        development only, unless you call \`withEnabled(true)\`, as here.`,
      ),
      wf.seeAlso(
        [
          '/basics/action-url-pattern',
          'The action-URL pattern: how links change the state',
        ],
        [
          '/basics/embedded-pages',
          'Embedded pages: each has a state of its own',
        ],
        ['/build/redraw', 'When to redraw'],
        ['/basics/nesting', 'Nesting pages'],
        ['/try/counter', 'A counter to try'],
        ['/try/hello', 'A greeting to try'],
      ),
      wf.debugger().withEnabled(true).withOpen(),
    )
    .draw(ctx)
}

function viewer(ctx: Context): Content {
  return [
    wf.headlineMedium('A live state viewer').withAnchor('viewer'),
    wf.prose(
      `Each link below changes \`x\`. Only the frame is redrawn, because it opted in with
      \`redrawIfChanged(ctx, 'x')\`. A click on the current value sends nothing.`,
    ),
    wf.actionLinks('?x=foo', '?x=bar', '?x='),
    // #region viewer
    wf
      .groupingFrame('State variable "x" viewer')
      .add(wf.quoted(ctx, 'x'))
      .redrawIfChanged(ctx, 'x')
      .withAnnouncement(),
    // #endregion viewer
    wf.codeOf(thisFile, 'viewer'),
    wf.prose(
      `The whole handler runs each time and builds a fresh tree; only the drawing is partial. It reads
      the state with \`wf.stateOf(ctx)\`:`,
    ),
    factList([
      [
        '`get(key)`',
        "the value (of several the first), or `''`; an empty one is as good as none",
      ],
      ['`int(key, fallback)`', 'the value as a whole number'],
      [
        '`bool(key)`',
        'is it set to anything but `0`, `false`, `no` and `off`?',
      ],
      ['`getAll(key)`', 'all values, for example of several checkboxes'],
      ['`has(key)`', 'whether it is present or was just cleared'],
      ['`changed(key)`', 'whether it changed since the page was last drawn'],
      ['`hasChanges()`', 'whether this is a partial redraw'],
      ["`hasChanges('a', 'b')`", 'has any of these moved?'],
      [
        '`set(key, value)`, `del(key)`',
        'change the state that goes back to the browser; do it before the conditions that shall know',
      ],
    ]),
    wf.prose(
      `What was posted comes before what the query says. Whenever the page is drawn, the values that its
      visible inputs show become a part of the state, too.`,
      `What must outlast the page belongs in a session or a database. Keys that begin
      with \`_\` are the framework's own, and of these only \`_back\` stays in the state; the values of
      passwords, hidden inputs and files never do.`,
      `The address bar follows: \`x\` is in it, Back returns to the state before, and a reload or a
      shared link shows the same page. Only the state of the outermost page is in the address; that of
      embedded pages lasts until they are loaded again.`,
    ),
  ]
}

function showAndHide(ctx: Context): Content {
  return [
    wf.headlineMedium('Show, hide, and redraw').withAnchor('hide'),
    wf.prose(
      `Hiding is not a matter of style: a hidden widget is not in the page at all, only a small empty
      element keeps its place. Hiding and redrawing are independent of each other, so a widget that
      appears and vanishes with a key needs both conditions. Prefer hiding to leaving a widget out of the
      tree: ids count the siblings of one class, so one that comes and goes would give its neighbors
      other ids.`,
    ),
    wf.actionLinks('?secret=show', '?secret=hide'),
    // #region secret
    wf
      .groupingFrame('Secret')
      .add('The treasure is buried under the old oak.')
      .hideIfNotEq(ctx, 'secret', 'show')
      .redrawIfChanged(ctx, 'secret'),
    // #endregion secret
    wf.codeOf(thisFile, 'secret'),
    wf.prose(
      `Conditions of one kind are OR-ed. For redrawing there are \`redrawIf(condition)\`,
      \`redrawIfChanged(ctx, …keys)\`, \`redrawIfChangedTo(ctx, key, value)\`, \`redrawIfEq\`,
      \`redrawIfNotEq\` and \`redrawIfEmpty\`; for hiding \`hideIf\`, \`hideIfEmpty\`, \`hideIfEq\`,
      \`hideIfNotEq\`, and \`showIf(condition)\` for the opposite.`,
      `What opts in is the boundary: its children are drawn as part of it. An input should not opt in
      on its own key, because it would be replaced while somebody types in it; let the widget that
      shows the result opt in.`,
      `Build an expensive part in a function, \`wf.block(() => ordersTable())\`: it is called only when
      the block is drawn.`,
    ),
  ]
}

function fullReload(ctx: Context): Content {
  const query = new URLSearchParams({ x: 'baz' })
  const back = wf.stateOf(ctx).get('_back')
  if (back) query.set('_back', back)
  return [
    wf.headlineMedium('Compared to a full reload').withAnchor('reload'),
    wf
      .tag('p')
      .add(
        'A link that does not begin with a question mark is an ordinary one. ',
        wf
          .link(`incremental?${query}`)
          .add('Load this page with ', wf.code('x=baz')),
        ' and the whole document is drawn again, with the same state and the same handler. Without ' +
          'JavaScript all links of this page work like that.',
      ),
  ]
}

function wireFormat(): Content {
  return [
    wf.headlineMedium('The wire format').withAnchor('wire-format'),
    wf.prose(
      `There is no more to it than an ordinary request. Try it in a terminal:`,
    ),
    wf.codeSample(sample('examples/wire-request.txt'), 'bash'),
    wf.prose(`The answer, here with line breaks:`),
    wf.codeSample(sample('examples/wire-answer.txt'), 'html'),
    wf.prose(
      `1. The browser posts the page's whole state to the page's own address, without the keys that are
         empty, and lists in \`_changed\` those that moved. The header \`Bespa-Fetch: 1\` says that it
         can do with parts; the same query typed into the address bar gives the whole page. A form that
         says \`GET\` is sent as one, as long as its query has less than 2,000 characters.
      2. The answer is HTML: the outermost redrawn widgets, one after the other with \`<!--next-->\`
         between them, and a hidden element of class \`State\` with the new state as JSON. When nothing had
         to be redrawn the state comes alone.
      3. Each element takes the place of the one with the same \`data-id\`. Ids are made from the place of
         a widget in the tree, so any node of a cluster can answer the next request. Inline scripts in an
         element run if they carry the nonce of the page.
      4. A redirect is answered with the text \`Location: …\` and the header \`Bespa-Location\`; the
         browser follows it as if a link had been clicked. When the handler of a nested page has called
         [\`touch\`](/build/redraw#touching), the header \`Bespa-Touched\` lists the tags, and the pages
         around redraw what follows them.
      5. When something fails, a banner says so and offers to try again; the state goes back to what
         the server has confirmed, and what was typed stays.`,
      `Requests of one page never overtake each other. A later request also carries changes the server
      has not confirmed yet, and an outdated answer is dropped. Submitted forms wait for their turn and
      are never dropped.`,
    ),
  ]
}

function liveUpdates(): Content {
  return [
    wf.headlineMedium('Live updates and push').withAnchor('live'),
    wf.prose(
      `The server keeps no connections, and BESPA does not push by itself. There are two ways to build
      live pages.`,
      `**Polling.** [Progress](/showcase/progress) requests an address of yours every half a second, or
      as often as you set, and can run an action at the end.`,
      `**Push.** A small widget of your own listens to a stream of events and follows each as if a link
      had been clicked: \`bespa.navigate(element, '?news=7')\` redraws whatever depends on \`news\`. The
      server needs only the stream. A key that marks a single event need not stay: call
      \`wf.stateOf(ctx).del('news')\` after the conditions to remove it from the state and the
      address.`,
    ),
  ]
}
