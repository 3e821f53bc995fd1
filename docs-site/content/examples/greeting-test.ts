import assert from 'node:assert/strict'
import test from 'node:test'
import { bespa } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { greetingPage } from './greeting.js'

await test('greets while somebody types', async () => {
  const page = await visit(new Koa().use(bespa()).use(greetingPage), '/')
  await page.fill('name', 'Ada')
  assert.match(page.text, /Hello, Ada!/)
  const redrawn = page.redrawn.map(({ localName }) => localName)
  assert.deepEqual(redrawn, ['h2'])
  page.close()
})
