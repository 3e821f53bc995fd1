import { escapeHtml, type Context } from 'bespa'
import { outlinePages } from '../outline/outline.js'
import { siteAddress } from '../site-address.js'
import { sendText } from './send-text.js'

/** `/sitemap.xml`: the pages for search engines (https://www.sitemaps.org/protocol.html). */
export function sendSitemap(ctx: Context): void {
  const urls = outlinePages.map(
    ({ path }) => `  <url><loc>${escapeHtml(siteAddress(ctx, path))}</loc></url>`,
  )
  sendText(
    ctx,
    'application/xml',
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...urls,
      '</urlset>',
    ].join('\n'),
  )
}
