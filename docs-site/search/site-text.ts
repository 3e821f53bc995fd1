import type { Context } from 'bespa'
import type Koa from 'koa'
import { inject } from 'light-my-request'
import { allPartsKey } from '../site/folded-part.js'
import { outlinePages } from '../site/outline/outline.js'
import type { OutlinePage } from '../site/outline/section.js'
import { pageText, type PageSection } from './page-text.js'

/** A page of the outline, and what it says. */
export interface ReadPage {
  readonly page: OutlinePage
  readonly sections: readonly PageSection[]
}

let read: Promise<readonly ReadPage[]> | undefined

/** Notes for a request which app serves the site, since the site may be mounted in another one. */
export function setSiteApp(ctx: Context, app: Koa): void {
  ctx.state['siteApp'] = app
}

/**
 * What all pages of the outline say, as a visitor without a session sees them. They are requested
 * within this process, one after the other, when somebody first needs them; they are the same for all.
 */
export function siteText(ctx: Context): Promise<readonly ReadPage[]> {
  return (read ??= readPages(ctx.state['siteApp'] as Koa))
}

async function readPages(app: Koa): Promise<ReadPage[]> {
  const handle = app.callback()
  const pages: ReadPage[] = []
  for (const page of outlinePages) {
    const { statusCode, payload } = await inject(
      (message, answer) => void handle(message, answer),
      { url: `${page.path}?${allPartsKey}=1`, headers: { host: 'localhost' } },
    )
    pages.push({ page, sections: statusCode === 200 ? pageText(payload) : [] })
  }
  return pages
}
