import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { topic } from '../../topic.js'

const thisFile = 'pages/build/modals.ts'
const guestFile = 'pages/build/modals-guest.ts'

/** `/build/modals`: pages in dialogs and panels. */
export async function modalsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `A dialog is a page that another page shows above itself. There is no second kind of handler for
        it and nothing to open or close in a script: that a modal is open is a key of the state, and
        what the key holds is the path of the page in it.`,
      ),
      modal(ctx),
      topic(
        'What goes inside',
        `A complete page: its own app bar, form and state. The handler below does not know whether it is
        in a dialog, in a panel or has the window to itself, so [try it alone](/build/modals-guest),
        too.`,
        wf.codeOf(guestFile, 'guest'),
      ),
      topic(
        'Closing, and bringing something back',
        `From inside, \`^?modal=\` asks the page around to clear the key, which closes the dialog. The
        modal gives the page \`_back=^?modal=\`, so the arrow of its app bar, \`withHrefBack\` and
        \`wf.redirectBack(ctx)\` do the same without knowing the key. A result travels in the same step:
        \`^?modal=&guest=Ada\` closes the dialog and sets \`guest\`, and what has opted in for \`guest\`
        is drawn once, with everything new.`,
        `If the name of the key may differ, let the page around say it: \`redirectBack\` follows
        \`_back\` whatever it is. It returns \`false\` when \`_back\` is \`0\`; then redirect to a place
        that you choose.`,
      ),
      panel(ctx),
      topic(
        'Several of them',
        `Each name is a modal of its own. \`?panel=/orders/7&modal=\` opens one and closes the other in
        one step. A page in a modal may have a modal of its own, as the question below; more than two
        levels lose the reader. A page that is open already is not opened within itself: a message
        stands in its place.`,
      ),
      topic(
        'Before something is lost',
        `Whether a form was touched is state like everything else. The name submits itself into the
        state of the inner page; the Cancel button opts in for it and leads to a question as soon as
        there is something to lose.`,
        wf.codeOf(guestFile, 'dirty'),
        wf.prose(
          `Escape and the close button of the outer dialog belong to the page around and do not ask.
          Where that is not enough, keep a draft on the server, or give the form a page of its own.`,
        ),
      ),
      topic(
        'Focus, keyboard, screen readers',
        `A modal is a \`<dialog>\` shown as a modal one: the rest of the page is inert, Escape and a
        press beside it close it (\`withLightDismiss(false)\` turns off the press), the focus moves in
        and returns to what opened it, or to what has taken its place. The app bar of the page in it is
        its name; give a dialog without a page a heading or \`withLabel\`. A side panel is a named
        region that blocks nothing; Escape closes it while the focus is in it.`,
        `A reload, Back and Forward find it as it was, because it is in the address. The state of the
        page inside is not, so what was being typed there is gone after a reload. Without JavaScript the
        dialog stands in the page, with a link that closes it.`,
      ),
      topic(
        'What may be opened',
        `The key comes from the address, so anybody can make a link that opens something. \`allow\`
        names the paths that are meant; one that ends in a slash means all below it. It is required for
        that reason. A page must not *do* anything on \`GET\`: not here, and not anywhere else.`,
      ),
      wf.seeAlso(
        ['/build/handlers-and-routing', 'Handlers & routing'],
        ['/build/errors', 'Errors'],
        ['/showcase/overlays', 'Modals, panels and frames in the showcase'],
      ),
    )
    .draw(ctx)
}

function modal(ctx: Context): Content {
  const guest = wf.stateOf(ctx).get('guest')
  return [
    wf.example(
      'A modal with a form',
      thisFile,
      'modal',
      // #region modal
      wf.linkFilled('?modal=/build/modals-guest').add('Invite a guest'),
      wf
        .modal('modal')
        .withWidth('32rem')
        .embedHandler(ctx, { allow: ['/build/modals-guest'] }),
      wf
        .block('Invited: ', wf.textBold(guest))
        .hideIfEmpty(ctx, 'guest')
        .redrawIfChanged(ctx, 'guest')
        .withAnnouncement(),
      // #endregion modal
    ),
    wf.prose(
      `Any link can open it, by writing the path to the key. Where the modal stands in the tree does not
      matter. While the key is empty nothing is embedded and nothing is drawn; when it changes the modal
      redraws by itself. Encode a path that has a query of its own, for example with
      \`URLSearchParams\`.`,
    ),
  ]
}

function panel(ctx: Context): Content {
  return [
    wf.example(
      'A side panel',
      thisFile,
      'panel',
      // #region panel
      wf.linkTonal('?panel=/build/modals-guest&modal=').add('Invite beside the page'),
      wf
        .sidePanel('panel')
        .withWidth(420)
        .embedHandler(ctx, { allow: ['/build/modals-guest'] }),
      // #endregion panel
    ),
    wf.prose(
      `The same contract, another look: it stands at the end of the window, and the page stays usable.
      Use a modal where the page has to wait for an answer, a panel where one looks at both, and a plain
      link where somebody goes away for good.`,
    ),
  ]
}
