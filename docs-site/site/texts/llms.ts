import type { Context } from 'bespa'
import { outline, outlinePage } from '../outline/outline.js'
import { siteAddress } from '../site-address.js'
import { sendText } from './send-text.js'

/** `/llms.txt`: the pages for language models (https://llmstxt.org). */
export function sendLlms(ctx: Context): void {
  const sections = outline.map(({ title, pages }) => {
    const lines = pages.map(
      ({ path, title: name, summary }) => `- [${name}](${siteAddress(ctx, path)}): ${summary}`,
    )
    return [`## ${title}`, '', ...lines].join('\n')
  })
  sendText(
    ctx,
    'text/plain',
    [`# BESPA`, `> ${outlinePage('/').summary}`, ...sections].join('\n\n'),
  )
}
