/**
 * Takes the README's pictures of the documentation site: `npm run pictures`.
 *
 * Chromium is `CHROMIUM_PATH`, or the headless shell of Debian.
 */
import { createServer } from 'node:http'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { createSite } from '../../dist/docs-site/app.js'

const pictures = [
  { name: 'landing', path: '/', scheme: 'light', width: 1280, height: 860 },
  { name: 'orders', path: '/showcase/orders', scheme: 'dark', width: 1280, height: 860 },
  { name: 'lists', path: '/showcase/list', scheme: 'light', width: 412, height: 860 },
  { name: 'order-form', path: '/showcase/order-form', scheme: 'dark', width: 412, height: 860 },
]

const server = createServer(createSite({ development: false, siteUrl: '' }).callback())
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
})
try {
  for (const { name, path, scheme, width, height } of pictures) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    })
    await page.goto(`http://127.0.0.1:${server.address().port}${path}`, {
      waitUntil: 'networkidle',
    })
    await page.screenshot({
      path: fileURLToPath(new URL(`${name}.jpg`, import.meta.url)),
      type: 'jpeg',
      quality: 80,
    })
    await page.close()
  }
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
process.exit()
