import { type Content, Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw, drawDocument, redraw } from '../../support/draw.js'

const wf = new Factory()
const arrow = /<a class="Link LinkIcon" aria-label="([^"]+)" href="([^"]+)"><svg[^]*?<\/a>/

describe('An app bar', () => {
  it('holds title and tools', async () => {
    const html = await draw(() =>
      wf.appBar('Orders').addLeft('left').addRight('right').addBottom('bottom'),
    )
    expect(html).toBeHtml(
      '<header class="AppBar"><div class="AppBarRow"><a class="Empty Link LinkIcon" hidden></a>' +
        '<h1 class="Heading TitleLarge">Orders</h1><div class="AppBarTools">left</div>' +
        '<div class="AppBarTools AppBarEnd">right</div></div>' +
        '<div class="AppBarBottom">bottom</div></header>',
    )
  })

  it('can leave the main heading to the content of the page', async () => {
    const html = await draw(() => wf.appBar('Orders').withHeading(false))
    expect(html).toContain('<div class="Heading TitleLarge">Orders</div>')
    expect(html).not.toContain('<h1')
  })

  it('has no room for tools that are nothing', async () => {
    const html = await draw(() => wf.appBar('x').addRight(null, '').addLeft(false).addBottom([]))
    expect(html).not.toMatch(/AppBarTools|AppBarBottom/)
  })

  it('is drawn without any content too', async () => {
    expect(await draw(() => wf.appBar())).toContain('<header class="AppBar">')
  })

  it('has an arrow back to where the user has come from', async () => {
    const html = await draw(() => wf.appBar('x'), { url: '/?_back=%2Forders' })
    expect(arrow.exec(html)?.slice(1)).toEqual(['Back', '/orders'])
    expect(await draw(() => wf.appBar('x'), { url: '/?_back=javascript:x()' })).not.toMatch(arrow)
  })

  it('has an arrow to where the app says', async () => {
    const html = await draw(() => wf.appBar('x').withBackLink('^?order='), { url: '/?_back=0' })
    expect(arrow.exec(html)?.[2]).toBe('^?order=')
  })

  it('names the arrow in the language of the page', async () => {
    const wording = () => ({ back: 'Zurück' })
    const html = await draw(() => wf.appBar('x').withBackLink('/'), { wording })
    expect(arrow.exec(html)?.[1]).toBe('Zurück')
  })

  it('keeps the words of its title apart where an icon stands between them', async () => {
    const title = await draw(() => wf.appBar('Orders', wf.icon('chevron_right'), 'Today'))
    const words = title.replace(/<[^>]*>/g, '')
    expect(words.replace(/\s+/g, ' ').trim()).toBe('Orders Today')
  })

  it('explains its page beside the title, in one way', async () => {
    const bar = wf.appBar('Orders').withHelpBubble('All orders ', 'of today.')
    expect(await draw(() => bar)).toBeHtml(
      '…<h1 …>Orders</h1><div class="InfoBubble" …>…>All orders of today.</div></div></div></header>',
    )
    const html = await draw(() => bar.withHelpLink('/manual'))
    expect(html).not.toContain('InfoBubble')
    expect(html).toMatch(/<\/h1><span class="InfoLink"><a [^>]*aria-label="Help" href="\/manual">/)
    expect(await draw(() => wf.appBar('x').withHelpBubble())).toContain('Empty InfoBubble')
  })

  it('keeps its arrow when it is drawn again', async () => {
    const html = await redraw(
      (ctx) => wf.appBar('x').redrawIfChanged(ctx, 'k'),
      'k=1&_back=%2Forders&_changed=k',
    )
    expect(html).toContain('href="/orders"')
  })
})

describe('The title of the document', () => {
  const title = async (...content: Content[]) => {
    const html = await drawDocument(() => wf.appBar(...content))
    return /<title>(.*?)<\/title>/.exec(html)?.[1]
  }

  it('is the text of the app bar, without needless spaces', async () => {
    expect(await title(' Orders  of\n', 'today ')).toBe('Orders of today')
    expect(await title('Orders', wf.icon('chevron_right'), 42)).toBe('Orders › 42')
  })

  it('is found in links, styles, elements and lists', async () => {
    expect(
      await title(
        wf.link('/orders').add('Orders'),
        wf.icon('star'),
        [' of ', wf.textBold(wf.text('Jane & Joe'))],
        wf.tag('i').add('!'),
      ),
    ).toBe('Orders of Jane &amp; Joe!')
  })

  it('has numbers and dates as they are drawn', async () => {
    const day = new Date(Date.UTC(2026, 10, 22, 12))
    const zone = { timeZone: 'UTC' }
    expect(
      await title(
        1234,
        ' of ',
        wf.integer(5678),
        wf.nbsp(),
        wf.float(0.5, 2),
        ' ',
        wf.date(day, zone),
      ),
    ).toBe('1,234 of 5,678 0.50 Nov 22, 2026')
    const german = await drawDocument(() => wf.appBar(1234, ' Aufträge'), { lang: 'de' })
    expect(german).toContain('<title>1.234 Aufträge</title>')
    expect(german).toContain('>1.234 Aufträge</h1>')
  })

  it('says what pictures show', async () => {
    const logo = wf.image('/logo.svg').withAltText('Acme')
    expect(await title(logo, ' Orders ', wf.icon('lock').withAltText('locked'))).toBe(
      'Acme Orders locked',
    )
  })

  it('leaves out what is hidden', async () => {
    expect(await title('Orders', wf.textStyle(' of nobody').hideIf(true))).toBe('Orders')
    expect(await title('Orders ', wf.infoBubble('All of them'))).toBe('Orders')
  })
})
