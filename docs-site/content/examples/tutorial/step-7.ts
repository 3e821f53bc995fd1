import Router from '@koa/router'
import {
  bespa,
  Factory,
  type Content,
  type Context,
  type Failure,
} from 'bespa'
import Koa, { type Next } from 'koa'

const wf = new Factory()

interface Issue {
  readonly id: number
  title: string
  isOpen: boolean
}

const firstIssues = (): Issue[] => [
  { id: 1, title: 'Write the first page', isOpen: true },
  { id: 2, title: 'Install BESPA', isOpen: false },
]

async function listPage(ctx: Context, issues: Issue[]): Promise<void> {
  const showsAll = wf.stateOf(ctx).get('show') === 'all'
  const form = wf.form().add(
    wf
      .inputText('title', '')
      .withLabel('New issue')
      .withRequired()
      .withLength(3, 80)
      .withPredicate((title) =>
        issues.some((one) => one.title === title)
          ? 'There is an issue with this title.'
          : '',
      ),
    wf.buttonFilled('add').add('Add'),
  )
  if (await form.readyToCommit(ctx)) {
    issues.push({
      id: issues.length + 1,
      title: form.read(ctx).title,
      isOpen: true,
    })
    wf.redirect(ctx, '/')
    return
  }
  const action = wf.actionOf(ctx, 'toggle')
  const issue = issues.find(({ id }) => String(id) === action?.value)
  if (issue) issue.isOpen = !issue.isOpen
  const shown = issues.filter(({ isOpen }) => showsAll || isOpen)
  await wf
    .page()
    .add(
      wf.appBar('Tracker'),
      form,
      filterLinks(showsAll).redrawIfChanged(ctx, 'show'),
      wf
        .block(shown.map(issueCard))
        .redrawIfChanged(ctx, 'show', 'modal')
        .redrawIf(action !== undefined),
      wf.modal('modal').embedHandler(ctx, { allow: ['/issues/'] }),
    )
    .draw(ctx)
}

function filterLinks(showsAll: boolean) {
  return wf.block(
    wf
      .link('?show=')
      .withCurrent(!showsAll && 'true')
      .add('Open'),
    wf.pipeSeparator(),
    wf
      .link('?show=all')
      .withCurrent(showsAll && 'true')
      .add('All'),
  )
}

function issueCard({ id, title, isOpen }: Issue): Content {
  return wf
    .cardOutlined()
    .withKey(id)
    .add(
      wf.titleMedium(wf.link(`?modal=/issues/${id}`).add(title)),
      wf
        .buttonText()
        .add(isOpen ? 'Close' : 'Reopen')
        .withPost('toggle', id),
    )
}

async function editPage(ctx: Context, issue: Issue): Promise<void> {
  const form = wf
    .form()
    .add(
      wf
        .inputText('title', issue.title)
        .withLabel('Title')
        .withRequired()
        .withLength(3, 80),
      wf.buttonText('').withHrefBack('/').add('Cancel'),
      wf.buttonFilled('save').add('Save'),
    )
  if (await form.readyToCommit(ctx)) {
    issue.title = form.read(ctx).title
    wf.redirectBack(ctx, '/')
    return
  }
  await wf.page().add(wf.appBar('Edit issue'), form).draw(ctx)
}

async function errorPage(
  ctx: Context,
  { status, message }: Failure,
): Promise<void> {
  await wf
    .page()
    .add(
      wf.appBar(status === 404 ? 'Not found' : 'Something went wrong'),
      wf.block(message),
      wf.linkFilled('/').add('All issues'),
    )
    .draw(ctx)
}

// #region sign-in
async function signInPage(ctx: Context, password: string): Promise<void> {
  const secret = wf
    .inputPassword('password', '')
    .withLabel('Password')
    .withRequired()
    .withPredicate((entered) =>
      entered === password ? '' : 'This password is wrong.',
    )
  const form = wf
    .form()
    .add(secret, wf.buttonFilled('sign-in').add('Sign in'))
  if (await form.readyToCommit(ctx)) {
    ctx.cookies.set('member', 'yes', {
      signed: true,
      httpOnly: true,
      sameSite: 'lax',
    })
    wf.redirectBack(ctx, '/')
    return
  }
  await wf.page().add(wf.appBar('Sign in'), form).draw(ctx)
}

async function requireMember(ctx: Context, next: Next): Promise<void> {
  const isMember = ctx.cookies.get('member', { signed: true }) === 'yes'
  if (isMember || ctx.path === '/sign-in') await next()
  else
    wf.redirect(
      ctx,
      `/sign-in?${new URLSearchParams({ _back: ctx.url }).toString()}`,
    )
}
// #endregion sign-in

// #region app
/** How the app is run. */
export interface TrackerOptions {
  /** What everybody signs in with. */
  readonly password: string
  /** What cookies are signed with: the same on all nodes. */
  readonly keys: readonly string[]
}

export function createApp(
  { password, keys }: TrackerOptions,
  issues = firstIssues(),
): Koa {
  const router = new Router()
  router.all('/', (ctx) => listPage(ctx, issues))
  router.all('/sign-in', (ctx) => signInPage(ctx, password))
  router.all('/issues/:id', async (ctx) => {
    const issue = issues.find(({ id }) => String(id) === ctx.params['id'])
    if (issue) await editPage(ctx, issue)
  })
  const app = new Koa()
  app.keys = [...keys]
  app.use(bespa({ errorPage }))
  app.use(requireMember)
  app.use(router.routes())
  return app
}
// #endregion app
