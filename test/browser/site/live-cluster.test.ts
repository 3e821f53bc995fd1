import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Cluster, type Node } from '../../live/cluster.js'
import { useChromium } from '../harness.js'

const { openPage } = useChromium()
const cluster = new Cluster()
const path = '/build/live-data'

beforeAll(() => cluster.start())
afterAll(() => cluster.end())

// What is cut off when a node goes, the browser itself writes to the console.
const lost = [
  /Failed to load resource/,
  /ERR_CONNECTION_REFUSED/,
  /ERR_INCOMPLETE_CHUNKED_ENCODING/,
  /ERR_EMPTY_RESPONSE/,
]

async function open(): Promise<Page> {
  const page = await openPage(cluster.url + path, { allow: lost })
  await mark(page)
  return page
}

/** Another tab of the same visitor. */
async function openTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage()
  await tab.goto(cluster.url + path)
  await mark(tab)
  return tab
}

/** Loads a page until its feed is open on this node. */
async function listenOn(node: Node, page: Page, over: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const feed = page.waitForResponse((response) => response.url().includes('/live/feed'))
    await page.reload()
    if ((await feed).headers()['x-node'] === node.url.replace('http://', '')) return mark(page)
    // The proxy gives each feed to the node that has fewer: one more, and it is the other one's turn.
    await fetch(`${cluster.url}/live/feed`, { signal: over })
  }
  throw new Error('The proxy gives this page no feed on the node')
}

/** Notes what is redrawn from now on; a reload would take the notes away. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(`
    window.redrawn = []
    document.addEventListener('bespa:after-swap', ({ detail }) =>
      window.redrawn.push(...detail.elements.map((element) => element.textContent)))
  `)
}

const redrawnIn = (page: Page) => page.evaluate<string[] | undefined>('window.redrawn')
/** Text that stands in one of the examples. */
const sees = (page: Page, text: string) =>
  expect
    .poll(() => page.locator('.Example').allTextContents(), { timeout: 60_000 })
    .toContainEqual(expect.stringContaining(text))
const notify = (page: Page) => page.click('text=Notify all my tabs')

/** Somebody who clicks without a pause, and each time waits until it is seen. */
class Clicker {
  readonly #page: Page
  readonly #done: Promise<void>
  #isStopped = false
  clicks = 0

  constructor(page: Page) {
    this.#page = page
    this.#done = this.#click()
    // It is told by `stop`.
    this.#done.catch(() => undefined)
  }

  /** Waits until two more clicks are through, of which one at least has begun since. */
  async goOn(): Promise<void> {
    const before = this.clicks
    await expect.poll(() => this.clicks, { timeout: 60_000 }).toBeGreaterThan(before + 1)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#done
  }

  async #click(): Promise<void> {
    while (!this.#isStopped) {
      await notify(this.#page)
      await sees(this.#page, `Notifications: ${String(this.clicks + 1)}`)
      this.clicks++
    }
  }
}

/** How many feeds a node has open. */
async function feedsOf(node: Node): Promise<number> {
  const { feeds } = (await (await fetch(`${node.url}/health`)).json()) as { feeds: number }
  return feeds
}

// Nodes take their time to start on a busy machine.
describe('Behind a proxy, with two nodes', { timeout: 300_000 }, () => {
  it('a tab on one node sees what a tab on the other publishes, and redraws only what it is about', async () => {
    const [here, there] = cluster.nodes
    const first = await open()
    const second = await openTab(first)
    const over = new AbortController()
    await listenOn(here, first, over.signal)
    await listenOn(there, second, over.signal)
    // Presence has settled when both say so.
    await sees(first, 'Only you')
    await second.evaluate('window.redrawn = []')
    await notify(first)
    await sees(second, 'Notifications: 1')
    await sees(first, 'Notifications: 1')
    const redrawn = (await redrawnIn(second)) ?? []
    expect(redrawn.filter((text) => !text.endsWith('looking at this page.'))).toEqual([
      'Notifications: 1',
    ])
    over.abort()
  })

  it('takes the word of the proxy alone, not that of a browser', async () => {
    const headers = { 'X-Forwarded-Prefix': '/evil', 'X-Forwarded-Host': 'evil.example' }
    const answer = await fetch(cluster.url + path, { headers })
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('evil')
  })

  it('visitors are counted on all nodes, each once', async () => {
    const first = await open()
    await openTab(first)
    const stranger = await open()
    await sees(first, '2 people are looking at this page.')
    await stranger.close()
    await sees(first, 'Only you are looking at this page.')
  })

  it('a node that is killed takes no event along, and no page is loaded anew', async () => {
    const [survivor, other] = cluster.nodes
    const first = await open()
    const second = await openTab(first)
    await notify(first)
    await sees(second, 'Notifications: 1')
    await expect.poll(() => feedsOf(other)).toBeGreaterThan(0)
    await other.end('SIGKILL')
    // While the feeds of the dead node are on their way to the other one.
    await notify(first)
    await sees(first, 'Notifications: 2')
    await sees(second, 'Notifications: 2')
    expect(await redrawnIn(second)).toContain('Notifications: 2')
    await expect.poll(() => feedsOf(survivor)).toBe(4)
    await other.start()
    await notify(second)
    await sees(first, 'Notifications: 3')
    await sees(second, 'Notifications: 3')
  })

  it('an import goes on when the node that works on it is restarted, and survives a reload', async () => {
    const page = await open()
    await page.click('text=Import 2,000 contacts')
    await page.waitForSelector('.LiveProgress')
    await page.reload()
    await page.waitForSelector('.LiveProgress')
    for (const node of cluster.nodes) {
      await node.end('SIGKILL')
      await node.start()
    }
    await expect
      .poll(() => page.locator('.Example').last().textContent(), { timeout: 120_000 })
      .toContain('Imported 1960 contacts; 40 lines had no usable address.')
    expect(new URL(page.url()).searchParams.get('done')).toBe('1')
  })

  it('pages go on when the proxy is restarted, or Redis, even when it has forgotten all', async () => {
    const page = await open()
    await notify(page)
    await sees(page, 'Notifications: 1')
    await cluster.restartProxy()
    await notify(page)
    await sees(page, 'Notifications: 2')
    await cluster.redis.stop()
    await notify(page)
    await page.getByText('Something went wrong on the server.').waitFor()
    await cluster.redis.start()
    // Once a node has found it again; until then the user is told, and tries again.
    await expect
      .poll(async () => {
        await notify(page)
        return page.locator('.Example').first().textContent()
      })
      .toContain('Notifications: 1')
    await expect.poll(() => page.locator('.FetchError:visible').count()).toBe(0)
    expect(await redrawnIn(page)).toBeDefined()
  })

  it('nodes restart one after the other while somebody clicks, and no request fails', async () => {
    const page = await open()
    const before = cluster.requests.length
    const clicker = new Clicker(page)
    for (const node of cluster.nodes) {
      await clicker.goOn()
      await node.end('SIGTERM')
      expect(node.child.code).toBe(0)
      await clicker.goOn()
      await node.start()
    }
    await clicker.goOn()
    await clicker.stop()
    expect(await redrawnIn(page)).toBeDefined()
    expect(await page.locator('.FetchError:visible').count()).toBe(0)
    expect(cluster.requests.slice(before).filter((line) => / 50\d /.test(line))).toEqual([])
  })
})
