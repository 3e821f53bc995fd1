import { type Context, Page, stateOf } from 'bespa'
import { FrameWidget } from '../widgets/frame.js'
import { HeadingWidget } from '../widgets/heading.js'
import { LinkWidget } from '../widgets/link.js'
import { ParagraphWidget } from '../widgets/paragraph.js'
import type { StateViewerModel } from './model.js'

export function stateViewerPage(ctx: Context, model: StateViewerModel): Page {
  const link = ({ href, text }: { href: string; text: string }) => new LinkWidget(href, text)
  const [first, second, third] = model.links.links.map(link)
  const [show, hide] = model.secret.links.map(link)
  const value = stateOf(ctx).get('x')
  return new Page()
    .withTitle(model.page.title)
    .add(
      new HeadingWidget([model.heading.text]),
      new ParagraphWidget([model.introduction.text]),
      new FrameWidget(model.viewer.title, ['x = "', value, '"']).redrawIfChanged(ctx, 'x'),
      new ParagraphWidget([first, ' | ', second, ' | ', third]),
      new ParagraphWidget([show, ' | ', hide]),
      new FrameWidget('Secret', ['The secret is out.'])
        .hideIfNotEq(ctx, 'secret', 'show')
        .redrawIfChanged(ctx, 'secret'),
    )
}
