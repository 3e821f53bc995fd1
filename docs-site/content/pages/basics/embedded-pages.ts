import type { Content, Context } from 'bespa'
import { factList, factTable } from '../../facts.js'
import { fourContainers } from '../../pictures/four-containers.js'
import { wf } from '../../../site/site-factory.js'

const samples = 'examples/embedding.ts'

/** `/basics/embedded-pages`: what the ways to embed a page have in common, and how they differ. */
export async function embeddedPagesPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `After this page you can choose between a dialog, a side panel, a block in the page and a frame, and
        you know why the page in it does not care.`,
        `There is one mechanism. A handler draws a page, with its own app bar, state and links. The same
        handler can fill the window, or stand in another page. What differs is the **container** around it,
        and **which state variable** decides what it shows.`,
      ),
      fourContainers().figure(
        'One handler answers all four; only the container around it differs.',
      ),
      atAGlance(),
      oneCall(),
      isolation(),
      whichOne(),
      back(),
      traps(),
      wf.seeAlso(
        ['/basics/nesting', 'Nesting pages: dialog, panel, in line and in full, to try'],
        ['/basics/frames', 'Targeting frames: several pages side by side'],
        ['/basics/action-url-pattern', 'The action-URL pattern: how pages reach each other'],
      ),
    )
    .draw(ctx)
}

function atAGlance(): Content {
  return [
    wf.headlineMedium('At a glance').withAnchor('at-a-glance'),
    factTable(
      'PlacementPlan to embed a page',
      ['Mechanism', 'Container', 'Decided by', 'Looks', 'For'],
      [
        [
          'In line',
          '`wf.groupingFrame(…)` or any other widget',
          'a key, with `hideIfEmpty` and `redrawIfChanged`; the path is fixed',
          'a part of the page',
          'details that belong to the text around',
        ],
        [
          'Dialog',
          '`wf.modal(key)`',
          'a key that holds the path; empty means closed',
          'in the middle, the page behind it dimmed',
          'one task that the rest has to wait for',
        ],
        [
          'Side panel',
          '`wf.sidePanel(key)`',
          'a key that holds the path; empty means closed',
          'beside the page, which stays usable',
          'an inspector, a chat, a filter',
        ],
        [
          'Named frame',
          '`wf.embed().withName(name)`',
          'links and forms with `withTarget(name)`',
          'a part of the page',
          'lists with details, dashboards',
        ],
        ['Full page', 'none', 'an ordinary link', 'the whole window', 'really going elsewhere'],
      ],
    ),
  ]
}

function oneCall(): Content {
  return [
    wf.headlineMedium('One call').withAnchor('one-call'),
    wf.prose(`A container, and the page in it:`),
    wf.codeOf(samples, 'inline'),
    wf.prose(
      `- \`embedHandler\` asks the app itself for the path, in the same process: no socket is opened, but
        your middleware runs as for any request. Cookies, language and \`ctx.state\` of the request around
        are inherited, and cookies that the inner answer sets reach the browser.
      - It is asked each time the embed is drawn, and not at all while it or what is around it is hidden.
      - The inner handler gets no hint of where it will stand. It draws its page, and the framework takes
        the part that belongs there; head and navigation are left out.
      - Redirects within the app are followed. An error, or a path of another site, is told in the place
        of the page, with a link that tries again where that may help; the page around stays usable.
      - A path that comes from the state comes from anybody. Name what may be embedded:
        \`wf.embedHandler(ctx, path, { allow: ['/orders/'] })\`.
      - It is asked for by \`GET\`, unless \`{ method: 'POST', body: 'id=42' }\` says otherwise.`,
    ),
    wf.prose(`A frame without a path is empty at first, and shows what a link puts into it:`),
    wf.codeOf(samples, 'frame'),
  ]
}

function isolation(): Content {
  return [
    wf.headlineMedium('Each page has its own state').withAnchor('state'),
    wf.prose(
      `\`?x=1\` inside of the embedded page changes \`x\` of that page; an \`x\` of the page around is another
      one. Redraws stop at the border as well: neither page ever swaps an element of the other, and each
      sends its own requests, so that a slow one does not hold up the rest. To reach across, say so:
      \`^?x=1\` is for the page around, \`~?x=1\` for the outermost one. In the other direction the page
      around passes values in the path: \`/orders/42?tab=notes\`.`,
      `Only the outermost page has the address bar. The state of embedded pages survives redraws around
      them as long as their container is not among what is redrawn; a reload begins them anew.`,
    ),
  ]
}

function whichOne(): Content {
  return [
    wf.headlineMedium('Which one am I looking at?').withAnchor('which-one'),
    wf.prose('In code that you did not write:'),
    factList([
      [
        '`wf.modal(…)`',
        'a dialog; search for its key in links: `?key=/path` opens it, `?key=` closes it',
      ],
      ['`wf.sidePanel(…)`', 'a panel; the same'],
      ['`.withName(…)` at an embed', 'a frame; search for `withTarget` with this name'],
      [
        'any other `embedHandler`',
        'in line; the conditions of its container tell when it is shown',
      ],
      ['none of them', 'a full page, or one that somebody else embeds: it need not know'],
    ]),
  ]
}

function back(): Content {
  return [
    wf.headlineMedium('The way back').withAnchor('back'),
    wf.prose(
      `A page that is done returns to its \`_back\`: by the arrow of its app bar, by \`withHrefBack()\` of links
      and buttons, and on the server by \`wf.redirectBack(ctx)\`. For a page in a dialog that is
      \`^?key=\`, which clears the key of the page around, and so closes the dialog. \`modal\` and
      \`sidePanel\` put it into the address by themselves. Where you embed by hand, and the page can
      close itself, add it: \`/orders/42?_back=%5E%3Fdetails%3D\`.`,
    ),
    factList([
      ['`_back=/path` or an action', 'leads there'],
      ['`_back=0`', 'there is no way back: arrows and back links are not drawn'],
      ['`_back=-1`', 'a step back in the history'],
      ['no `_back`', 'a step back in the history, when a page of this site has led here'],
    ]),
    wf.prose(
      `Addresses of other sites are not followed. A page that is loaded into a frame gets its \`_back\` by
      itself: the page that it replaces, or \`0\` when a link in another page has asked for it.`,
    ),
  ]
}

function traps(): Content {
  return [
    wf.headlineMedium('Common traps').withAnchor('traps'),
    wf.prose(
      `- **A dialog that opens a dialog** works, and confuses. One level is enough; let a step within the
        dialog be a page that replaces its first one.
      - **One name for a key and a frame.** Keys of the state and names of frames have nothing to do with
        each other, so give them different names.
      - **No \`_back\`** in a page that is embedded by hand, and its arrow leads back in the history of the
        window. Pass \`_back=0\` when there is nothing to close.
      - **A frame that should survive a reload.** What a link has put into a frame is not in the address. If
        it must be, keep the path in a key, as dialogs do.
      - **A container that redraws too often.** When it is drawn again the page in it is loaded again, with
        its state as at the beginning.`,
    ),
  ]
}
