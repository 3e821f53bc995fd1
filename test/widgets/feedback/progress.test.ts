import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const bar = () => wf.progress().withMax(200)
const parts =
  '<span class="LiveProgressBefore"></span><span class="LiveProgressActive"></span><span class="LiveProgressAfter"></span>'

describe('A progress bar', () => {
  it('shows how far it is, and has a name', async () => {
    expect(await draw(() => bar().withValue(50).withId('bar'))).toBeHtml(
      '<div class="LiveProgress Block" style="--bespa-progress-end: 25%"><div class="LiveProgressBar">' +
        `<progress aria-label="Progress" aria-describedby="bar-label" max="200" value="50"></progress>${parts}</div>` +
        '<div class="LiveProgressLabel" id="bar-label"></div></div>',
    )
    expect(await draw(() => bar().withAltText('Import'))).toContain('aria-label="Import"')
    const wording = () => ({ feedback: { progress: 'Fortschritt' } })
    expect(await draw(bar, { wording })).toContain('aria-label="Fortschritt"')
  })

  it('shows no more than all', async () => {
    const html = await draw(() => bar().withValue(300))
    expect(html).toContain('--bespa-progress-end: 100%')
    expect(html).toContain('value="200"')
  })

  it('shows that something is going on when it is not known how far', async () => {
    const html = await draw(() => bar().withValue(-1))
    expect(html).toContain('class="LiveProgress Block Infinite"><')
    expect(html).not.toContain('value')
  })

  it('is not drawn without a maximum', async () => {
    expect(await draw(() => wf.progress())).toBeHtml(
      '<span class="Empty LiveProgress Block" hidden></span>',
    )
    expect(await draw(() => bar().withMax(-5))).toContain('max="200"')
    expect(await draw(() => bar().withMax(0))).toContain('Empty')
  })

  it('is as long and high as it is told', async () => {
    expect(await draw(() => bar().withWidth('50%').withHeight(8))).toContainHtml(
      '<div class="LiveProgressBar" style="inline-size: 50%; block-size: 8px">',
    )
    expect(() => bar().withWidth('wide')).toThrow(/withWidth/)
    expect(() => bar().withHeight('1px;top:0')).toThrow(/withHeight/)
  })

  it('refuses what is no number', () => {
    expect(() => bar().withValue(NaN)).toThrow(RangeError)
    expect(() => bar().withMax(Infinity)).toThrow(RangeError)
  })

  it('has a text below it, which names it unless it has another name', async () => {
    const html = await draw(() => bar().withLabel('Import').withId('bar'))
    expect(html).toContainHtml('<progress aria-labelledby="bar-label" …>')
    expect(html).toContainHtml('<div class="LiveProgressLabel" id="bar-label">Import</div>')
    const named = bar().withLabel('50 of 200').withAltText('Import').withId('bar')
    expect(await draw(() => named)).toContainHtml(
      '<progress aria-label="Import" aria-describedby="bar-label" …>',
    )
  })

  it('asks nobody unless it is told to', async () => {
    expect(await draw(bar)).not.toMatch(/data-|role/)
  })

  it('knows whom to ask, how often, and what to say when there is no answer', async () => {
    const html = await draw(() =>
      bar().withRefreshURL('/import?id=7').withRefreshInterval(250).withAltText('Import'),
    )
    expect(html).toContain(
      ' data-widget="LiveProgress" data-refresh="/import?id=7" data-interval="250" data-complete="Import: complete" data-interrupted="The server does not answer. Trying again…" data-lost="',
    )
    expect(html).toContainHtml('<div class="LiveProgressStatus" role="status"></div>')
    const interval = wf.progress().withMax(1).withRefreshURL('x').withRefreshInterval(0)
    expect(await draw(() => interval)).toContain('data-interval="500"')
  })

  it.each([
    'https://evil.example/progress',
    '//evil.example/progress',
    'javascript:alert(1)',
    '/\\evil.example',
    '^?done=1',
    '-1',
  ])('asks nobody but the app: %s', (url) => {
    expect(() => bar().withRefreshURL(url)).toThrow(TypeError)
  })

  it.each(['', '?id=7', 'status', '../status', '/import/status'])(
    'asks addresses of the app: %j',
    (url) => {
      expect(() => bar().withRefreshURL(url)).not.toThrow()
    },
  )

  it('asks the app where that is mounted', async () => {
    const html = await draw(() => bar().withRefreshURL('/import'), {
      proxy: true,
      headers: { 'X-Forwarded-Prefix': '/app' },
    })
    expect(html).toContain('data-refresh="/app/import"')
  })
})
