import { AssetRegistry, bespa, presetKeyColors, stateOf, type Content } from 'bespa'
import { visit } from 'bespa/testing'
import Koa from 'koa'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../docs-site/app.js'
import { registerAcme } from '../../docs-site/content/examples/extend/acme/factory.js'
import { own, wf as acme } from '../../docs-site/content/examples/extend/acme-app.js'
import {
  ConfettiWidget,
  HeartWidget,
  registerSamples,
} from '../../docs-site/content/examples/extend/assets.js'
import { appFactory, ReceiptWidget } from '../../docs-site/content/examples/extend/greeting.js'
import { SparklineWidget } from '../../docs-site/content/examples/extend/sparkline.js'
import { tip } from '../../docs-site/content/examples/extend/tip.js'
import { project } from '../../docs-site/site/project.js'
import { sample } from '../../docs-site/site/sample.js'
import { wf } from '../../docs-site/site/site-factory.js'
import { send } from '../support/send.js'

/** An app with one page. */
function appWith(content: (ctx: Koa.Context) => Content, assets?: AssetRegistry): Koa {
  const app = new Koa().use(bespa({ development: true, ...(assets && { assets }) }))
  app.use(async (ctx) => {
    await wf.page().add(wf.appBar('Samples'), content(ctx)).draw(ctx)
  })
  return app
}

const site = () => createSite({ development: true })

describe('The samples of “Widget anatomy”', () => {
  it('greet, escape, hide and redraw like any widget', async () => {
    const app = appWith((ctx) => [
      appFactory
        .greeting(stateOf(ctx).get('name'))
        .hideIfEmpty(ctx, 'name')
        .redrawIfChanged(ctx, 'name')
        .withCheer(),
      wf.link('?name=%3Cb%3E').add('Greet'),
    ])
    const page = await visit(app, '/')
    expect(page.text).not.toContain('Hello')
    await page.click('Greet')
    expect(page.element('p.Greeting.GreetingCheerful').textContent).toBe('Hello, <b>!')
    expect(page.redrawn).toHaveLength(1)
  })

  it('wait for a promise, and write numbers and dates in the language of the page', async () => {
    const page = await visit(
      appWith(() => new ReceiptWidget(Promise.resolve(1234))),
      '/',
    )
    expect(page.text).toMatch(/Total: 1,234 EUR, Nov 2, 2026/)
  })
})

describe('/extend/state-aware', () => {
  it('opens the tip, closes it by its link, and goes back to it', async () => {
    const page = await visit(site(), '/extend/state-aware')
    await page.click('How does this work?')
    expect(page.redrawn.map((element) => element.className)).toEqual(['Tip Block'])
    expect(page.location).toBe('/extend/state-aware?tip=1')
    await page.click('Close')
    expect(page.elements('.Tip:not(.Empty)')).toEqual([])
    await page.back()
    expect(page.text).toContain('It is open while')
  })

  it('closes the tip by Escape, and gives the focus back', async () => {
    const page = await visit(site(), '/extend/state-aware')
    await page.click('How does this work?')
    page.element('.Tip a').focus()
    await page.press('Escape')
    expect(page.elements('.Tip:not(.Empty)')).toEqual([])
    expect(page.focused.textContent).toBe('How does this work?')
  })

  it('leaves the last word to whoever hides it from outside', async () => {
    const page = await visit(
      appWith(() => tip('tip').add('Never').hideIf(true)),
      '/?tip=1',
    )
    expect(page.text).not.toContain('Never')
  })
})

describe('/extend/composing', () => {
  it('searches while somebody types, and leaves the field alone', async () => {
    const page = await visit(site(), '/extend/composing')
    const field = page.element('input[name=dish]')
    await page.fill('Search for a dish', 'ap')
    const text = page.element('.Example').textContent
    expect(text).toContain('Apple pie')
    expect(text).toContain('Apricot cake')
    expect(text).not.toContain('Tomato soup')
    expect(field.isConnected).toBe(true)
    await page.fill('Search for a dish', 'xyz')
    expect(page.text).toContain('There is no such dish.')
    expect(page.warnings).toEqual([])
  })
})

describe('The samples of “Assets & CSS”', () => {
  const assets = new AssetRegistry()
  registerSamples(assets)
  registerAcme(assets)
  const app = appWith(
    (ctx) => [new HeartWidget(), stateOf(ctx).get('party') && new ConfettiWidget()],
    assets,
  )

  it('come to stand in the style sheet and the script', async () => {
    const css = (await send(app, '/bespa/style.css')).body
    expect(css).toContain('.Ribbon')
    expect(css).toContain('.Pill')
    expect((await send(app, '/bespa/script.js')).body).toContain('Ribbon')
  })

  it('are files by their names', async () => {
    const { headers, statusCode } = await send(app, '/bespa/acme/heart.svg')
    expect([statusCode, headers['content-type']]).toEqual([200, 'image/svg+xml'])
    expect((await send(app, '/bespa/heart.svg')).statusCode).toBe(200)
    expect(assets.url('acme/heart.svg')).toMatch(/^\/bespa\/acme\/heart\.svg\?id=/)
  })

  it('load the module only where a widget needs it', async () => {
    expect((await send(app, '/')).body).not.toContain('acme-confetti')
    expect((await send(app, '/?party=1')).body).toContain('/bespa/modules/acme-confetti.js?id=')
  })

  it('draw flags on demand, and nothing else', async () => {
    expect((await send(app, '/bespa/acme/flags/at.svg')).body).toContain('<text>at</text>')
    expect((await send(app, '/bespa/acme/flags/secret.txt')).statusCode).toBe(404)
  })
})

describe('The samples of “Packaging as a library”', () => {
  it('compose the factory of the package with the default one', async () => {
    const page = await visit(
      appWith(() => [acme.pill('Beta'), acme.newPill(), acme.link('/').add('Home')]),
      '/',
    )
    expect(page.elements('.Pill').map(({ textContent }) => textContent)).toEqual(['Beta', 'New'])
  })

  it('override a constructor', async () => {
    const app = new Koa().use(bespa())
    app.use(async (ctx) => {
      await own.page().add(own.appBar('Orders')).draw(ctx)
    })
    expect((await visit(app, '/')).elements('.AppBar a[href="/help"]')).toHaveLength(1)
  })

  it('have a manifest that names its peers and its side effect', () => {
    const manifest = JSON.parse(sample('examples/extend/package-manifest.json')) as Record<
      string,
      unknown
    >
    const peers = manifest['peerDependencies'] as Record<string, string>
    expect(Object.keys(peers)).toEqual(['bespa', 'koa'])
    expect(peers['bespa']).toContain(`^${project.version.replace(/\.\d+$/, '')}.`)
    expect(manifest['sideEffects']).toEqual(['./dist/index.js'])
  })
})

describe('/extend/theming', () => {
  it('changes theme and palette for the whole site', async () => {
    const handle = site()
    const { headers } = await send(handle, {
      url: '/extend/theming?theme=dark&palette=Violet',
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(String(headers['set-cookie'])).toContain('site-session=')
    const { body } = await send(handle, '/extend/theming?theme=dark&palette=Violet')
    expect(body).toContain('DarkTheme')
    expect(presetKeyColors.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Green', 'Violet', 'Miami Dolphins']),
    )
  })

  it('names the sparkline for those who do not see it', async () => {
    const { body } = await send(
      appWith(() => new SparklineWidget('Orders', [1, 2])),
      '/',
    )
    expect(body).toContain('role="img" aria-label="Orders: 1, 2"')
  })
})
