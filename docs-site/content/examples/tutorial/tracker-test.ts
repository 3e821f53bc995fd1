import assert from 'node:assert/strict'
import test from 'node:test'
import { visit, type TestPage } from 'bespa/testing'
import { createApp } from './step-7.js'

/** Opens the tracker as somebody who has signed in. */
async function signedIn(): Promise<TestPage> {
  const app = createApp({ password: 'secret', keys: ['test'] })
  const page = await visit(app, '/')
  await page.fill('Password', 'secret')
  await page.click('Sign in')
  return page
}

await test('adds an issue', async () => {
  const page = await signedIn()
  await page.fill('New issue', 'Write a test')
  await page.click('Add')
  assert.match(page.text, /Write a test/)
  page.close()
})

await test('refuses a title that exists', async () => {
  const page = await signedIn()
  await page.fill('New issue', 'Write the first page')
  await page.click('Add')
  assert.match(page.text, /There is an issue with this title/)
  page.close()
})
