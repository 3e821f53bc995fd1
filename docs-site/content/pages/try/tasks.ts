import type { Context } from 'bespa'
import { demoPage } from '../../demo-page.js'
import { wf } from '../../../site/site-factory.js'

// #region tasks
/** What the list begins with. */
const samples = ['Book the ferry', 'Pack the tent', 'Call the campsite']
/** As many tasks, of as many letters, fit in an address. */
const [most, longest] = [8, 30]

/** `/try/tasks`: the whole app, without a line of client code. */
export async function tasksPage(ctx: Context): Promise<void> {
  const state = wf.stateOf(ctx)
  const tasks = state.getAll('task').slice(0, most)
  if (!state.has('task')) tasks.push(...samples)

  const form = wf
    .form()
    .add(
      wf
        .inputText('title', '')
        .withLabel('New task')
        .withRequired()
        .withLength(1, longest),
      wf.buttonTonal('add').add('Add'),
    )
  const question = wf.alertError('remove', 'delete', 'Delete this task?')
  question.add(
    wf.buttonText('').add('Keep it'),
    wf.buttonText('delete').withDestructive().add('Delete'),
  )
  const isSent = form.submitted(ctx) || question.form.submitted(ctx)
  if (await form.readyToCommit(ctx)) {
    tasks.push(form.read(ctx).title)
    form.reset(ctx)
  }
  if (await question.readyToCommit(ctx)) {
    tasks.splice(tasks.indexOf(question.subject(ctx)), 1)
    question.close(ctx)
  }
  state.set('task', tasks)

  const open = tasks.filter((task) => !state.getAll('done').includes(task))
  await demoPage(ctx, 'Tasks', 'A task list whose state is in the address.')
    .add(
      wf
        .appBar(open.length, ' to do')
        .redrawIfChanged(ctx, 'done')
        .redrawIf(isSent),
      filters(ctx),
      taskList(ctx, tasks)
        .redrawIfChanged(ctx, 'done', 'show')
        .redrawIf(isSent),
      form,
      question,
    )
    .draw(ctx)
}
// #endregion tasks

function filters(ctx: Context) {
  const show = wf.stateOf(ctx).get('show')
  return wf
    .tag('div')
    .class('TaskFilters')
    .attr('role', 'group')
    .attr('aria-label', 'Show')
    .add(
      [
        ['', 'All'],
        ['open', 'Open'],
        ['done', 'Done'],
      ].map(([key = '', label]) =>
        wf
          .link(`?show=${key}`)
          .add(label)
          .withKey(key || 'all')
          .withCurrent(show === key && 'true')
          .redrawIfChanged(ctx, 'show'),
      ),
    )
}

function taskList(ctx: Context, tasks: readonly string[]) {
  const state = wf.stateOf(ctx)
  const [done, show] = [state.getAll('done'), state.get('show')]
  const shown = tasks.filter(
    (task) => show === '' || done.includes(task) === (show === 'done'),
  )
  return wf
    .block(
      wf
        .tag('ul')
        .class('Tasks')
        .add(
          shown.map((task) => {
            const isDone = done.includes(task)
            const others = isDone
              ? done.filter((one) => one !== task)
              : [...done, task]
            const toggle = new URLSearchParams(
              others.map((one) => ['done', one]),
            )
            return wf
              .tag('li')
              .classIf(isDone, 'TaskDone')
              .add(
                wf
                  .link(`?${toggle.toString() || 'done='}`)
                  .add(
                    wf.icon(isDone ? 'check_box' : 'check_box_outline_blank'),
                    ' ',
                    task,
                  ),
                wf
                  .link(`?${new URLSearchParams({ remove: task }).toString()}`)
                  .withAltText(`Delete: ${task}`)
                  .add(wf.icon('delete')),
              )
          }),
        ),
      shown.length === 0 && 'Nothing here.',
    )
    .withAnnouncement()
}
