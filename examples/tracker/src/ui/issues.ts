import { defineState, integer, oneOf, text, type Content, type Context } from 'bespa'
import { signOut, userOf } from '../accounts.js'
import { statuses, type Issue } from '../store.js'
import type { Tracker } from '../tracker.js'
import { wf } from '../tracker-factory.js'

const keys = defineState({
  q: text(),
  status: oneOf(...statuses),
  more: integer(1),
  export: text(),
})
const pageSize = 20

/** `/`: the issues, with search and tabs. */
export async function issuesPage(ctx: Context, tracker: Tracker): Promise<void> {
  const w = wf.for(ctx)
  const { lastId } = tracker.events
  const { q, status, more } = keys.of(ctx)

  const action = w.actionOf('export', 'sign-out')
  if (action?.name === 'sign-out') {
    signOut(ctx)
    return w.redirect('/sign-in')
  }
  if (action?.name === 'export') {
    const all = tracker.store.find({ q, status, limit: -1 })
    return w.redirect(keys.link({ export: tracker.exports.start(all) }))
  }

  const count = tracker.store.count({ q, status })
  const limit = pageSize * more
  const list = w
    .list(tracker.store.find({ q, status, limit }).map((issue) => item(w, issue)))
    .withMore(count > limit ? keys.link({ more: more + 1 }) : '')
    .withEmptyState(w.emptyState('task_alt', 'Nothing to do', 'No issue matches.'))
    .withDividers()
    .redrawIfChanged(keys.q, keys.status, keys.more)
    .redrawIfTouched('issues')

  await w
    .page()
    .add(
      w.liveFeed('/feed').withLastEventId(lastId),
      w
        .appBar('Tracker')
        .withBackLink('')
        .addRight(
          w.linkFilled('?modal=/issues/new').add(w.icon('add'), 'New issue'),
          w
            .menuEllipsisV()
            .withAltText(userOf(ctx))
            .add(
              w.link().add('Export').withPost('export'),
              w.link().add('Sign out').withPost('sign-out'),
            ),
        ),
      w
        .block(tracker.store.count({ q: '', status: 'open' }), ' issues are open.')
        .withAnnouncement()
        .redrawIfTouched('issues'),
      w
        .form()
        .withName('search')
        .add(w.inputText('q', '').withPlaceholder('Search').withAltText('Search').withAutoSubmit()),
      exportBar(w, ctx, tracker),
      w
        .tabSwitcher()
        .withName(keys.status)
        .withDynamic()
        .withAltText('Status')
        .addLeft(
          statuses.map((one) => [
            w.tabLabel(one).add(titles[one]),
            w.tabBody(one).add(one === status && list),
          ]),
        ),
      w
        .sidePanel('panel')
        .withWidth(480)
        .embedHandler({ allow: ['/issues/'] }),
      w
        .modal('modal')
        .withWidth(560)
        .embedHandler({ allow: ['/issues/'] }),
    )
    .draw()
}

const titles = { open: 'Open', closed: 'Closed', all: 'All' }

function item(w: typeof wf, issue: Issue): Content {
  return w
    .listItem(issue.title)
    .withKey(issue.id)
    .withHref(`?panel=/issues/${issue.id}`)
    .withLeading(w.avatar(issue.author, ''))
    .withSupportingText(`#${issue.id} by ${issue.author}`, issue.isOpen ? '' : ', closed')
    .withTrailing(
      w.priority(issue.priority),
      issue.comments > 0 && [w.icon('chat'), issue.comments],
    )
}

/** How far the export is, and where its file is. */
function exportBar(w: typeof wf, ctx: Context, { exports }: Tracker): Content {
  const job = exports.get(keys.of(ctx).export)
  const isDone = job && job.lines.length > job.total
  return w
    .block(
      job && !isDone
        ? w
            .progress()
            .withLabel('Export')
            .withMax(job.total)
            .withValue(job.lines.length - 1)
            .withRefreshURL(`/exports/${job.id}`)
        : w.link(`/exports/${job?.id ?? ''}.csv`).add(w.icon('download'), 'Download the export'),
    )
    .showIf(job !== undefined)
    .redrawIfChanged(keys.export, 'exported')
}
