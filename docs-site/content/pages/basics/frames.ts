import type { Content, Context } from 'bespa'
import { factList } from '../../facts.js'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/basics/frames.ts'
const framePages = 'pages/basics/frame-pages.ts'

/** `/basics/frames`: where a link or a form leads to, when there is more than one page in sight. */
export async function framesPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `After this page you can build a list with details, a dashboard or a split view from pages that know
        nothing of each other.`,
        `A link that navigates replaces a page. Which one, its **target** says. Without any it is the page
        that the link stands in: in the window the whole document, in an embed what is in the embed. No
        reload of the document is needed for the latter; the new page is fetched, and takes the place.`,
      ),
      twoFrames(ctx),
      keywords(),
      defaults(),
      fineprint(),
      when(),
      wf.seeAlso(
        [
          '/basics/embedded-pages',
          'Embedded pages: frames compared to dialogs and panels',
        ],
        ['/basics/nesting', 'Nesting pages'],
        ['/basics/action-url-pattern', 'The action-URL pattern'],
      ),
      wf.debugger().withEnabled(true),
    )
    .draw(ctx)
}

function twoFrames(ctx: Context): Content {
  return [
    wf.headlineMedium('Two named frames').withAnchor('demo'),
    wf.prose(
      `Load page A into the first frame. Its own link loads page B into the second frame, across the page
      around them; and the link of page B replaces the whole document.`,
    ),
    // #region frames
    wf.block(
      wf.link('/basics/frame1').withTarget('one').add('Page A into frame one'),
      wf.pipeSeparator(),
      wf.link('/basics/frame2').withTarget('two').add('Page B into frame two'),
    ),
    wf
      .splitter(1, 1)
      .addLeft(
        wf
          .groupingFrame('Frame one')
          .add(
            wf.embedHandler(ctx, '/basics/frameempty?_back=0').withName('one'),
          ),
      )
      .addRight(
        wf
          .groupingFrame('Frame two')
          .add(
            wf.embedHandler(ctx, '/basics/frameempty?_back=0').withName('two'),
          ),
      ),
    // #endregion frames
    wf.codeOf(thisFile, 'frames'),
    wf.prose('In page A, and in page B:'),
    wf.codeOf(framePages, 'across'),
    wf.codeOf(framePages, 'top'),
  ]
}

function keywords(): Content {
  return [
    wf.headlineMedium('What a target can be').withAnchor('targets'),
    factList([
      [
        'a name',
        'the embed with this `withName`, wherever it stands in the document',
      ],
      ['`_self`', 'the page that the link stands in'],
      [
        '`_parent`',
        'the page around it; the top page itself, where there is none',
      ],
      ['`_top`', 'the whole document'],
      ['`_blank`', 'a new tab'],
    ]),
    wf.prose(
      `When no frame has the name, the answer opens in a window of that name, and the next one in the same
      window, as with any link. Addresses of other sites never go into a frame; the browser follows them.`,
      `A link that changes the state may have a target as well: \`wf.link('?x=1').withTarget('one')\` changes
      the state of the page in frame one. The prefixes \`^\` and \`~\` say themselves which page is
      meant, and drop the target.`,
    ),
  ]
}

function defaults(): Content {
  return [
    wf.headlineMedium('Default targets').withAnchor('defaults'),
    wf.prose(
      `A target can be given in three places. The first of these that says anything counts:`,
      `1. the link, the button or the form itself: \`withTarget('details')\`;
      2. the page: \`wf.page().withTarget('details')\`, for all links and forms in it that navigate;
      3. the pages around it, from the nearest one outwards.`,
      `The key \`_target\` of a request does for one drawing what \`withTarget\` of the page does for all, and
      comes before it: whoever embeds \`/menu?_target=details\` decides where the links of the menu lead, and the menu need
      not know.`,
      `\`_parent\` is seen from the page that has said it: with \`withTarget('_parent')\` on a page, its own
      links and those of all pages in it replace the page around it.`,
    ),
  ]
}

function fineprint(): Content {
  return [
    wf
      .headlineMedium('What happens to a page that is replaced')
      .withAnchor('replaced'),
    wf.prose(
      `The new page gets a \`_back\` unless its address has one: when the link stood in the replaced page, it
      leads back to that page with its state; when the link stood elsewhere it is \`0\`, and no arrow is
      drawn. A redirect of the new page is followed. If the request fails, a banner says so, and the old
      page stays. A later click on another link for the same frame wins.`,
      `Frames are not in the address, and make no entries in the history: a reload shows what they began
      with, and Back does not undo what was loaded into them.`,
    ),
  ]
}

function when(): Content {
  return [
    wf.headlineMedium('When to use frames').withAnchor('when'),
    wf.prose(
      `For surfaces that stay on the screen while their content changes independently: a list with details,
      the panes of a dashboard, a chat beside a document. Do not use them for what is opened and closed (a
      dialog or a panel is better), nor for what must survive a reload or be shared by its address: keep
      that in a key of the state.`,
    ),
  ]
}
