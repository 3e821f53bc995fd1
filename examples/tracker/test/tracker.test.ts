import { visit, type TestPage } from 'bespa/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../src/app.js'
import { Exports } from '../src/exports.js'
import { addSamples, Store } from '../src/store.js'
import { Tracker } from '../src/tracker.js'

const opened: TestPage[] = []
afterEach(() => {
  for (const page of opened.splice(0)) page.close()
})

function appWithSamples() {
  const tracker = new Tracker(new Store(), new Exports(0))
  addSamples(tracker.store)
  return { app: createApp(tracker, ['for-tests-only']), tracker }
}

type App = ReturnType<typeof createApp>

/** A page of the app, as somebody who has signed in sees it. */
async function signedIn(app: App, path = '/', email = 'ada@example.com', javascript = true) {
  const page = await visit(app, path, { javascript })
  opened.push(page)
  await page.fill('Email', email)
  await page.fill('Password', 'tracker')
  await page.click('Sign in')
  return page
}

describe('Signing in', () => {
  it('comes before every page, and leads back to it', async () => {
    const page = await signedIn(appWithSamples().app, '/?status=closed')
    expect(page.location).toBe('/?status=closed')
    expect(page.text).toContain('Export forgets the last line')
  })

  it('says the same of a wrong password as of an unknown account', async () => {
    const { app } = appWithSamples()
    for (const [email, password] of [
      ['ada@example.com', 'wrong'],
      ['eve@example.com', 'tracker'],
    ] as const) {
      const page = await visit(app, '/sign-in')
      opened.push(page)
      await page.fill('Email', email)
      await page.fill('Password', password)
      await page.click('Sign in')
      expect(page.text).toContain('Email or password is wrong.')
    }
  })

  it('ends with signing out', async () => {
    const page = await signedIn(appWithSamples().app)
    await page.click('Ada King')
    await page.click('Sign out')
    expect(page.location).toBe('/sign-in')
    await page.visit('/')
    expect(page.location).toMatch(/^\/sign-in/)
  })
})

describe('The list of issues', () => {
  it('shows the open ones at first, the closed ones in their tab', async () => {
    const page = await signedIn(appWithSamples().app)
    expect(page.text).toContain('4 issues are open.')
    expect(page.text).not.toContain('Export forgets the last line')
    await page.click('Closed')
    expect(page.text).toContain('Export forgets the last line')
    expect(page.text).not.toContain('Dark colors in emails')
    expect(page.location).toBe('/?status=closed')
  })

  it('is searched while somebody types, and says when nothing matches', async () => {
    const page = await signedIn(appWithSamples().app)
    await page.fill('Search', 'EMAIL')
    expect(page.text).toContain('Dark colors in emails')
    expect(page.text).not.toContain('umlaut')
    await page.fill('Search', 'xyzzy')
    expect(page.text).toContain('No issue matches.')
  })

  it('shows twenty, and more on demand', async () => {
    const { app, tracker } = appWithSamples()
    for (let n = 1; n <= 25; n++) {
      tracker.store.add({ title: `Number ${n}`, text: '', priority: 'low' }, 'Ada King')
    }
    const page = await signedIn(app)
    expect(page.text).not.toContain('umlaut')
    await page.click('Show more')
    expect(page.text).toContain('umlaut')
    expect(page.text).not.toContain('Show more')
  })

  it('follows what others do', async () => {
    const { app, tracker } = appWithSamples()
    const ada = await signedIn(app)
    await vi.waitFor(() => expect(tracker.events.size).toBe(1))
    const grace = await signedIn(app, '/issues/new', 'grace@example.com')
    await grace.fill('Title', 'The coffee is cold')
    await grace.click('Create')
    await vi.waitFor(() => expect(ada.text).toContain('The coffee is cold'))
    expect(ada.text).toContain('5 issues are open.')
  })
})

describe('An issue', () => {
  it('is created in a dialog, which says what is missing', async () => {
    const page = await signedIn(appWithSamples().app)
    await page.click('New issue')
    await page.click('Create')
    expect(page.text).toContain('New issue')
    await page.fill('Title', 'The coffee is cold')
    await page.fill('What happens?', 'Every <b>morning</b>')
    await page.click('Create')
    expect(page.location).toBe('/')
    expect(page.text).toContain('The coffee is cold')
    expect(page.text).toContain('5 issues are open.')
  })

  it('opens in the panel, and is closed and reopened there', async () => {
    const page = await signedIn(appWithSamples().app)
    await page.click('Dark colors in emails')
    expect(page.location).toBe('/?panel=%2Fissues%2F3')
    expect(page.text).toContain('As seen on Monday.')
    await page.click('Close issue')
    expect(page.text).toContain('3 issues are open.')
  })

  it('is commented on', async () => {
    const page = await signedIn(appWithSamples().app, '/?panel=/issues/1')
    expect(page.text).toContain('It works in Firefox.')
    await page.fill('Comment', 'Not for me.')
    await page.click('Send')
    expect(page.text).toContain('Not for me.')
  })

  it('is edited in a dialog above the panel', async () => {
    const page = await signedIn(appWithSamples().app, '/?panel=/issues/3')
    await page.click('Edit')
    await page.fill('Title', 'Dark colors in all emails')
    await page.click('Save')
    expect(page.text).toContain('Dark colors in all emails')
    expect(page.text).not.toContain('Dark colors in emails')
  })

  it('is deleted only once the question has been answered', async () => {
    const { app, tracker } = appWithSamples()
    const page = await signedIn(app, '/?panel=/issues/3')
    await page.click('Delete issue')
    expect(tracker.store.issue(3)).toBeDefined()
    await page.click('Delete')
    expect(tracker.store.issue(3)).toBeUndefined()
    expect(page.text).not.toContain('Dark colors in emails')
  })

  it('that is gone is not found', async () => {
    const page = await signedIn(appWithSamples().app, '/issues/99')
    expect(page.status).toBe(404)
  })
})

describe('An export', () => {
  it('runs in the background and can be downloaded then', async () => {
    const page = await signedIn(appWithSamples().app, '/?status=all')
    await page.click('Ada King')
    await page.click('Export')
    await vi.waitFor(() => expect(page.text).toContain('Download the export'))
    const { href } = page.element('a[href$=".csv"]') as HTMLAnchorElement
    expect(href).toMatch(/\/exports\/[-\w]+\.csv$/)
  })
})

describe('Without script', () => {
  it('the list, an issue and its form are pages of their own', async () => {
    const { app } = appWithSamples()
    const page = await signedIn(app, '/', 'ada@example.com', false)
    await page.visit('/issues/new')
    await page.fill('Title', 'Made without script')
    await page.click('Create')
    expect(page.location).toBe('/')
    expect(page.text).toContain('Made without script')
  })
})
