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
        `A dialog is a page that another page shows on top of itself. It needs no special handler and no
        script: a state key holds the path of the page in the dialog, and an empty key means closed.`,
      ),
      modal(ctx),
      topic(
        'What goes inside',
        `A complete page with its own app bar, form and state. The handler below does not know whether
        it is in a dialog, in a panel or alone in the window. [Try it alone](/build/modals-guest),
        too.`,
        wf.codeOf(guestFile, 'guest'),
      ),
      topic(
        'Closing, and bringing something back',
        `From inside, \`^?modal=\` clears the key of the page around, which closes the dialog. The modal
        gives its page \`_back=^?modal=\`, so the arrow of the app bar, \`withHrefBack\` and
        \`wf.redirectBack(ctx)\` close it without knowing the key. A result travels in the same step:
        \`^?modal=&guest=Ada\` closes the dialog and sets \`guest\`, and what depends on \`guest\` is
        redrawn.`,
        `Use \`redirectBack\` where the name of the key may differ: it follows any \`_back\`. It returns
        \`false\` when \`_back\` is \`0\`; then redirect to a page of your choice.`,
      ),
      panel(ctx),
      topic(
        'Several of them',
        `Each name is a separate modal. \`?panel=/orders/7&modal=\` opens one and closes the other in
        one step. A page in a modal may have its own modal, like the question below, but more than two
        levels confuse users. A page cannot be opened inside itself: a message appears instead.`,
      ),
      topic(
        'Before something is lost',
        `Whether a form was touched is state, too. The name field submits itself into the state of the
        inner page. The Cancel button depends on it, and asks as soon as there is something to lose.`,
        wf.codeOf(guestFile, 'dirty'),
        wf.prose(
          `Escape and the close button of the outer dialog belong to the page around and do not ask. If
          that is not enough, keep a draft on the server or give the form its own page.`,
        ),
      ),
      topic(
        'Focus, keyboard, screen readers',
        `A modal is a \`<dialog>\` shown as a modal one: the rest of the page is inert, Escape and a
        press beside it close it (\`withLightDismiss(false)\` turns off the press), the focus moves in
        and returns to what opened it, or to what has taken its place. The app bar of the page in it is
        its name; give a dialog without a page a heading or \`withLabel\`. A side panel is a named
        region that blocks nothing; Escape closes it while the focus is in it.`,
        `Reload, Back and Forward restore it, because it is in the address. The state of the page inside
        is not, so a reload loses what was typed there. Without JavaScript the dialog appears in the
        page, with a link that closes it.`,
      ),
      topic(
        'What may be opened',
        `The key comes from the address, so anybody can write a link that opens something. That is why
        \`allow\` is required: it lists the paths that may be opened; a path that ends in a slash
        includes all below it. A page must never change anything on \`GET\`.`,
        `A page that opens may redirect, for example to a sign-in page. That path must be in \`allow\`,
        too; if it is not, the dialog shows an error, and development warns with the path and the
        remedy. Redirect to \`~/sign-in\` if it needs the whole window.`,
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
      `Any link can open it by setting the key to a path. The position of the modal in the tree does not
      matter. While the key is empty, nothing is embedded or drawn; when it changes, the modal redraws
      itself. Encode a path with a query, for example with \`URLSearchParams\`.`,
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
      wf
        .linkTonal('?panel=/build/modals-guest&modal=')
        .add('Invite beside the page'),
      wf
        .sidePanel('panel')
        .withWidth(420)
        .embedHandler(ctx, { allow: ['/build/modals-guest'] }),
      // #endregion panel
    ),
    wf.prose(
      `The same contract with a different look: a panel is at the end of the window, and the page stays
      usable. Use a modal if the page must wait for an answer, a panel if users look at both, and a
      plain link if they leave the page.`,
    ),
  ]
}
