import { bespa, Factory, type Content, type Context } from 'bespa'
import Koa from 'koa'

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

// #region page
async function listPage(ctx: Context, issues: Issue[]): Promise<void> {
  const showsAll = wf.stateOf(ctx).get('show') === 'all'
  const form = wf
    .form()
    .add(
      wf
        .inputText('title', '')
        .withLabel('New issue')
        .withRequired()
        .withLength(3, 80),
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
  const shown = issues.filter(({ isOpen }) => showsAll || isOpen)
  await wf
    .page()
    .add(
      wf.appBar('Tracker'),
      form,
      filterLinks(showsAll).redrawIfChanged(ctx, 'show'),
      wf.block(shown.map(issueCard)).redrawIfChanged(ctx, 'show'),
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
// #endregion page

function issueCard({ title, isOpen }: Issue): Content {
  return wf
    .cardOutlined()
    .add(wf.titleMedium(title), isOpen ? 'Open' : 'Closed')
}

export function createApp(issues = firstIssues()): Koa {
  const app = new Koa()
  app.use(bespa())
  app.use((ctx) => listPage(ctx, issues))
  return app
}
