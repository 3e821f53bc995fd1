import { visit, type TestPage } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { createSite, sitePaths } from '../../docs-site/app.js'

const site = createSite({ development: true, siteUrl: '' })
/** Pages of the reference and of messages show no examples; “Live data” is redrawn by a feed. */
const paths = sitePaths.filter((path) => !/^\/(help|api)\/|^\/build\/live-data$/.test(path))
/** Links and buttons that are pressed in each page: the first ones, each action once. */
const mostPresses = 3
/** Pages whose example is a forgotten widget. */
const intended = ['/build/stale-widgets']

describe('Development takes no widget of the site for stale', () => {
  it.each(paths)('%s, whatever is pressed and sent there', async (path) => {
    const page = await visit(site, path, { allow: [/./] })
    for (let presses = 0; presses < mostPresses; presses++) {
      if (!(await pressNext(page))) break
    }
    for (const form of page.elements('main form:has([name=_submit])')) {
      if (!form.isConnected || form.closest('dialog')) continue
      ;(form as HTMLFormElement).requestSubmit()
      await page.settled().catch(() => undefined)
    }
    const stale = page.warnings.filter((warning) => warning.includes('stale-widget'))
    page.close()
    if (intended.includes(path)) expect(stale).toHaveLength(1)
    else expect(stale).toEqual([])
  })
})

const pressed = new WeakMap<TestPage, Set<string>>()

/** Presses the next link that changes the state, and says whether there was one. */
async function pressNext(page: TestPage): Promise<boolean> {
  const known = pressed.get(page) ?? new Set(['/'])
  pressed.set(page, known)
  const links = page.elements('main a[href]').filter((link) => !link.closest('dialog, .AppBar'))
  const actionOf = (link: HTMLElement) => link.dataset['action'] ?? link.getAttribute('href') ?? ''
  const isNew = (action: string) => action.startsWith('?') && !known.has(action)
  const link = links.find((one) => isNew(actionOf(one)))
  if (!link) return false
  known.add(actionOf(link))
  await page.click(link).catch(() => undefined)
  return true
}
