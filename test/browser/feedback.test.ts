import { Factory, parseColor, type Context } from 'bespa'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.js'
import { Fixture } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()
const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/%3E'
const people = Array.from({ length: 40 }, (_, at) => `Person ${String.fromCharCode(65 + at)}`)

function showAll(ctx: Context) {
  const state = wf.stateOf(ctx)
  const page = wf.page().withLang('en').addNavigation(state.get('nav'))
  if (state.get('dir') === 'rtl') page.withDir('rtl')
  if (state.get('theme') === 'dark') page.withThemeDark()
  const menu = () => wf.menuEllipsisV().add(wf.link('?edit=1').add(wf.icon('edit'), 'Edit'))
  return page.add(
    wf
      .appBar('Feedback and media, with a title that is so long that it has no room')
      .withHelpBubble('What this page is about.')
      .addRight(menu()),
    wf.block(
      ['Text with ', wf.infoBubble('an explanation'), ' and ', wf.helpLink('/help'), ' and '],
      [wf.code('code'), wf.copyToClipboard('code'), ' and ', wf.swatch(parseColor('#426915'))],
    ),
    wf.messageBar('Prices are without tax. ', wf.link('/why').add('Why?')),
    wf.messageBarOK('All files were read.'),
    wf.messageBarWarning('The trial ends tomorrow.'),
    wf.messageBarError('The file could not be read.'),
    wf
      .toolbar()
      .addLeft(wf.menu('Share').add(wf.link('?mail=1').add('By mail')), wf.infoBubble('x'))
      .addRight(menu()),
    wf.block(
      [wf.suggestionChip('?a=1').add(wf.icon('palette'), 'Art'), ' '],
      [wf.suggestionChip('?b=1').add('A suggestion that is much too long '.repeat(6)), ' '],
      wf.suggestionChip('?c=1').add('Disabled').withDisabled(),
    ),
    wf.progress().withMax(100).withValue(45).withLabel('45 of 100'),
    wf.progress().withMax(100).withValue(-1).withAltText('Import'),
    wf.block(people.map((name) => [wf.avatar(name, ''), ' '])),
    wf.block(
      [wf.avatar('Ada King', picture), ' ', wf.avatar('Broken Picture', '/broken.png'), ' '],
      [wf.avatar('', ''), ' ', wf.avatar('Ada King', '').withNameLabel().withSize(1.5)],
    ),
    wf.bannerImage(picture).withAltText('A picture'),
    wf.image(picture).withAltText('Another one').withWidth(2000).withHeight(100),
  )
}

const openAll = async (query = '', width = 1000, context = {}) => {
  const fixture = new Fixture().page('/', showAll)
  return openPage(`${await serve(fixture.app)}/?${query}`, {
    allow: [/broken\.png/],
    context: { viewport: { width, height: 900 }, reducedMotion: 'reduce', ...context },
  })
}

describe('The widgets that tell and show', () => {
  it.each([
    [400, 'theme=light'],
    [400, 'theme=dark&dir=rtl'],
    [1000, 'theme=dark&nav=x'],
    [1000, 'theme=light&dir=rtl'],
    [1500, 'theme=light&nav=x'],
    [1500, 'theme=dark&dir=rtl'],
  ])('are accessible, and fit a window of %d pixels (%s)', async (width, query) => {
    const page = await openAll(query, width)
    expect(await violations(page)).toEqual([])
    const overhang = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overhang).toBeLessThanOrEqual(0)
  })

  it('do not make lines of text higher', async () => {
    const page = await openAll('', 1500)
    expect((await page.locator('.Block').first().boundingBox())!.height).toBe(24)
  })

  it('show initials where a picture cannot be loaded', async () => {
    const page = await openAll()
    const image = page.locator('.AvatarDisc > img')
    await expect
      .poll(() => image.last().evaluate((one: HTMLImageElement) => one.complete))
      .toBe(true)
    const sizes = await image.evaluateAll((all) => all.map((one) => one.clientWidth))
    expect(sizes[0]).toBe(32)
    const disc = page.getByRole('img', { name: 'Broken Picture' })
    expect(await disc.textContent()).toBe('BP')
  })

  it('cut pictures off rather than distort them', async () => {
    const page = await openAll('', 400)
    const shape = await page.locator('.Image').evaluate((image) => {
      const { objectFit } = getComputedStyle(image)
      return [image.clientWidth <= 400, image.clientHeight, objectFit]
    })
    expect(shape).toEqual([true, 100, 'cover'])
    const banner = (await page.locator('.BannerImage').boundingBox())!
    expect(banner.width / banner.height).toBeCloseTo(16 / 9, 1)
  })

  it('show their focus, each of them', async () => {
    const page = await openAll()
    const seen: string[] = []
    for (let count = 0; count < 12; count++) {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
        return `${outlineStyle} ${outlineWidth}`
      })
      expect(outline).toBe('solid 3px')
      seen.push((await page.evaluate(() => document.activeElement?.className)) ?? '')
    }
    expect(seen).toContain('MenuButton')
    expect(seen).toContain('SuggestionChip')
  })
})
