import { Factory, type Content, type Context } from 'bespa'
import { outlinePages } from '../site/outline/outline.js'

const wf = new Factory()

/** The pages that the dialog may show: no others can be asked for by an address. */
const allow = ['/try/', ...outlinePages.map(({ path }) => path).filter((path) => path !== '/')]

/** The dialog of pages that show others in it: `?modal=<path>` opens it. */
export function demoModal(ctx: Context): Content {
  return wf.modal('modal').withWidth('48rem').embedHandler(ctx, { allow })
}

/** A button that opens a page of the site in the {@link demoModal}. */
export function tryIt(path: string): Content {
  return wf.block(wf.linkTonal(`?modal=${path}`).add(wf.icon('play_arrow'), 'Try it'))
}
