import { compileFunction } from 'node:vm'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { visit } from 'bespa/testing'
import type Koa from 'koa'
import { afterAll, describe, expect, it, vi } from 'vitest'
import * as step1 from '../../docs-site/content/examples/tutorial/step-1.js'
import * as step2 from '../../docs-site/content/examples/tutorial/step-2.js'
import * as step3 from '../../docs-site/content/examples/tutorial/step-3.js'
import * as step4 from '../../docs-site/content/examples/tutorial/step-4.js'
import * as step5 from '../../docs-site/content/examples/tutorial/step-5.js'
import * as step6 from '../../docs-site/content/examples/tutorial/step-6.js'
import * as step7 from '../../docs-site/content/examples/tutorial/step-7.js'
import { AskedSite } from '../support/site.js'

const site = new AskedSite()
afterAll(() => site.forget())

describe('The tutorial', () => {
  it('step 1 shows a list', async () => {
    const page = await visit(step1.createApp(), '/')
    expect(page.text).toContain('Write the first page')
    expect(page.text).toContain('Closed')
    page.close()
  })

  it.each<[number, () => Koa]>([
    [2, step2.createApp],
    [3, step3.createApp],
    [4, step4.createApp],
    [5, step5.createApp],
    [6, step6.createApp],
  ])('step %i adds an issue with a form, with and without scripts', async (_, createApp) => {
    for (const javascript of [true, false]) {
      const page = await visit(createApp(), '/', { javascript })
      await page.fill('New issue', 'Learn BESPA')
      await page.click('Add')
      expect(page.text).toContain('Learn BESPA')
      expect(page.element<'input'>('input[name=title]' as 'input').value).toBe('')
      page.close()
    }
  })

  it('step 3 filters by the state and keeps what was typed', async () => {
    const page = await visit(step3.createApp(), '/')
    await page.fill('New issue', 'Half typed')
    expect(page.text).not.toContain('Install BESPA')
    await page.click('All')
    expect(page.text).toContain('Install BESPA')
    expect(page.location).toBe('/?show=all')
    expect(page.element<'input'>('input[name=title]' as 'input').value).toBe('Half typed')
    page.close()
  })

  it('step 4 closes an issue by a button', async () => {
    const page = await visit(step4.createApp(), '/')
    await page.click('Close')
    expect(page.text).not.toContain('Write the first page')
    await page.click('All')
    expect(page.text).toContain('Reopen')
    page.close()
  })

  it('step 5 edits in a dialog, and in a page of its own', async () => {
    const page = await visit(step5.createApp(), '/')
    await page.click('Write the first page')
    await page.fill('Title', 'Write two pages')
    await page.click('Save')
    expect(page.elements('dialog.Modal')).toHaveLength(0)
    expect(page.text).toContain('Write two pages')
    await page.visit('/issues/1')
    expect(page.text).toContain('Edit issue')
    page.close()
  })

  it('step 6 refuses a title twice and has a page for errors', async () => {
    const page = await visit(step6.createApp(), '/', { allow: [/404|not found/i] })
    await page.fill('New issue', 'Install BESPA')
    await page.click('Add')
    expect(page.text).toContain('There is an issue with this title.')
    await page.visit('/issues/99')
    expect(page.status).toBe(404)
    expect(page.text).toContain('Not found')
    page.close()
  })

  it('step 7 lets nobody in without the password, and leads back afterwards', async () => {
    const app = step7.createApp({ password: 'secret', keys: ['a key'] })
    const page = await visit(app, '/issues/1')
    expect(page.location).toMatch(/^\/sign-in/)
    await page.fill('Password', 'wrong')
    await page.click('Sign in')
    expect(page.text).toContain('This password is wrong.')
    await page.fill('Password', 'secret')
    await page.click('Sign in')
    expect(page.text).toContain('Edit issue')
    page.close()
  })

  it('step 8 has tests that pass', async () => {
    const bodies: (() => Promise<void>)[] = []
    vi.doMock('node:test', () => ({
      default: (_name: string, body: () => Promise<void>) => bodies.push(body),
    }))
    await import('../../docs-site/content/examples/tutorial/tracker-test.js')
    vi.doUnmock('node:test')
    expect(bodies).toHaveLength(2)
    for (const body of bodies) await body()
  })
})

describe('A reader of the tutorial', () => {
  const apps = [step1, step2, step3, step4, step5, step6, step7, step7]

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'starts the app after step %i as the pages say',
    async (step) => {
      const { createApp } = apps[step - 1] ?? step1
      const main = await lastShown(step, 'main.ts')
      const command = await lastCommand(step, /tsx (watch )?main\.ts$/)
      const url = await start(
        main,
        createApp as (...options: unknown[]) => Koa,
        variablesOf(command),
      )
      const answer = await fetch(url)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(step < 7 ? 'Write the first page' : 'Password')
    },
  )

  it.each([1, 2, 3, 4, 5, 6, 7])('copies the whole file of step %i as it runs', async (step) => {
    const shown = await lastShown(step, 'app.ts')
    const source = await readFile(new URL(`step-${step}.ts`, tutorialFolder), 'utf8')
    expect(shown.trim()).toBe(source.replace(/^ *\/\/ #(end)?region .*\n/gm, '').trim())
  })
})

const tutorialFolder = new URL('../../docs-site/content/examples/tutorial/', import.meta.url)
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

/** The code blocks of a page of the tutorial, with their titles. */
async function blocksOf(step: number): Promise<{ title: string; code: string }[]> {
  const document = await site.page(`/tutorial/${step}`)
  return [...document.querySelectorAll('.CodeBlock')].map((block) => ({
    title: block.querySelector('.CodeTitle')?.textContent ?? '',
    code: block.querySelector('pre')?.textContent ?? '',
  }))
}

/** What a file holds after this step: as this page or the last one before shows it. */
async function lastShown(step: number, title: string): Promise<string> {
  for (let page = step; page > 0; page--) {
    const block = (await blocksOf(page)).findLast((one) => one.title === title)
    if (block) return block.code
  }
  throw new Error(`No page shows ${title}`)
}

async function lastCommand(step: number, pattern: RegExp): Promise<string> {
  for (let page = step; page > 0; page--) {
    const block = (await blocksOf(page)).findLast(({ code }) => pattern.test(code.trim()))
    if (block) return block.code.trim()
  }
  throw new Error(`No page shows ${String(pattern)}`)
}

/** The variables that a shell command sets. */
function variablesOf(command: string): Record<string, string> {
  const pairs = [...command.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
  return Object.fromEntries(pairs) as Record<string, string>
}

/** Runs a `main.ts` with the real app, only that it listens on a free port. */
async function start(
  main: string,
  createApp: (...options: unknown[]) => Koa,
  env: Record<string, string>,
): Promise<string> {
  expect(main).toMatch(/^import \{ createApp \} from '\.\/app\.js'\n/)
  const onFreePort = (...options: unknown[]) => {
    const app = createApp(...options)
    return { listen: () => servers.push(app.listen(0, '127.0.0.1')) }
  }
  const body = main.replace(/^import .*\n/, '')
  const run = compileFunction(body, ['createApp', 'process']) as (...values: unknown[]) => void
  run(onFreePort, { env })
  const server = servers.at(-1)
  if (server?.listening === false) await once(server, 'listening')
  return `http://127.0.0.1:${String((server?.address() as AddressInfo).port)}/`
}
