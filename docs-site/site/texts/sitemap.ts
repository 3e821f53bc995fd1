import { escapeHtml, usageErrors, type Context } from 'bespa'
import { apiPaths } from '../../reference/api/api-reference.js'
import { outlinePages } from '../outline/outline.js'
import { siteAddress } from '../site-address.js'
import { sendText } from './send-text.js'

const errorPaths = Object.keys(usageErrors).map((code) => `/help/${code}`)

/** `/sitemap.xml`: the pages for search engines (https://www.sitemaps.org/protocol.html). */
export function sendSitemap(ctx: Context): void {
  const paths = [...outlinePages.map(({ path }) => path), ...errorPaths, ...apiPaths()]
  const urls = paths.map((path) => `  <url><loc>${escapeHtml(siteAddress(ctx, path))}</loc></url>`)
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
