import type { Context } from 'bespa'
import { siteText, type ReadPage } from '../../search/site-text.js'
import { outlinePage } from '../outline/outline.js'
import { siteAddress } from '../site-address.js'
import { sendText } from './send-text.js'

/** `/llms-full.txt`: the text of all pages in one file for language models (https://llmstxt.org). */
export async function sendLlmsFull(ctx: Context): Promise<void> {
  const pages = await siteText(ctx)
  const texts = pages.map((page) => textOf(ctx, page))
  sendText(ctx, 'text/plain', [`# BESPA`, `> ${outlinePage('/').summary}`, ...texts].join('\n\n'))
}

function textOf(ctx: Context, { page, sections }: ReadPage): string {
  const parts = sections.map(({ title, level, text }) =>
    [title && `#${'#'.repeat(level)} ${title}`, text].filter(Boolean).join('\n\n'),
  )
  const { path, title, summary } = page
  return [`## ${title}`, `${siteAddress(ctx, path)}\n\n${summary}`, ...parts].join('\n\n')
}
