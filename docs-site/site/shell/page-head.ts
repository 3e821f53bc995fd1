import { assetRegistry, publicPath, tag, type Context, type Tag } from 'bespa'
import { siteAddress } from '../site-address.js'

/** What the head of each page says beyond title and description. */
export interface PageHead {
  readonly title: string
  readonly description: string
  /** Whether search engines may list the page. */
  readonly isPublic: boolean
}

/** The font of code, which stands on nearly every page: asked for early, it moves nothing when it comes. */
const codeFont = 'fonts/roboto-mono-latin.woff2'

/** The metadata for search engines and shared links. */
export function pageHead(ctx: Context, { title, description, isPublic }: PageHead): Tag[] {
  if (!isPublic) return [tag('meta').attr('name', 'robots').attr('content', 'noindex')]
  // Whatever the state, it is the same page.
  const address = siteAddress(ctx, ctx.path)
  return [
    tag('link')
      .attr('rel', 'preload')
      .attr('as', 'font')
      .attr('type', 'font/woff2')
      .attr('href', publicPath(ctx, assetRegistry.url(codeFont)))
      .attr('crossorigin', true),
    tag('link').attr('rel', 'canonical').attr('href', address),
    shared('og:type', 'website'),
    shared('og:site_name', 'BESPA'),
    shared('og:title', title),
    shared('og:description', description),
    shared('og:url', address),
  ]
}

/** A property of Open Graph (https://ogp.me). */
function shared(property: string, content: string): Tag {
  return tag('meta').attr('property', property).attr('content', content)
}
