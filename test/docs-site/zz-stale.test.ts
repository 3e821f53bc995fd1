import { visit } from 'bespa/testing'
import { it } from 'vitest'
import { appendFileSync } from 'node:fs'
import { site } from '../support/site.js'
const paths = ['/basics/incremental','/basics/state','/basics/nested','/build/redraw','/build/actions','/build/lists','/build/modals','/build/state','/showcase/tabs','/showcase/form-input','/showcase/layout','/showcase/feedback','/showcase/overlays','/showcase/menus','/showcase/table','/showcase/tables','/showcase/dir-list','/showcase/progress','/try/counter','/showcase/list','/showcase/form-validation','/showcase/navigation','/showcase/toolbar']
it.each(paths)('%s', async (path) => {
  const page = await visit(site(), path, { development: true, timeout: 20000, allow: [/.*/] }).catch((e: unknown) => { appendFileSync('/tmp/api-stale.log', `${path} no visit ${String(e).slice(0, 200)}\n`); return undefined })
  if (!page) return
  const links = page.elements('main a[href^="?"], main a[data-action^="?"]').slice(0, 5)
  for (let at = 0; at < links.length; at++) {
    const all = page.elements('main a[href^="?"], main a[data-action^="?"]')
    const link = all[at * Math.max(1, Math.floor(all.length / 5))]
    if (!link) continue
    try { await page.click(link); await page.advance('3s') } catch (e) { appendFileSync('/tmp/api-stale.log', `${path} ${String(e).slice(0, 200)}\n`); break }
  }
  for (const w of page.warnings) if (w.includes('stale-widget')) appendFileSync('/tmp/api-stale.log', `${path} ${w.split('\n')[0]}\n`)
  appendFileSync('/tmp/api-stale.log', `${path} done ${links.length}\n`)
}, 60000)
