import type { Context } from 'bespa'
import { tutorial } from '../../../site/outline/tutorial.js'
import { project } from '../../../site/project.js'
import { wf } from '../../../site/site-factory.js'

/** `/tutorial`: what the tutorial builds, and its steps. */
export async function tutorialPage(ctx: Context): Promise<void> {
  const { pages } = tutorial
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `In 30 minutes you build a small issue tracker: a list with a filter, a form, a dialog, buttons that
        change data, a sign-in and a test. Each step ends with an app that runs. The code is the code that
        the tests of this site run.`,
        `You need Node ${project.node.replace('>=', '')} or later and an editor. You do not need to know React or any other front-end
        framework.`,
      ),
      wf.headlineMedium('Eight steps').withAnchor('steps'),
      wf.tag('ol').add(
        pages.slice(1).map(({ path, title, summary }) =>
          // The list counts the steps itself.
          wf
            .tag('li')
            .add(
              wf.link(path).add(title.replace(/^\d+ · /, '')),
              ': ',
              summary,
            ),
        ),
      ),
    )
    .draw(ctx)
}
