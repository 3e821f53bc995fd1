import { type Context, keepDraft } from 'bespa'
import { siteKeys } from '../../../site/session.js'
import { sample } from '../../../site/sample.js'
import { wf } from '../../../site/site-factory.js'
import { hasSignedIn, signInForm } from '../../examples/build/members.js'
import { signOut, userOf } from '../../examples/build/sign-in.js'
import { DraftTable } from '../../data/draft-table.js'
import { topic } from '../../topic.js'

const thisFile = 'pages/build/sessions-and-auth.ts'
const draftTable = new DraftTable()
const sessionFile = 'examples/build/sign-in.ts'
const appFile = 'examples/build/members.ts'

/** `/build/sessions-and-auth`: who is there, and who may go where. */
export async function sessionsPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `BESPA has no sessions or accounts of its own; any Koa library works. This page builds a small
        library: everybody sees the books, members borrow them, and a signed cookie remembers who is signed
        in. Two files, complete at the end of this page.`,
      ),
      topic(
        'Try it',
        `Sign in as \`ada@example.com\` with the password \`lovelace\`. Six wrong attempts within five
        minutes lock the account for a while.`,
        wf.block(
          wf
            .linkTonal('/build/sessions-and-auth-account')
            .add('Open the guarded page'),
        ),
      ),
      topic(
        'The sign-in page',
        `An ordinary form. \`_back\` says where the user wanted to go; \`redirectBack\` leads there, to an
        address of this app only. The same handler works as a page and in a dialog. Wrong passwords and
        unknown addresses get the same answer, in the same time.`,
        wf.codeOf(appFile, 'sign-in'),
      ),
      topic(
        'Public page, private buttons',
        `The common case: everybody may read, members may change. Draw the buttons only for members, and
        check again when an action arrives. Hiding a button protects nothing, because anybody can post. If
        nobody is signed in any more, redirect to the sign-in page; the user presses the button again after
        coming back.`,
        wf.codeOf(appFile, 'public'),
      ),
      topic(
        'A page for members only',
        `To guard a whole page, put middleware before its handler. \`_back\` takes the address along, its
        query included.`,
        `In a dialog the same guard works: after the sign-in the user is back in the dialog's page, and
        saving closes the dialog. Call \`wf.touch(ctx, 'session')\` when somebody signs in; what follows
        that tag in the pages around is redrawn. Name the sign-in page in the \`allow\` of the dialog: a
        redirect may lead nowhere else.`,
        wf.codeOf(appFile, 'guard'),
        wf.codeOf(appFile, 'account'),
        wf.prose(
          `The app puts it together. \`app.keys\` sign the cookies. The type of \`ctx\` in the handlers of
          routes is inferred.`,
        ),
        wf.codeOf(appFile, 'app'),
      ),
      topic(
        'A session that ends while a form is filled in',
        `Call \`keepDraft\` before you redirect to the sign-in page. It keeps what a form has brought, although nobody is signed in any more: as
        the [draft](/build/forms) of the user it was drawn for. After the same user has signed in again,
        \`wf.draftOffer(form)\` offers it for review; nothing is submitted unseen. Passwords are not kept,
        and another user is offered nothing. To try it, sign out in a second tab before you save.`,
        wf.codeOf(thisFile, 'guard'),
        wf.codeOf(thisFile, 'note'),
      ),
      topic(
        'The session',
        `The cookie says who it is and until when. Koa signs it with \`app.keys\`, so nobody can change
        either. \`httpOnly\` keeps it from
        scripts, \`secure\` off the open wire, \`sameSite\` from requests of other sites. With “Remember me”
        it outlives the browser window. Because each sign-in makes a new cookie, a session that was planted
        beforehand is worth nothing.`,
        wf.codeOf(sessionFile, 'session'),
        wf.prose(
          `To end sessions from the server, keep a session id in the cookie and the rest in a store, as
          \`koa-session\` does with an external store. Change the id when somebody signs in.`,
        ),
      ),
      topic(
        'Throttled attempts',
        `Count attempts by account, and by address at the proxy. Several nodes count in a shared store.`,
        wf.codeOf(sessionFile, 'throttle'),
      ),
      topic(
        'Passwords',
        `Store a hash made by \`scrypt\`, with a salt for each user, never the password. Here one user stands
        in for your database.`,
        wf.codeOf(sessionFile, 'password'),
      ),
      topic(
        'Forged requests (CSRF)',
        `BESPA refuses posts that other sites have sent, by what the browser says about their origin
        (\`Sec-Fetch-Site\`, \`Origin\`), before a handler runs. Forms need no token. Change nothing on
        \`GET\`: links are not protected, and [sign-out is an action](/build/actions).`,
      ),
      topic(
        'What belongs where',
        `What identifies a person or must survive navigation (who is signed in, theme, language) belongs in
        the session. What makes a page what it is (search text, sort order, open dialog) belongs in the
        state, where it can be bookmarked.`,
      ),
      topic(
        'The whole app',
        `Save both files side by side, and start the app from a third one:
        \`createApp(keys).listen(8080)\`. Read the keys from the environment, as
        [the tutorial](/tutorial/7) does.`,
        wf.foldedFile('app.ts', sample(appFile), 'ts'),
        wf.foldedFile('sign-in.ts', sample(sessionFile), 'ts'),
      ),
      wf.seeAlso(
        ['/build/actions', 'Actions'],
        ['/build/forms', 'Forms & validation'],
        ['/build/errors', 'Errors'],
      ),
    )
    .draw(ctx)
}

/** `/build/sessions-and-auth-sign-in`: the sign-in of the app below, as a page of this site. */
export async function signInPage(ctx: Context): Promise<void> {
  const form = signInForm()
  if (await hasSignedIn(ctx, form)) {
    wf.redirectBack(ctx, '/build/sessions-and-auth-account')
    return
  }
  await wf
    .sitePage(ctx, 'Sign in', 'A working sign-in with a cookie session.')
    .asPrivate()
    .add(form)
    .draw(ctx)
}

/** `/build/sessions-and-auth-account`: a page for those who have signed in. */
export async function accountPage(ctx: Context): Promise<void> {
  // #region guard
  const user = userOf(ctx)
  if (user === '') {
    await keepDraft(ctx, draftTable, { keys: siteKeys })
    const back = new URLSearchParams({ _back: ctx.url }).toString()
    wf.redirect(ctx, `/build/sessions-and-auth-sign-in?${back}`)
    return
  }
  // #endregion guard
  if (wf.actionOf(ctx, 'sign-out')) {
    signOut(ctx)
    wf.redirect(ctx, '/build/sessions-and-auth')
    return
  }
  // #region note
  const note = wf
    .form()
    .withName('note')
    .withDraft(draftTable, { owner: user, keys: siteKeys })
    .add(
      wf.inputText('text', '').withLabel('A note').withRows(3).withRequired(),
      wf.buttonFilled('save').add('Save'),
    )
  const saved = await note.readyToCommit(ctx)
  if (saved) note.reset(ctx)
  // #endregion note
  await wf
    .sitePage(
      ctx,
      'Your account',
      'A page that only those see who have signed in.',
    )
    .asPrivate()
    .add(
      wf.block('Signed in as ', wf.tag('strong').add(user), '.'),
      wf.draftOffer(note),
      note,
      wf.snackbar().add('The note is saved.').hideIf(!saved).redrawIf(saved),
      wf.buttonTonal().add('Sign out').withPost('sign-out'),
    )
    .draw(ctx)
}
