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
        `After this page you can read and write every link, form action and redirect of an app. They
        share one small grammar.`,
        `The address of a link or the action of a form says what to do, seen from its page. There are
        four shapes, which you can combine:`,
      ),
      shapes(),
      actionUrls().figure('Whose state a link changes.', actionUrlSteps),
      wf.prose(
        `Most links use one of three: \`?key=value\`, \`^?key=\` and \`/some/path\`.`,
      ),
      playground(ctx),
      section(
        'A question mark changes the state',
        'state',
        `\`?key=value\` sets a key of this page and redraws what depends on it. \`?key=\` clears it,
        because an empty value counts as none. Several keys can change in one step; all other keys stay.
        If nothing would change, nothing is sent.`,
      ),
      section(
        'A caret asks the parent page',
        'parent',
        `A page can be embedded in another one: in a dialog, a side panel or a frame. \`^\` runs the
        rest of the action in the page around it. That is how a dialog closes itself, since a key of the
        parent's state holds it open. In a page that is not embedded, \`^\` means the page itself, so
        the same handler works everywhere.`,
      ),
      section(
        'A tilde asks the top page',
        'top',
        `\`~\` runs the action in the outermost page, however deep the link is. Use it for what concerns
        the whole window: the theme, the language, signing out.`,
      ),
      section(
        'Without a prefix: go there',
        'navigation',
        `A path or an address navigates. A relative path is resolved against the path of its page
        (\`data-location\`), which for an embedded page differs from the address bar. In an embedded
        page, the new page replaces the embedded one, unless a [target](/basics/frames) says otherwise.
        A negative number goes back that many steps in the history.`,
        `The browser handles addresses of other sites, \`mailto:\`, \`tel:\`, links with \`download\`,
        anchors (\`#part\`), and every click with Ctrl, Cmd, Shift or Alt.`,
      ),
      section(
        'Combinations',
        'combined',
        `Carets stack: \`^^\` is the grandparent. Avoid that; two levels are enough for most apps. The
        prefix works for forms as well, together with their fields. A prefix drops the target of its
        link: \`^/orders\` replaces the parent page, or what the parent's own target says.`,
      ),
      section(
        'The server speaks it too',
        'redirects',
        `A redirect takes the same shapes. The browser runs it as if the user had clicked a link in the
        page that sent the request. Without JavaScript, the answer is an ordinary redirect, 303 after
        POST and 302 otherwise; \`^\` and \`~\` then mean the page itself. A path keeps the \`_back\` of
        the request, unless it has its own. Redirects to another site need \`wf.redirect(ctx, address, {
        external: true })\`.`,
      ),
      wf.prose(
        `An address that came with the request, such as \`_back\`, is followed only if it is an action
        or a path of this site. Otherwise a redirect leads to the start page, and a back link goes one
        step back.`,
      ),
      wf.seeAlso(
        [
          '/basics/incremental',
          'Incremental updates: what a change of state redraws',
        ],
        ['/basics/nesting', 'Nesting pages: how a dialog closes itself'],
        ['/basics/frames', 'Targeting frames: which page an answer replaces'],
      ),
    )
    .draw(ctx)
}

function shapes(): Content {
  return factList([
    [
      '`?key=value`',
      'sets a key of this page’s state and redraws what depends on it',
    ],
    ['`^action`', 'runs the action in the parent page'],
    ['`~action`', 'runs the action in the top page'],
    ['`/path`, `path`, `https://…`', 'navigates'],
  ])
}

function section(
  title: string,
  region: string,
  ...texts: readonly string[]
): Content {
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
      which one changes. Here the parent is also the top page, so \`^\` and \`~\` do the same.`,
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
  await demoPage(
    ctx,
    'An inner page',
    'The embedded page of the action-URL playground.',
  )
    .add(
      wf.appBar('An inner page'),
      wf
        .block(wf.quoted(ctx, 'x'))
        .redrawIfChanged(ctx, 'x')
        .withAnnouncement(),
      wf.actionLinks('?x=inner', '?x=', '^?x=outer', '^?x=', '~?x=top'),
    )
    .draw(ctx)
}
