import { bespa, Factory, type Content, type Context } from 'bespa'
import Koa from 'koa'

const wf = new Factory()

// #region data
interface Issue {
  readonly id: number
  title: string
  isOpen: boolean
}

const firstIssues = (): Issue[] => [
  { id: 1, title: 'Write the first page', isOpen: true },
  { id: 2, title: 'Install BESPA', isOpen: false },
]
// #endregion data

// #region page
async function listPage(
  ctx: Context,
  issues: readonly Issue[],
): Promise<void> {
  await wf.page().add(wf.appBar('Tracker'), issues.map(issueCard)).draw(ctx)
}

function issueCard({ title, isOpen }: Issue): Content {
  return wf
    .cardOutlined()
    .add(wf.titleMedium(title), isOpen ? 'Open' : 'Closed')
}
// #endregion page

// #region app
export function createApp(issues = firstIssues()): Koa {
  const app = new Koa()
  app.use(bespa())
  app.use((ctx) => listPage(ctx, issues))
  return app
}
// #endregion app
