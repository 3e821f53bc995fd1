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
        `After this page you can choose between a dialog, a side panel, an inline block and a frame. You
        also know why the page inside need not know.`,
        `There is one mechanism. A handler draws a page with its own app bar, state and links. The same
        handler can fill the window or appear inside another page. What differs is the **container**
        around it and **which state key** decides what it shows.`,
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
        [
          '/basics/nesting',
          'Nesting pages: dialog, panel, in line and in full, to try',
        ],
        ['/basics/frames', 'Targeting frames: several pages side by side'],
        [
          '/basics/action-url-pattern',
          'The action-URL pattern: how pages reach each other',
        ],
      ),
    )
    .draw(ctx)
}

function atAGlance(): Content {
  return [
    wf.headlineMedium('At a glance').withAnchor('at-a-glance'),
    factTable(
      'Ways to embed a page',
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
          'one task that must be finished first',
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
        [
          'Full page',
          'none',
          'an ordinary link',
          'the whole window',
          'leaving for another place',
        ],
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
      `- \`embedHandler\` requests the path from the app itself, in the same process. No socket is
        opened, but your middleware runs as for any request. The inner request inherits cookies,
        language and \`ctx.state\`, and cookies that it sets reach the browser.
      - The request is made each time the embed is drawn, and not while it is hidden.
      - The inner handler does not know where it will appear. It draws its page, and the framework
        leaves out head and navigation.
      - Redirects within the app are followed. If the page fails, an error with a Retry link appears in
        its place; the page around it stays usable.
      - A path from the state can come from anybody. Name what may be embedded:
        \`wf.embedHandler(ctx, path, { allow: ['/orders/'] })\`.
      - The method is \`GET\`, unless you pass \`{ method: 'POST', body: 'id=42' }\`.`,
    ),
    wf.prose(
      `A frame without a path is empty at first, and shows what a link puts into it:`,
    ),
    wf.codeOf(samples, 'frame'),
  ]
}

function isolation(): Content {
  return [
    wf.headlineMedium('Each page has its own state').withAnchor('state'),
    wf.prose(
      `\`?x=1\` inside the embedded page changes \`x\` of that page; the page around it has its own
      \`x\`. Redraws stop at the border as well, and each page sends its own requests, so a slow one
      does not hold up the rest. To reach across, use \`^?x=1\` for the page around and \`~?x=1\` for
      the outermost one. In the other direction, pass values in the path: \`/orders/42?tab=notes\`.`,
      `Only the state of the outermost page is in the address bar. The state of an embedded page
      survives redraws around it, unless its container is redrawn. A reload resets it.`,
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
      [
        '`.withName(…)` at an embed',
        'a frame; search for `withTarget` with this name',
      ],
      [
        'any other `embedHandler`',
        'in line; the conditions of its container tell when it is shown',
      ],
      [
        'none of them',
        'a full page, or one that somebody else embeds: it need not know',
      ],
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
      [
        '`_back=0`',
        'there is no way back: arrows and back links are not drawn',
      ],
      ['`_back=-1`', 'a step back in the history'],
      [
        'no `_back`',
        'a step back in the history, when a page of this site has led here',
      ],
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
