import { readFileSync } from 'node:fs'
import Koa, { type Context } from 'koa'
import { describe, expect, it } from 'vitest'
import { bespa, Factory } from '../widgets/index.js'
import { send } from './support/send.js'

const guide = readFileSync(new URL('../docs/life-of-a-redraw.md', import.meta.url), 'utf8')
const contributing = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8')
const named = /\b(?:lib|client-src|widgets|docs-site|test)\/[\w./-]+\.ts\b/g
const wf = new Factory()

/** The page that the guide follows; its code is compared with the guide's below. */
async function colors(ctx: Context): Promise<void> {
  const state = wf.stateOf(ctx)
  await wf
    .page()
    .add(
      wf.appBar('Colors'),
      wf.block(wf.link('?color=red').add('Red'), ' ', wf.link('?color=blue').add('Blue')),
      wf
        .headlineMedium('You chose ', state.get('color') || 'nothing')
        .redrawIfChanged(ctx, 'color'),
    )
    .draw(ctx)
}

const app = new Koa()
app.use(bespa({ development: false })).use(colors)
/** In development all widgets carry their ids. */
const developed = new Koa()
developed.use(bespa({ development: true })).use(colors)

describe('The guide to the life of a redraw', () => {
  it('shows the code that is run here', () => {
    const [, code = ''] = /```ts\n.*\n([\s\S]*?)\}\)\n```/.exec(guide) ?? []
    const source = readFileSync(new URL(import.meta.url), 'utf8')
    expect(code).toContain('redrawIfChanged')
    expect(source).toContain(code)
  })

  it('shows the answer that the server sends', async () => {
    const { payload } = await send(app, {
      method: 'POST',
      url: '/',
      headers: { 'bespa-fetch': '1', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'color=blue&_changed=color',
    })
    expect(guide).toContain(`\`\`\`text\n${payload}\n\`\`\``)
    expect(guide).toContain(`${payload.length} bytes`)
  })

  it('names the ids of the page', async () => {
    const { payload } = await send(developed, { method: 'GET', url: '/' })
    const ids = [...guide.matchAll(/Widget +([\w-]{10})\b/g)].map(([, id]) => id)
    expect(ids).toHaveLength(5)
    for (const id of ids) expect(payload).toContain(`data-id="${id}"`)
  })

  it('names files that exist', () => {
    const files = `${guide}${contributing}`.match(named) ?? []
    expect(files.length).toBeGreaterThan(30)
    for (const file of files) readFileSync(new URL(`../${file}`, import.meta.url))
  })
})
