import type { Content, Context } from 'bespa'
import { wf } from '../../site-factory.js'

const thisFile = 'pages/showcase/progress.ts'
const seconds = 8

/** `/showcase/progress`: bars that stand, move by themselves, or follow a job. */
export async function progressPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.example('Standing', thisFile, 'standing', standing()),
      wf.example('Without a known end', thisFile, 'endless', endless()),
      wf.example('Following a job', thisFile, 'job', job(ctx)),
    )
    .draw(ctx)
}

function standing(): Content {
  return [
    // #region standing
    wf.progress().withLabel('Disk space').withMax(100).withValue(60),
    wf.progress().withAltText('Rating').withMax(5).withValue(4).withWidth('12rem').withHeight(8),
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
      .buttonTonal('')
      .withHref(`?started=${Date.now()}&done=`)
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

/** `/showcase/progress-status`: how far the job is. When it was started is in the address: nothing is kept here. */
export function progressStatus(ctx: Context): void {
  const started = wf.stateOf(ctx).int('started')
  const value = Math.min(100, Math.max(0, Math.round((Date.now() - started) / (seconds * 10))))
  ctx.set('Cache-Control', 'no-store')
  ctx.body = value < 100 ? { value } : { value, stop: true, action: '?done=1' }
}
