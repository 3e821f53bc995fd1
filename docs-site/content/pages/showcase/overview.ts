import type { Content, Context } from 'bespa'
import type { OutlinePage } from '../../../site/outline/section.js'
import { showcase } from '../../../site/outline/showcase.js'
import { wf } from '../../../site/site-factory.js'
import { thumbnail } from './thumbnails.js'

const [, ...examples] = showcase.pages
const allow = examples.map(({ path }) => path)

/** `/showcase/overview`: all widgets, by what they are for. */
export async function showcasePage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .withWidth('full')
    .add(
      wf.prose(`Each example shows a widget and its code, read from the source that runs. A card opens
      its page in the window. Its two buttons open the same page in a dialog or in a side panel, with
      its own state.`),
      wf.block(wf.link('/showcase/index').add('All constructors, by name')),
      wf.tag('div').class('Overview Block').add(examples.map(card)),
      wf.modal('modal').withWidth('56rem').embedHandler(ctx, { allow }),
      wf.sidePanel('panel').withWidth('32rem').embedHandler(ctx, { allow }),
    )
    .draw(ctx)
}

function card(page: OutlinePage): Content {
  const { path, title, icon, summary } = page
  return wf
    .cardOutlined()
    .withKey(path)
    .withHref(path)
    .add(
      thumbnail(path, icon),
      wf.titleMedium(title).withLevel(2),
      summary,
      ways(page),
    )
}

/** Opens a page in the dialog or in the panel; the one closes the other. */
function ways({ path, title }: OutlinePage): Content {
  return wf
    .toolbar()
    .addRight(
      wf
        .link(`?modal=${path}&panel=`)
        .withAltText(`${title} in a dialog`)
        .add(wf.icon('web_asset').withAltText('Open in a dialog')),
      wf
        .link(`?panel=${path}&modal=`)
        .withAltText(`${title} in a side panel`)
        .add(wf.icon('dock_to_left').withAltText('Open in a side panel')),
    )
}
