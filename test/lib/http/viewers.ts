import type { Context } from 'koa'
import { stateOf, WidgetBase, type Output, type Page } from '../../../lib/index.js'
import { wf } from './http-app.js'

/** Shows one key of the state, and holds others that do. */
export class Viewer extends WidgetBase<Viewer> {
  constructor(
    readonly key: string,
    readonly inside: readonly Viewer[] = [],
  ) {
    super()
  }

  override children() {
    return this.inside
  }

  draw(out: Output, ctx: Context) {
    const value = stateOf(ctx).get(this.key)
    return this.root('div', ctx)
      .class(`Viewer-${this.key}`)
      .add(`${this.key} is ${value}`, ...this.inside)
      .draw(out, ctx)
  }
}

/** A page of viewers: `a` around `b`, and beside them `c`. */
export function viewers(ctx: Context): Page {
  return wf
    .page()
    .withTitle('Viewers')
    .withTarget('_top')
    .addNavigation('navigation')
    .add(
      new Viewer('a', [new Viewer('b').redrawIfChanged(ctx, 'b')]).redrawIfChanged(ctx, 'a'),
      new Viewer('c').redrawIfChanged(ctx, 'c'),
    )
}
