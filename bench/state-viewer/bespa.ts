import { type Context, Factory, type Page } from 'bespa'
import type { LinkModel, StateViewerModel } from './model.js'

const wf = new Factory()

export function stateViewerPage(ctx: Context, model: StateViewerModel): Page {
  const links = (all: readonly LinkModel[]) =>
    all.map(({ href, text }, at) => [at > 0 && wf.pipeSeparator(), wf.link(href).add(text)])
  return wf
    .page()
    .withTitle(model.page.title)
    .add(
      wf.headlineMedium(model.heading),
      wf.block(model.introduction),
      wf
        .groupingFrame(model.viewer.title)
        .add('x = "', wf.stateOf(ctx).get('x'), '"')
        .redrawIfChanged(ctx, 'x'),
      wf.block(links(model.links)),
      wf.block(links(model.secret)),
      wf
        .groupingFrame('Secret')
        .add('The secret is out.')
        .hideIfNotEq(ctx, 'secret', 'show')
        .redrawIfChanged(ctx, 'secret'),
    )
}
