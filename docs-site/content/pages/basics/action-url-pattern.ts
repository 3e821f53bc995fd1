import type { Content, Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { factList } from '../../facts.js'
import { actionUrls, actionUrlSteps } from '../../pictures/action-urls.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/basics/action-url-pattern.ts'
const samples = 'examples/actions.ts'

/** `/basics/action-url-pattern`: the grammar of links, forms and redirects. */
export async function actionUrlPatternPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `After this page you can read and write every link, form action and redirect of an app: they share
        one small grammar.`,
        `The address of a link and the action of a form say what is to be done, seen from the page that
        they stand in. There are four shapes, and they can be combined:`,
      ),
      shapes(),
      actionUrls().figure('Whose state a link changes.', actionUrlSteps),
      wf.prose(
        `Most links of an app have one of three: \`?key=value\`, \`^?key=\` and \`/some/path\`.`,
      ),
      playground(ctx),
      section(
        'A question mark changes the state',
        'state',
        `\`?key=value\` sets a key of this page and redraws what depends on it; \`?key=\` clears it, as an
        empty value is as good as none. Several keys change in one step. All other keys stay as they are.
        When nothing would change, nothing is sent.`,
      ),
      section(
        'A caret asks the parent page',
        'parent',
        `A page can be embedded in another one: in a dialog, a side panel, a frame. \`^\` strips itself and
        has the rest done by the page around. A dialog closes itself that way, because its being open is
        a key of the parent's state. In a page that is not embedded, \`^\` means the page itself, so the
        same handler works everywhere.`,
      ),
      section(
        'A tilde asks the top page',
        'top',
        `\`~\` is the same for the outermost page, however deep the link stands: right for what concerns the
        whole window, such as the theme, the language or signing out.`,
      ),
      section(
        'Without a prefix: go there',
        'navigation',
        `A path or an address navigates. A relative path is resolved against the path that the page was
        drawn at (its \`data-location\`), which for an embedded page is not the one in the address bar.
        Inside of an embedded page the new page takes the place of the embedded one, unless a
        [target](/basics/frames) says otherwise. A negative number is that many steps back in the history.`,
        `Left to the browser are addresses of other sites, \`mailto:\`, \`tel:\`, links with \`download\`,
        anchors (\`#part\`), and every click with Ctrl, Cmd, Shift or Alt.`,
      ),
      section(
        'Combinations',
        'combined',
        `Carets stack: \`^^\` is the grandparent. That is rarely a good idea; two levels are enough for
        most apps. The prefix works for forms as well, and what was filled in goes along. A prefix drops
        the target of its link, and a relative path behind it starts from the path of the page that it
        leads to: \`^/orders\` replaces the parent page, or what the parent's own target says.`,
      ),
      section(
        'The server speaks it too',
        'redirects',
        `A redirect takes the same shapes. The browser runs it as if a link had been clicked in the page
        that has sent the request. An ordinary request, of a browser without JavaScript for example, gets
        a status of 303 after POST, else 302; \`^\` and \`~\` then mean the page itself. A path takes along
        the \`_back\` of the request, unless it has one of its own. Another site is allowed only by
        \`wf.redirect(ctx, address, { external: true })\`.`,
      ),
      wf.prose(
        `Addresses that a request has brought along, such as \`_back\`, are followed only when they are
        actions or paths of this site. Otherwise a redirect leads to the start page, and a back link one
        step back.`,
      ),
      wf.seeAlso(
        ['/basics/incremental', 'Incremental updates: what a change of state redraws'],
        ['/basics/nesting', 'Nesting pages: how a dialog closes itself'],
        ['/basics/frames', 'Targeting frames: which page an answer replaces'],
      ),
    )
    .draw(ctx)
}

function shapes(): Content {
  return factList([
    ['`?key=value`', 'sets a key of this page’s state and redraws what depends on it'],
    ['`^action`', 'has the action done by the parent page'],
    ['`~action`', 'has the action done by the top page'],
    ['`/path`, `path`, `https://…`', 'navigates'],
  ])
}

function section(title: string, region: string, ...texts: readonly string[]): Content {
  return [
    wf.headlineMedium(title).withAnchor(region),
    wf.prose(...texts),
    wf.codeOf(samples, region),
  ]
}

function playground(ctx: Context): Content {
  return [
    wf.headlineMedium('Try it').withAnchor('playground'),
    wf.prose(
      `The inner frame is a page of its own, embedded in this one. Each page shows its own \`x\`; watch
      which one follows. Here the parent is the top page as well, so that \`^\` and \`~\` do the same.`,
    ),
    // #region playground
    wf
      .groupingFrame('This page')
      .add(wf.quoted(ctx, 'x'))
      .redrawIfChanged(ctx, 'x')
      .withAnnouncement(),
    wf
      .groupingFrame('An embedded page')
      .add(wf.embedHandler(ctx, '/basics/action-url-inner?_back=0')),
    // #endregion playground
    wf.codeOf(thisFile, 'playground'),
  ]
}

/** `/basics/action-url-inner`: the embedded page of the playground. */
export async function actionUrlInnerPage(ctx: Context): Promise<void> {
  await demoPage(ctx, 'An inner page', 'The embedded page of the action-URL playground.')
    .add(
      wf.appBar('An inner page'),
      wf.block(wf.quoted(ctx, 'x')).redrawIfChanged(ctx, 'x').withAnnouncement(),
      wf.actionLinks('?x=inner', '?x=', '^?x=outer', '^?x=', '~?x=top'),
    )
    .draw(ctx)
}
