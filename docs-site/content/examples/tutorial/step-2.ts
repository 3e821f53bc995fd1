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
  await wf
    .page()
    .add(wf.appBar('Tracker'), form, issues.map(issueCard))
    .draw(ctx)
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
