import type { Content, Context } from 'bespa'
import { demoModal } from '../demo-modal.js'
import { comparison } from '../landing/comparison.js'
import { hero, start } from '../landing/hero.js'
import { how } from '../landing/how.js'
import { numbers } from '../landing/numbers.js'
import { reasons } from '../landing/reasons.js'
import { widgets } from '../landing/widgets.js'
import { containers, palettes } from '../landing/yours.js'
import { lookOf } from '../../site/look.js'
import { outlinePage, tracks } from '../../site/outline/outline.js'
import { wf } from '../../site/site-factory.js'

/** `/`: what this is, and where to go. */
export async function landingPage(ctx: Context): Promise<void> {
  const { title, summary } = outlinePage('/')
  const look = lookOf(ctx)
  await wf
    .sitePage(ctx, title, summary, look)
    .withOwnHeading()
    .withWidth('full')
    .add(
      hero(ctx),
      reasons(),
      how(),
      widgets(ctx),
      palettes(look),
      containers(),
      numbers(),
      comparison(),
      next(),
      demoModal(ctx),
      wf.sidePanel('panel').embedHandler(ctx, { allow: ['/try/counter'] }),
    )
    .draw(ctx)
}

function next(): Content {
  return wf
    .tag('section')
    .class('Band BandTinted')
    .add(
      wf.headlineMedium('Start here').withAnchor('next'),
      start(),
      wf.deck(1, 2, 4).add(
        tracks.map(({ title, icon, pages: [overview] }) =>
          wf
            .cardFilled()
            .withHref(overview.path)
            .withKey(overview.path)
            .add(
              wf.titleMedium(wf.icon(icon), ' ', title).withLevel(3),
              overview.summary,
            ),
        ),
      ),
    )
}
