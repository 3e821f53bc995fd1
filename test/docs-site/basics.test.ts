import * as bespa from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../docs-site/app.js'
import { sample } from '../../docs-site/site/sample.js'
import { reservedKeys } from '../../docs-site/content/reserved-keys.js'
import { wf } from '../../docs-site/site/site-factory.js'
import { send } from '../support/send.js'

const site = createSite({ development: true })
/** The one that `npm start` serves. */
const served = createSite({ development: false })

/** Sends what the given call of curl sends. */
async function sendLike(command: string): Promise<string> {
  const [, path = '', header = '', payload = ''] =
    /^curl -s localhost:8080(\S+) -H '([^']+)' -d '([^']+)'$/.exec(command) ?? []
  const [name = '', value = ''] = header.split(': ')
  const { body } = await send(served, {
    method: 'POST',
    url: path,
    headers: { [name]: value, 'content-type': 'application/x-www-form-urlencoded' },
    payload,
  })
  return body
}

describe('“Incremental updates”', () => {
  it('shows a request and the answer that this request really gets', async () => {
    const answer = sample('examples/wire-answer.txt').replace(/\n\s*/g, '')
    expect(await sendLike(sample('examples/wire-request.txt'))).toBe(answer)
  })

  it('says that between two fragments there is a comment', async () => {
    const body = await sendLike(
      "curl -s localhost:8080/basics/incremental -H 'Bespa-Fetch: 1' -d 'x=foo&secret=show&_changed=x,secret'",
    )
    expect(body.split('<!--next-->')).toHaveLength(2)
  })

  it('says that a click on the present value sends nothing', async () => {
    const page = await visit(site, '/basics/incremental?x=foo')
    await page.click('?x=foo')
    expect(page.requests).toEqual([])
  })

  it('says how a key that tells of an occasion stays out of the state and the address', async () => {
    let occasions = 0
    const app = new Koa().use(bespa.bespa()).use(async (ctx) => {
      const count = wf.block(occasions++, ' times').redrawIfChanged(ctx, 'news')
      const page = wf.page().add(wf.link('?news=1').add('It happens'), count)
      wf.stateOf(ctx).del('news')
      await page.draw(ctx)
    })
    const page = await visit(app, '/')
    await page.click('It happens')
    await page.click('It happens')
    expect(page.text).toContain('2 times')
    expect([page.state, page.location]).toEqual([{}, '/'])
  })
})

describe('“The action-URL pattern”', () => {
  it('says that at the top page a caret means the page itself', async () => {
    const page = await visit(site, '/basics/action-url-inner')
    await page.click('^?x=outer')
    expect(page.location).toBe('/basics/action-url-inner?x=outer')
  })
})

describe('“Nesting pages”', () => {
  it('opens all ways at once, and counts in each', async () => {
    const page = await visit(site, '/basics/nesting?panel=/basics/nested&inpage=1')
    const panel = page.element('.SidePanel .Page')
    const inline = page.element('fieldset .Page')
    await page.click(panel.querySelector('a[data-action="?x=2"]') as Element)
    expect(panel.querySelector('h2')?.textContent).toBe('Page 2')
    expect(inline.querySelector('h2')?.textContent).toBe('Page 1')
    expect(page.requests.map(({ path }) => path)).toEqual(['/basics/nested'])
    expect(page.redrawn.map(({ localName }) => localName)).toEqual(['header', 'a'])
  })

  it('refuses a page that is not on its list', async () => {
    const page = await visit(site, '/basics/nesting?panel=/basics/frames')
    expect(page.element('.SidePanel [role=alert]').textContent).toContain('must not be embedded')
  })

  it('has a page that closes nothing where there is nothing to close', async () => {
    const page = await visit(site, '/basics/nested?_back=0')
    expect(page.text).not.toContain('Close')
    expect(page.elements('main > header a[href]')).toEqual([])
  })
})

describe('The reserved keys', () => {
  it.each(['/basics/glossary', '/build/state'])('are all listed on %s', async (path) => {
    const page = await visit(createSite({ development: true }), path)
    for (const [key] of reservedKeys) expect(page.text).toContain(key.replaceAll('`', ''))
  })
})
