import type { Context, Page } from 'bespa'
import { lookOf } from '../site/look.js'
import { wf } from '../site/site-factory.js'

/**
 * A page that demos embed. It looks like the rest of the site when it fills the window, but brings
 * no tools along, which would be there twice in a page around.
 */
export function demoPage(ctx: Context, title: string, description: string): Page {
  const { theme, keyColors } = lookOf(ctx)
  return wf
    .page()
    .withTitle(`${title} · BESPA`)
    .withDescription(description)
    .withTheme(theme)
    .withKeyColors(keyColors)
}
