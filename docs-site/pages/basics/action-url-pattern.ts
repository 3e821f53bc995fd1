import type { Content, Context } from 'bespa'
import { wf } from '../../site-factory.js'

const thisFile = 'pages/basics/action-url-pattern.ts'
const samples = 'examples/actions.ts'

/** `/basics/action-url-pattern`: the grammar of links, forms and redirects. */
export async function actionUrlPatternPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `The address of a link and the action of a form say what is to be done, seen from the page that
        they stand in. There are four shapes, and they can be combined:`,
      ),
      shapes(),
      playground(ctx),
      section(
        'A question mark changes the state',
        `\`?key=value\` sets a key of this page and redraws what depends on it; \`?key=\` clears it. Several
        keys change in one step.`,
        'state',
      ),
      section(
        'A caret asks the parent page',
        `A page can be embedded in another one: in a dialog, a side panel, a frame. \`^\` strips itself and
        has the rest done by the page around. A dialog closes itself that way, because its being open is
        a key of the parent's state. In a page that is not embedded, \`^\` means the page itself, so the
        same handler works everywhere.`,
        'parent',
      ),
      section(
        'A tilde asks the top page',
        `\`~\` is the same for the outermost page, however deep the link stands: right for what concerns the
        whole window, such as the theme, the language or signing out.`,
        'top',
      ),
      section(
        'Without a prefix: go there',
        `A path or an address navigates. A relative path is resolved against the path of the page. Inside
        of an embedded page the new page takes the place of the embedded one, unless a target says
        otherwise. Addresses of other sites, \`mailto:\` and \`tel:\` are left to the browser.`,
        'navigation',
      ),
      section(
        'Combinations',
        `Carets stack: \`^^\` is the grandparent. That is rarely a good idea; two levels are enough for
        most apps. The prefix works for forms as well, and what was filled in goes along.`,
        'combined',
      ),
      section(
        'The server speaks it too',
        `A redirect takes the same shapes. The browser runs it as if a link had been clicked in the page
        that has sent the request; for an ordinary request it is resolved on the server.`,
        'redirects',
      ),
      wf.prose(
        `Addresses that a request has brought along, such as \`_back\`, are followed only when they are
        actions or paths of this site; anything else leads to the start page.`,
      ),
      wf.seeAlso(['/basics/incremental', 'Incremental updates']),
    )
    .draw(ctx)
}

function shapes(): Content {
  const rows: readonly (readonly [string, string])[] = [
    ['?key=value', 'sets a key of this page’s state and redraws what depends on it'],
    ['^action', 'has the action done by the parent page'],
    ['~action', 'has the action done by the top page'],
    ['/path, path, https://…', 'navigates'],
  ]
  return wf
    .tag('dl')
    .class('Shapes Block')
    .add(
      rows.map(([shape, meaning]) =>
        wf.tag('div').add(wf.tag('dt').add(wf.code(shape)), wf.tag('dd').add(meaning)),
      ),
    )
}

function section(title: string, text: string, region: string): Content {
  return [wf.headlineMedium(title), wf.prose(text), wf.codeOf(samples, region)]
}

function playground(ctx: Context): Content {
  return [
    wf.headlineMedium('Try it'),
    wf.prose(
      `The inner frame is a page of its own, embedded in this one. Each page shows its own \`x\`; watch
      which one follows.`,
    ),
    // #region playground
    wf
      .groupingFrame('This page')
      .add(wf.quoted(ctx, 'x'))
      .redrawIfChanged(ctx, 'x')
      .withAnnouncement(),
    wf.groupingFrame('An embedded page').add(wf.embedHandler(ctx, '/basics/action-url-inner')),
    // #endregion playground
    wf.codeOf(thisFile, 'playground'),
  ]
}

/** `/basics/action-url-inner`: the embedded page of the playground. */
export async function actionUrlInnerPage(ctx: Context): Promise<void> {
  await wf
    .sitePage(ctx, 'An inner page', 'The embedded page of the action-URL playground.')
    .add(
      wf.block(wf.quoted(ctx, 'x')).redrawIfChanged(ctx, 'x').withAnnouncement(),
      wf.actionLinks('?x=inner', '?x=', '^?x=outer', '^?x=', '~?x=top'),
    )
    .draw(ctx)
}
