import { publicPath, type Context } from 'bespa'
import { siteAddress } from '../site-address.js'
import { sendText } from './send-text.js'

/** `/robots.txt`: crawlers may read all but a visitor's own settings (RFC 9309). */
export function sendRobots(ctx: Context): void {
  sendText(
    ctx,
    'text/plain',
    [
      'User-agent: *',
      `Disallow: ${publicPath(ctx, '/profile')}`,
      '',
      `Sitemap: ${siteAddress(ctx, '/sitemap.xml')}`,
    ].join('\n'),
  )
}
