import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSite } from '../../docs-site/app.js'
import { liveData } from '../../docs-site/content/live/live-data.js'
import { serve, type Served } from '../browser/serve.js'
import { FeedReader } from './feed-reader.js'

let served: Served

beforeAll(async () => {
  const site = createSite({ development: false })
  site.silent = true
  served = await serve(site)
})
afterAll(() => served.close())

/** Somebody who has come to the page. */
class Visitor {
  constructor(readonly cookie: string) {}

  static async come(): Promise<Visitor> {
    const { headers } = await fetch(`${served.url}/build/live-data`)
    return new Visitor(
      headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    )
  }

  listen(path = '/live/feed'): Promise<FeedReader> {
    return FeedReader.open(served.url + path, { cookie: this.cookie })
  }

  async submit(path: string, form: string): Promise<void> {
    const headers = { cookie: this.cookie, 'Bespa-Fetch': '1' }
    const body = new URLSearchParams({ _submit: form, _changed: '' })
    const { status } = await fetch(served.url + path, { method: 'POST', headers, body })
    expect(status).toBe(200)
  }

  importStatus(job: string): Promise<Response> {
    const headers = { cookie: this.cookie }
    return fetch(`${served.url}/live/import-status?job=${job}`, { headers })
  }
}

const sessionCookie = /(?<=site-session=)[^;]+/

/** What the cookie says of the session: it is signed, but not secret. */
function sessionIn({ cookie }: Visitor): { visitor?: string } {
  const [encoded = ''] = sessionCookie.exec(cookie) ?? []
  return JSON.parse(Buffer.from(encoded, 'base64').toString()) as { visitor?: string }
}

/** The same cookie, but for the name of the visitor in it. */
function forged(by: Visitor, id: string): Visitor {
  const session = JSON.stringify({ ...sessionIn(by), visitor: id })
  const cookie = by.cookie.replace(sessionCookie, Buffer.from(session).toString('base64'))
  expect(cookie).not.toBe(by.cookie)
  return new Visitor(cookie)
}

const idOf = (visitor: Visitor) => sessionIn(visitor).visitor ?? ''
const notifications = ({ events }: FeedReader) => events.filter((one) => one.startsWith('?notif='))

describe('A visitor', () => {
  it('hears what concerns them, and nothing that concerns another', async () => {
    const [ada, bob] = [await Visitor.come(), await Visitor.come()]
    const thief = forged(bob, idOf(ada))
    const feeds = await Promise.all([ada, bob, thief, new Visitor('')].map((one) => one.listen()))
    await ada.submit('/build/live-data', 'notify')
    await ada.submit('/build/live-data', 'notify')
    await bob.submit('/build/live-data', 'notify')
    await liveData().log.publish(liveData().presence.channel, '?present=77')
    for (const feed of feeds) await expect.poll(() => feed.events).toContain('?present=77')
    expect(feeds.map(notifications)).toEqual([['?notif=1', '?notif=2'], ['?notif=1'], [], []])
    for (const { response } of feeds) response.destroy()
  })

  it('is told nothing of what another has missed', async () => {
    const [ada, bob] = [await Visitor.come(), await Visitor.come()]
    await ada.submit('/build/live-data', 'notify')
    const feed = await bob.listen('/live/feed?lastEventId=1-0')
    await expect.poll(() => feed.events.length).toBeGreaterThan(0)
    expect(feed.events.join()).not.toContain('notif=1')
    feed.response.destroy()
  })

  it('gets alerts in their own inbox alone', async () => {
    const [ada, bob] = [await Visitor.come(), await Visitor.come()]
    const [adas, bobs] = [
      await ada.listen('/live/inbox-feed'),
      await bob.listen('/live/inbox-feed'),
    ]
    await ada.submit('/live/inbox', 'alarm')
    await bob.submit('/live/inbox', 'alarm')
    for (const feed of [adas, bobs]) {
      await expect.poll(() => feed.events).toEqual([expect.stringMatching(/^\^\?modal=/)])
      feed.response.destroy()
    }
  })

  it('sees their own import alone', async () => {
    const [ada, bob] = [await Visitor.come(), await Visitor.come()]
    await ada.submit('/build/live-data', 'import')
    const job = await liveData().imports.find(idOf(ada))
    const { id = '' } = job ?? {}
    expect((await ada.importStatus(id)).status).toBe(200)
    expect((await bob.importStatus(id)).status).toBe(404)
    expect((await forged(bob, idOf(ada)).importStatus(id)).status).toBe(404)
    await liveData().rest()
  })
})
