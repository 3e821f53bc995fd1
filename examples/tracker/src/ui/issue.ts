import type { Content, Context } from 'bespa'
import { userOf } from '../accounts.js'
import type { Comment, Issue } from '../store.js'
import type { Tracker } from '../tracker.js'
import { wf } from '../tracker-factory.js'

/** `/issues/:id`: one issue, in the side panel or by itself. */
export async function issuePage(ctx: Context, tracker: Tracker, issue: Issue): Promise<void> {
  const w = wf.for(ctx)
  const { store, events } = tracker
  const { lastId } = events

  const action = w.actionOf('close', 'reopen', 'delete')
  if (action) {
    if (action.name === 'delete') store.delete(issue.id)
    else store.setOpen(issue.id, action.name === 'reopen')
    tracker.changed(ctx)
    return void w.redirectBack('/')
  }

  const comment = w
    .form()
    .withName('comment')
    .add(
      w.inputText('text', '').withLabel('Comment').withRows(3).withRequired(),
      w.buttonTonal('send').add('Send'),
    )
  if (await comment.readyToCommit()) {
    store.comment(issue.id, comment.read().text, userOf(ctx))
    comment.reset()
    tracker.changed(ctx)
  }

  await w
    .page()
    .add(
      w.liveFeed('/feed').withLastEventId(lastId),
      w.appBar(`Issue ${issue.id}`),
      w
        .block(
          w.headlineSmall(issue.title),
          w.priority(issue.priority),
          ` by ${issue.author}, `,
          w.dateTime(new Date(issue.created)),
          w.block(issue.text),
        )
        .redrawIfTouched('issues'),
      w
        .list(store.comments(issue.id).map((one) => item(w, one)))
        .withAltText('Comments')
        .redrawIfTouched('issues'),
      comment,
      w
        .toolbar()
        .addLeft(
          w.linkText(`~?modal=/issues/${issue.id}/edit`).add(w.icon('edit'), 'Edit'),
          issue.isOpen
            ? w.buttonText().add(w.icon('check'), 'Close issue').withPost('close')
            : w.buttonText().add(w.icon('undo'), 'Reopen issue').withPost('reopen'),
        )
        .addRight(
          w
            .buttonText()
            .add(w.icon('delete'), 'Delete issue')
            .withDestructive()
            .withPost('delete')
            .withConfirm('Delete this issue?', {
              text: 'Its comments go with it.',
              button: 'Delete',
            }),
        ),
    )
    .draw()
}

function item(w: typeof wf, { id, author, text, created }: Comment): Content {
  return w
    .listItem(author)
    .withKey(id)
    .withLeading(w.avatar(author, ''))
    .withSupportingText(text)
    .withTrailing(w.dateOrTime(new Date(created)))
}
