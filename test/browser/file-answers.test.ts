import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Context } from 'koa'
import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { Fixture, link, wf } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()

function exportApp(): Fixture {
  const form = (label: string, value: string) =>
    wf
      .tag('form')
      .attr('method', 'post')
      .attr('action', '?')
      .add(wf.tag('button').attr('name', 'as').attr('value', value).add(label))
  const fixture = new Fixture()
    .page('/inner', () =>
      wf
        .page()
        .add(
          link('/report.pdf', 'report'),
          link('/notes.txt', 'notes'),
          form('as CSV', 'csv'),
          form('as text', 'text'),
          form('as odd', 'odd'),
        ),
    )
    .page('/outer', (ctx) => wf.page().add(new Factory().embedHandler(ctx, '/inner')))
  const file = (ctx: Context, type: string, body: string, disposition = '') => {
    ctx.type = type
    if (disposition) ctx.set('Content-Disposition', disposition)
    ctx.body = body
  }
  fixture.app.middleware.splice(1, 0, async (ctx, next) => {
    const as = ctx.method === 'POST' ? wf.stateOf(ctx).get('as') : ''
    if (ctx.path === '/report.pdf') file(ctx, 'application/pdf', '%PDF')
    else if (ctx.path === '/export') {
      file(ctx, 'text/csv', 'a;b', 'attachment; filename="report.csv"')
    } else if (ctx.path === '/notes.txt') file(ctx, 'text/plain', 'notes')
    else if (as === 'csv') {
      file(ctx, 'text/csv', 'a;b', `attachment; filename="x.csv"; filename*=UTF-8''%C3%A4.csv`)
    } else if (as === 'text') file(ctx, 'text/html', '<b>', 'attachment; filename="a b.html"')
    else if (as === 'odd') {
      // Not encoded as it says.
      file(ctx, 'text/csv', 'a;b', `attachment; filename*=UTF-8''100%.csv`)
    } else await next()
  })
  return fixture
}

describe('An answer that is a file', () => {
  it.each([
    ['/outer', 'report', 'report.pdf', '%PDF'],
    ['/outer', 'notes', 'notes.txt', 'notes'],
    ['/outer', 'as CSV', 'ä.csv', 'a;b'],
    ['/inner', 'as CSV', 'ä.csv', 'a;b'],
    ['/inner', 'as text', 'a b.html', '<b>'],
    ['/inner', 'as odd', '100%.csv', 'a;b'],
  ])('is saved: in %s, %s', async (place, label, name, content) => {
    const page = await openPage((await serve(exportApp().app)) + place)
    const saving = page.waitForEvent('download')
    await page.click(`text="${label}"`)
    const download = await saving
    expect(download.suggestedFilename()).toBe(name)
    const file = path.join(tmpdir(), `bespa-download-${randomUUID()}`)
    await download.saveAs(file)
    expect(await readFile(file, 'utf8')).toBe(content)
    await rm(file)
    expect(await page.locator('.FetchError.Shown').count()).toBe(0)
    expect(await page.locator('[aria-busy]').count()).toBe(0)
    expect(await page.locator(`text="${label}"`).count()).toBe(1)
  })
})

describe('A page that turns out to be a file', () => {
  it('is offered where it would stand, and saved by the browser itself', async () => {
    const fixture = exportApp().page('/file', (ctx) =>
      wf.page().add(new Factory().embedHandler(ctx, '/export')),
    )
    const page = await openPage(`${await serve(fixture.app)}/file`)
    const download = page.waitForEvent('download')
    await page.click('.EmbedRetry')
    expect((await download).suggestedFilename()).toBe('report.csv')
    expect(page.url()).toMatch(/\/file$/)
    expect(await page.locator('.FetchError.Shown').count()).toBe(0)
  })
})
