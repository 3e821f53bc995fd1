import { setTimeout as delay } from 'node:timers/promises'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { tag } from '../../../lib/html/tag.js'
import { bespa } from '../../../lib/http/bespa.js'
import { Page } from '../../../lib/page/page.js'
import { stateOf } from '../../../lib/state/state-of.js'
import { box } from '../../support/box.js'
import { Input } from '../input.js'
import { send } from '../../support/send.js'

/** Shared by all requests, as constants of a module are. */
const rule = tag('hr').class('Rule')

const app = new Koa()
app.use(bespa({ development: true }))
app.use(async (ctx) => {
  const user = stateOf(ctx).get('user')
  const lang = stateOf(ctx).get('lang')
  await new Page()
    .withLang(lang)
    .withTitle(user)
    .add(1234.5, rule, box(delay(Number(user) % 7, 5678.5)), async () => {
      await delay(Number(user) % 5)
      return box(`user ${user}`, new Input(user).withName('field'))
    })
    .draw(ctx)
})

describe('Requests that are answered at the same time', () => {
  it('keep their users and languages apart', async () => {
    const ask = async (user: number, lang: string) => {
      const { payload } = await send(app, `/?user=${user}&lang=${lang}`)
      return payload
    }
    const users = Array.from({ length: 40 }, (_, user) => user)
    const langOf = (user: number) => (user % 2 === 0 ? 'de' : 'en')
    const together = await Promise.all(users.map((user) => ask(user, langOf(user))))
    for (const user of users) {
      const html = together[user]!
      expect(html).toContain(
        user % 2 === 0 ? '1.234,5<hr class="Rule">' : '1,234.5<hr class="Rule">',
      )
      expect(html).toContain(user % 2 === 0 ? '>5.678,5</div>' : '>5,678.5</div>')
      expect(html).toContain(`>user ${user}<`)
      expect(html).toContain(`<title>${user}</title>`)
      expect(html).toContain(`&quot;field&quot;:&quot;${user}&quot;`)
      expect(html).toBe(await ask(user, langOf(user)))
    }
  })
})

describe('A page with very much that is waited for', () => {
  it('draws a page with thousands of promises', async () => {
    const many = new Koa()
    many.use(bespa({ development: false }))
    many.use((ctx) => {
      const cells = Array.from({ length: 100_000 }, () => Promise.resolve('x'))
      return new Page().add(box(box(cells))).draw(ctx)
    })
    const { payload, statusCode } = await send(many, '/')
    expect(statusCode).toBe(200)
    expect(payload).toContain('x'.repeat(100_000))
  }, 30_000)
})
