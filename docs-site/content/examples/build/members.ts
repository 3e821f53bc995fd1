import Router from '@koa/router'
import { bespa, Factory, type Content, type Context } from 'bespa'
import Koa, { type Next } from 'koa'
import { isRight, mayTry, signIn, signOut, userOf } from './sign-in.js'

const wf = new Factory()

interface Book {
  readonly id: number
  readonly title: string
  /** The member who has it, or `''`. */
  borrower: string
}

const firstBooks = (): Book[] => [
  { id: 1, title: 'Notes on the Analytical Engine', borrower: '' },
  { id: 2, title: 'Laws of Thought', borrower: 'george@example.com' },
]

// #region sign-in
export function signInForm() {
  return wf
    .form()
    .add(
      wf
        .inputEmail('email', '')
        .withLabel('Email')
        .withAutoComplete('username')
        .withRequired(),
      wf
        .inputPassword('password', '')
        .withLabel('Password')
        .withRequired()
        .withRevealButton(),
      wf.checkbox('remember', false).withLabel('Remember me'),
      wf.buttonFilled('login').add('Sign in'),
    )
}

/** Whether the form has signed somebody in just now. */
export async function hasSignedIn(
  ctx: Context,
  form: ReturnType<typeof signInForm>,
): Promise<boolean> {
  if (!(await form.readyToCommit(ctx))) return false
  const { email, password, remember } = form.read(ctx)
  if (!mayTry(email))
    form.withError('Too many attempts. Try again in five minutes.')
  else if (!(await isRight(email, password)))
    form.withError('Email or password is wrong.')
  else {
    signIn(ctx, email, remember)
    return true
  }
  return false
}

async function signInPage(ctx: Context): Promise<void> {
  const form = signInForm()
  if (await hasSignedIn(ctx, form)) {
    wf.redirectBack(ctx, '/')
    return
  }
  await wf.page().add(wf.appBar('Sign in'), form).draw(ctx)
}
// #endregion sign-in

// #region guard
function signInFirst(ctx: Context): void {
  wf.redirect(
    ctx,
    `/sign-in?${new URLSearchParams({ _back: ctx.url }).toString()}`,
  )
}

/** Middleware: lets members pass, and sends all others to the sign-in page. */
async function requireUser(ctx: Context, next: Next): Promise<void> {
  if (userOf(ctx) === '') signInFirst(ctx)
  else await next()
}
// #endregion guard

// #region account
async function accountPage(ctx: Context): Promise<void> {
  if (wf.actionOf(ctx, 'sign-out')) {
    signOut(ctx)
    wf.redirect(ctx, '/')
    return
  }
  await wf
    .page()
    .add(
      wf.appBar('Your account').withBackLink('/'),
      wf.block('Signed in as ', wf.textBold(userOf(ctx)), '.'),
      wf.buttonTonal().add('Sign out').withPost('sign-out'),
    )
    .draw(ctx)
}
// #endregion account

// #region public
async function booksPage(
  ctx: Context,
  books: readonly Book[],
): Promise<void> {
  const user = userOf(ctx)
  const action = wf.actionOf(ctx, 'borrow', 'return')
  if (action) {
    // The button was hidden from strangers, but the session may have ended since.
    if (user === '') return signInFirst(ctx)
    const book = books.find(({ id }) => String(id) === action.value)
    if (action.name === 'borrow' && book?.borrower === '')
      book.borrower = user
    if (action.name === 'return' && book?.borrower === user)
      book.borrower = ''
  }
  await wf
    .page()
    .add(
      wf
        .appBar('Library')
        .addRight(
          user === ''
            ? wf.link('/sign-in?_back=/').add('Sign in')
            : wf.link('/account').add(user),
        ),
      wf
        .block(books.map((book) => bookCard(book, user)))
        .redrawIf(action !== undefined),
    )
    .draw(ctx)
}

function bookCard({ id, title, borrower }: Book, user: string): Content {
  const isFree = borrower === ''
  return wf
    .cardOutlined()
    .withKey(id)
    .add(
      wf.titleMedium(title),
      wf.block(isFree ? 'Available' : 'On loan'),
      user !== '' &&
        isFree &&
        wf.buttonText().add('Borrow').withPost('borrow', id),
      user !== '' &&
        borrower === user &&
        wf.buttonText().add('Return').withPost('return', id),
    )
}
// #endregion public

// #region app
/** @param keys what cookies are signed with: long random texts, the same on all nodes */
export function createApp(
  keys: readonly string[],
  books = firstBooks(),
): Koa {
  const router = new Router()
  router.all('/', (ctx) => booksPage(ctx, books)) // for everybody
  router.all('/sign-in', signInPage)
  router.all('/account', requireUser, accountPage) // for members
  const app = new Koa()
  app.keys = [...keys]
  app.use(bespa())
  app.use(router.routes())
  return app
}
// #endregion app
