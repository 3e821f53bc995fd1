import type { Context } from 'bespa'
import { userOf } from '../accounts.js'
import { priorities, type Issue } from '../store.js'
import type { Tracker } from '../tracker.js'
import { wf } from '../tracker-factory.js'

/** `/issues/new` and `/issues/:id/edit`: the form, in a modal or by itself. */
export async function editPage(ctx: Context, tracker: Tracker, issue?: Issue): Promise<void> {
  const w = wf.for(ctx)
  const priority = w.dropdown('priority', issue?.priority ?? 'normal').withLabel('Priority')
  for (const one of priorities) priority.addOption(one, one)

  const form = w
    .form()
    .withName('issue')
    .add(
      w
        .inputText('title', issue?.title ?? '')
        .withLabel('Title')
        .withLength(3, 100)
        .withRequired(),
      w
        .inputText('text', issue?.text ?? '')
        .withLabel('What happens?')
        .withRows(5)
        .withLength(-1, 5000),
      priority,
      w
        .toolbar()
        .addRight(
          w.buttonText().withHrefBack('/').add('Cancel'),
          w.buttonFilled('save').add(issue ? 'Save' : 'Create'),
        ),
    )
  if (await form.readyToCommit()) {
    const { title, text, priority: chosen } = form.read()
    const entered = { title, text, priority: priorities.find((one) => one === chosen) ?? 'normal' }
    if (issue) tracker.store.update(issue.id, entered)
    else tracker.store.add(entered, userOf(ctx))
    tracker.changed(ctx)
    return void w.redirectBack('/')
  }
  await w
    .page()
    .add(w.appBar(issue ? `Edit issue ${issue.id}` : 'New issue'), form)
    .draw()
}
