import { Factory } from 'bespa'
import { describe, expect, it, vi } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const back = () => wf.link('').withHrefBack().add('Back')

describe('A link', () => {
  it('leads to an action, a path or an address', async () => {
    expect(await draw(() => wf.link('?page=2').add('Next'))).toBeHtml(
      '<a class="Link" href="?page=2">Next</a>',
    )
    expect(await draw(() => wf.link('https://example.org/').add('There'))).toContain(
      'href="https://example.org/"',
    )
  })

  it('is not drawn without content, or with nowhere to lead to', async () => {
    const placeholder = '<a class="Empty Link" hidden></a>'
    expect(await draw(() => wf.link('?a=1'))).toBeHtml(placeholder)
    expect(await draw(() => wf.link('').add('Nowhere'))).toBeHtml(placeholder)
  })

  it('never gets an address that runs a script', async () => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined)
    expect(await draw(() => wf.link('javascript:alert(1)').add('x'))).toBe('<a class="Link">x</a>')
  })

  it('opens where it is told, without giving a new window hold of this one', async () => {
    const link = (target: string) => draw(() => wf.link('/x').withTarget(target).add('x'))
    expect(await link('_blank')).toContain('target="_blank" rel="noopener"')
    expect(await link('frame')).toContainHtml('<a target="frame" …>')
  })

  it('opens where the state says, unless it is an action of its own page', async () => {
    const link = (href: string) => draw(() => wf.link(href).add('x'), { url: '/?_target=frame' })
    expect(await link('/x')).toContain('target="frame"')
    for (const action of ['?a=1', '^?a=1', '~?a=1', '-1']) {
      expect(await link(action)).not.toContain('target')
    }
  })

  it('that is disabled is still told as a link, but leads nowhere', async () => {
    expect(await draw(() => wf.link('/x').withDisabled().add('x'))).toBeHtml(
      '<a class="Link Disabled" role="link" aria-disabled="true">x</a>',
    )
  })

  it('that is only an icon has a name', async () => {
    const link = await draw(() => wf.link('/x').add(wf.icon('edit')).withAltText('Edit “a”'))
    expect(link).toBeHtml('<a class="Link LinkIcon" aria-label="Edit “a”" href="/x"><svg…')
  })

  it('keeps a distance between an icon and the text after it', async () => {
    expect(await draw(() => wf.link('/x').add(wf.icon('edit'), 'Edit'))).toContain('LinkWithIcon')
  })

  it('can be that of the present place', async () => {
    expect(await draw(() => wf.link('/x').withCurrent().add('x'))).toContain('aria-current="page"')
    const step = wf.link('/x').withCurrent('step').add('x')
    expect(await draw(() => step)).toContain('aria-current="step"')
    expect(await draw(() => wf.link('/x').withCurrent(false).add('x'))).not.toContain('current')
  })

  it('that goes back in the history is watched in the browser', async () => {
    expect(await draw(() => wf.link('-2').add('x'))).toBeHtml(
      '<a class="Link" href="-2" data-widget="Link">x</a>',
    )
  })
})

describe('A link back', () => {
  it('leads to where the state says', async () => {
    expect(await draw(back, { url: '/?_back=%2Forders%3Fpage%3D2' })).toBeHtml(
      '<a class="Link" href="/orders?page=2">Back</a>',
    )
  })

  it('is not drawn when there is nowhere to go back to', async () => {
    expect(await draw(back)).toContain('Empty')
    const referer = 'http://localhost/orders'
    expect(await draw(back, { url: '/?_back=0', headers: { referer } })).toContain('Empty')
  })

  it.each([
    'javascript:alert(1)',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'data:text/html,x',
  ])('is never led out of the app by %s', async (address) => {
    expect(await draw(back, { url: `/?_back=${encodeURIComponent(address)}` })).toContain('Empty')
  })

  it.each([
    ['localhost', 'http://localhost/orders', true],
    ['localhost:80', 'http://localhost/orders', true],
    ['app.example:443', 'https://app.example/orders', true],
    ['app.example:8080', 'http://app.example:8080/', true],
    ['App.Example', 'https://app.example/', true],
    ['app.example', 'http://app.example:8080/', false],
    ['app.example', 'https://evil.example/app.example', false],
    ['app.example', 'no address', false],
  ])('on %s is a step back when the user came from %s: %s', async (host, referer, isShown) => {
    const html = await draw(back, { headers: { host, referer } })
    expect(html.includes('href="-1"')).toBe(isShown)
  })

  it('believes a proxy about the host only when it is trusted', async () => {
    const headers = {
      host: 'internal:8080',
      'X-Forwarded-Host': 'app.example',
      referer: 'https://app.example/',
    }
    expect(await draw(back, { headers, proxy: true })).toContain('href="-1"')
    expect(await draw(back, { headers })).toContain('Empty')
  })

  it('becomes an ordinary link when it is given an address', async () => {
    expect(await draw(() => back().withHref('/home'), { url: '/?_back=%2Fx' })).toContain(
      'href="/home"',
    )
  })
})
