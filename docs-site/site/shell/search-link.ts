import { Factory, type Content, type Context } from 'bespa'
import { sessionOf } from '../session.js'

const wf = new Factory()
/** The state key of the dialog, which no demo uses. */
const key = 'site-search'

/** The link in the bar of each page that opens the search; `/` and Ctrl/⌘ K do as well. */
export function searchLink(ctx: Context): Content {
  return wf
    .tag('span')
    .attr('data-widget', 'SearchOpener')
    .attr('data-shortcut', sessionOf(ctx).shortcut)
    .add(wf.link(`?${key}=/search`).withAltText('Search').add(wf.icon('search')))
}

/** The dialog that shows the page `/search` over any other. */
export function searchDialog(ctx: Context): Content {
  return wf
    .modal(key)
    .withWidth('40rem')
    .embedHandler(ctx, { allow: ['/search'] })
}
