import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/progress.ts'
/** For how long the jobs take. */
const seconds = 8

/** `/showcase/progress`: bars that stand, move by themselves, or follow a job. */
export async function progressPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('Standing', thisFile, 'standing', standing()),
      wf.example('Without a known end', thisFile, 'endless', endless()),
      wf.example('Following a job', thisFile, 'job', job(ctx)),
      wf.block(
        wf.printf(
          `The last answer of the server has the action {0}: the browser follows it as if it were a
          link, so the bar goes and the message comes, and a reload finds it as it is.`,
          wf.code('?done=1'),
        ),
      ),
      wf.example(
        'Following one without a known end',
        thisFile,
        'search',
        search(ctx),
      ),
      wf.prose(`The server answers with \`value: -1\` until it is ready, and then with the maximum. The
      bar is full, and the browser stops polling.`),
    )
    .draw(ctx)
}

function standing(): Content {
  return [
    // #region standing
    wf.progress().withLabel('Disk space').withMax(100).withValue(60),
    wf
      .progress()
      .withAltText('Rating')
      .withMax(5)
      .withValue(4)
      .withWidth('12rem')
      .withHeight(8),
    // #endregion standing
  ]
}

function endless(): Content {
  return [
    // #region endless
    wf.progress().withLabel('Waiting for the printer').withMax(1).withValue(-1),
    // #endregion endless
  ]
}

function job(ctx: Context): Content {
  const state = wf.stateOf(ctx)
  const started = state.int('started')
  return [
    // #region job
    wf
      .linkTonal(`?started=${Date.now()}&done=`)
      .add(started ? 'Start again' : 'Start')
      .redrawIfChanged(ctx, 'started', 'done'),
    wf
      .progress()
      .withLabel('Import')
      .withMax(100)
      .withValue(0)
      .withRefreshURL(`/showcase/progress-status?started=${started}`)
      .withRefreshInterval(500)
      .hideIf(started === 0 || state.bool('done'))
      .redrawIfChanged(ctx, 'started', 'done'),
    wf
      .messageBarOK('The import is complete.')
      .hideIfEmpty(ctx, 'done')
      .redrawIfChanged(ctx, 'done'),
    // #endregion job
  ]
}

function search(ctx: Context): Content {
  const began = wf.stateOf(ctx).int('began')
  return [
    // #region search
    wf
      .linkTonal(`?began=${Date.now()}`)
      .add('Search')
      .redrawIfChanged(ctx, 'began'),
    wf
      .progress()
      .withLabel('Searching')
      .withMax(100)
      .withValue(-1)
      .withRefreshURL(`/showcase/search-status?began=${began}`)
      .hideIf(began === 0)
      .redrawIfChanged(ctx, 'began'),
    // #endregion search
  ]
}

/** `/showcase/progress-status`: how far the job is. When it was started is in the address: nothing is kept here. */
export function progressStatus(ctx: Context): void {
  const value = percentSince(wf.stateOf(ctx).int('started'))
  ctx.set('Cache-Control', 'no-store')
  ctx.body = value < 100 ? { value } : { value, stop: true, action: '?done=1' }
}

/** `/showcase/search-status`: whether the search has ended. */
export function searchStatus(ctx: Context): void {
  const isOver = percentSince(wf.stateOf(ctx).int('began')) === 100
  ctx.set('Cache-Control', 'no-store')
  ctx.body = isOver ? { value: 100, label: 'Found' } : { value: -1 }
}

function percentSince(start: number): number {
  return Math.min(
    100,
    Math.max(0, Math.round((Date.now() - start) / (seconds * 10))),
  )
}
