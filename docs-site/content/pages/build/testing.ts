import type { Context } from 'bespa'
import { factTable } from '../../facts.js'
import { topic } from '../../topic.js'
import { wf } from '../../../site/site-factory.js'

/** `/build/testing`: tests that click through an app in their own process. */
export async function testingPage(ctx: Context): Promise<void> {
  await wf
    .outlinePage(ctx)
    .add(
      wf.prose(
        `A test visits a page, types, clicks and checks what a user would see. It runs your app, its database
        and the real client script in one process. No port is opened and no browser is installed.`,
      ),
      wf.codeOf('examples/greeting-test.ts'),
      wf.prose(
        `Install the peer dependency once: \`npm install --save-dev jsdom\`. Any test runner works: Node’s own,
        Vitest or Jest.`,
      ),
      wf.headlineMedium('What a test can do').withAnchor('actions'),
      factTable(
        'Actions and checks',
        ['Call', 'Meaning'],
        [
          [
            '`await visit(app, path)`',
            'Opens a page and waits until it is idle.',
          ],
          [
            '`await page.click(text)`',
            'Clicks a link, button or tab by its text, name or selector.',
          ],
          [
            '`await page.fill(label, value)`',
            'Fills in a field by its label or name.',
          ],
          [
            '`await page.submit()`',
            'Submits a form. Fails if the browser would refuse to.',
          ],
          [
            '`await page.press(key)`',
            'Presses a key where the focus is: `Escape`, `Shift+Tab`.',
          ],
          [
            "`page.within('.Modal')`",
            'The same within one element: `page.within(…).click(…)`, `fill`, `text`, `elements`.',
          ],
          [
            "`await page.advance('30s')`",
            'Turns the clock of the page on, `Date` included: timers and polling run at once, in their order.',
          ],
          ['`page.text`', 'The text that a user sees.'],
          ['`page.redrawn`', 'The elements that the last action replaced.'],
          ['`page.redrawnText`', 'The same as lines of text, for a snapshot.'],
          ['`page.state`, `page.location`', 'The state and the address.'],
          ['`page.requests`', 'The requests of the last action.'],
          [
            '`page.warnings`',
            'Usage errors that development reported, [stale widgets](/build/stale-widgets) included. `page.close()` prints those of the page that nobody has read.',
          ],
        ],
      ),
      wf.headlineMedium('Options of visit()').withAnchor('visit-options'),
      factTable(
        'Options of visit(app, path, options)',
        ['Option', 'Meaning'],
        [
          [
            '`javascript: false`',
            'Runs no script: every click is a full load. Default: `true`.',
          ],
          [
            "`cookies: { session: '…' }`",
            'Cookies that the browser has already.',
          ],
          [
            "`headers: { 'Accept-Language': 'de' }`",
            'Headers of every request.',
          ],
          ['`width: 400`', 'The width of the window in pixels. Default: 1024.'],
          [
            '`development`',
            'Are usage errors reported? Default: as the app says.',
          ],
          [
            '`allow: [/not found/]`',
            'Errors that the test provokes; others make it fail.',
          ],
          [
            "`origin: 'https://example.org'`",
            'Scheme and host. Default: `http://localhost`.',
          ],
          [
            '`timeout: 10_000`',
            'Milliseconds until an action gives up. Default: 4,000.',
          ],
        ],
      ),
      topic(
        'Sign in once',
        `Let a helper of your tests do what signing in does, and pass the cookie on: a test then begins where
        it is about something. One test of its own fills in the sign-in form.`,
        wf.codeSample(
          `async function signIn(app: Koa, user: User): Promise<VisitOptions> {
  const page = await visit(app, '/sign-in')
  await page.fill('Email', user.email)
  await page.fill('Password', user.password)
  await page.click('Sign in')
  const { cookies } = page
  page.close()
  return { cookies }
}

const page = await visit(app, '/orders', await signIn(app, ada))`,
          'ts',
        ),
      ),
      topic(
        'Test what is redrawn',
        `\`page.redrawn\` makes a promise of the page testable: a click on a filter redraws the table, and
        leaves the form that somebody is filling in alone.`,
      ),
      topic(
        'Test without script',
        `\`visit(app, path, { javascript: false })\` does what a browser without JavaScript does. Every click
        is a full page load. Run your most important test both ways.`,
      ),
      topic(
        'Errors fail the test',
        `An error in a handler, a console error or a usage error makes the action reject, with the message.
        A test that provokes one allows it: \`{ allow: [/not found/] }\`.`,
      ),
      topic(
        'Data and users',
        `Create the app in each test, with a fresh database: \`createApp(new Database(':memory:'))\`. To start
        signed in, pass a cookie: \`visit(app, '/', { cookies: { session } })\`.`,
      ),
      topic(
        'What needs a real browser',
        `Layout, focus rings, animations and the accessibility tree. Test those in Chromium with
        Playwright, for a few pages only, because they are much slower.`,
      ),
      wf.seeAlso(
        ['/api/TestPage', 'TestPage in the API reference'],
        ['/tutorial/8', 'Tutorial: step 8 writes a test'],
        ['/build/errors', 'Errors'],
      ),
    )
    .draw(ctx)
}
