import { type Content, type Context, Factory, parseColor, Tag, type WidgetBase } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw, redraw } from '../support/draw.js'

const wf = new Factory()
const attack = `<b onclick="x">&'`

/** Those that hold content, filled with what is given. */
const filled: [name: string, make: (...content: Content[]) => WidgetBase<unknown>][] = [
  ['link', (...content) => wf.link('/x').add(...content)],
  ['headlineLarge', (...content) => wf.headlineLarge(...content)],
  ['plainCodeBlock', (...content) => wf.plainCodeBlock(...content)],
  ['textStyle', (...content) => wf.textStyle(...content)],
  ['textAlignLeft', (...content) => wf.textAlignLeft(...content)],
  ['collection', (...content) => wf.collection(...content)],
  ['block', (...content) => wf.block(...content)],
  ['groupingFrame', (...content) => wf.groupingFrame('Title').add(...content)],
  ['alignLeft', (...content) => wf.alignLeft(...content)],
  ['deck', (...content) => wf.deck(1, 2, 4).add(...content)],
  ['gallery', (...content) => wf.gallery(...content)],
  ['mobileOnly', (...content) => wf.mobileOnly(...content)],
  [
    'toolbar',
    (...content) =>
      wf
        .toolbar()
        .addLeft(...content)
        .addRight(...content),
  ],
  ['modal', (...content) => wf.modal('m').add(...content)],
  ['cardOutlined', (...content) => wf.cardOutlined().add(...content)],
  ['if', (...content) => wf.if(true).thenAdd(...content)],
  ['infoBubble', (...content) => wf.infoBubble(...content)],
  ['messageBarError', (...content) => wf.messageBarError(...content)],
  ['snackbar', (...content) => wf.snackbar().add(...content)],
  ['suggestionChip', (...content) => wf.suggestionChip('?a=1').add(...content)],
  ['navHeadline', (...content) => wf.navHeadline(...content)],
]

/** One of each kind; the text is what has to be escaped. */
const kinds: [name: string, make: (text: string) => WidgetBase<unknown>][] = [
  ['link', (text) => wf.link('?a=1').add(text)],
  ['headlineLarge', (text) => wf.headlineLarge(text)],
  ['headlineMedium', (text) => wf.headlineMedium(text)],
  ['headlineSmall', (text) => wf.headlineSmall(text)],
  ['titleLarge', (text) => wf.titleLarge(text)],
  ['titleMedium', (text) => wf.titleMedium(text)],
  ['titleSmall', (text) => wf.titleSmall(text)],
  ['code', (text) => wf.code(text)],
  ['plainCodeBlock', (text) => wf.plainCodeBlock(text)],
  ['textStyle', (text) => wf.textStyle(text)],
  ['textBold', (text) => wf.textBold(text)],
  ['textLightweight', (text) => wf.textLightweight(text)],
  ['icon', (text) => wf.icon('check').withAltText(text)],
  ['pipeSeparator', () => wf.pipeSeparator()],
  ['rule', () => wf.rule()],
  ['spacer', () => wf.spacer(1)],
  ['textAlignLeft', (text) => wf.textAlignLeft(text)],
  ['textAlignCenter', (text) => wf.textAlignCenter(text)],
  ['textAlignRight', (text) => wf.textAlignRight(text)],
  ['collection', (text) => wf.collection(text)],
  ['block', (text) => wf.block(text)],
  ['toolbar', (text) => wf.toolbar().addLeft(text)],
  ['groupingFrame', (text) => wf.groupingFrame('Title').add(text)],
  ['appBar', (text) => wf.appBar(text)],
  ['alignLeft', (text) => wf.alignLeft(text)],
  ['alignCenter', (text) => wf.alignCenter(text)],
  ['alignRight', (text) => wf.alignRight(text)],
  ['deck', (text) => wf.deck(1, 2, 4).add(text)],
  ['gallery', (text) => wf.gallery(text)],
  ['splitter', (text) => wf.splitter(1, 2).addRight(text)],
  ['mobileOnly', (text) => wf.mobileOnly(text)],
  ['mobileHide', (text) => wf.mobileHide(text)],
  ['tabSwitcher', (text) => wf.tabSwitcher().addLeft(wf.tabBody('a').add(text))],
  ['cardElevated', (text) => wf.cardElevated().add(text)],
  ['cardOutlined', (text) => wf.cardOutlined().withHref('?a=1').add(text)],
  ['cardFilled', (text) => wf.cardFilled().add(text)],
  ['if', (text) => wf.if(true).thenAdd(text)],
  ['printf', (text) => wf.printf('{0}', text)],
  ['tearOffCalendar', () => wf.tearOffCalendar(new Date(0))],
  ['scriptInjector', () => wf.scriptInjector('/a.js')],
  ['image', (text) => wf.image('/x.png').withAltText(text)],
  ['bannerImage', (text) => wf.bannerImage('/x.png').withAltText(text)],
  ['avatar', (text) => wf.avatar(`Ada ${text}`, '/x.png').withNameLabel()],
  ['swatch', (text) => wf.swatch(parseColor('#426915')).withAltText(text)],
  ['copyToClipboard', (text) => wf.copyToClipboard(text).withAltText(text)],
  ['infoBubble', (text) => wf.infoBubble(text)],
  ['helpBubble', (text) => wf.helpBubble(text)],
  ['infoLink', (text) => wf.infoLink('/x').withAltText(text)],
  ['helpLink', (text) => wf.helpLink('/x').withAltText(text)],
  ['messageBar', (text) => wf.messageBar(text)],
  ['messageBarOK', (text) => wf.messageBarOK(text)],
  ['messageBarWarning', (text) => wf.messageBarWarning(text)],
  ['messageBarError', (text) => wf.messageBarError(text)],
  ['progress', (text) => wf.progress().withMax(1).withLabel(text).withAltText(text)],
  ['snackbar', (text) => wf.snackbar().add(text)],
  ['menu', (text) => wf.menu(text).add(wf.link('?a=1').add('Entry'))],
  ['menuEllipsisH', (text) => wf.menuEllipsisH().add(wf.link('?a=1').add(text))],
  ['menuEllipsisV', (text) => wf.menuEllipsisV().add(wf.link('?a=1').add(text))],
  ['suggestionChip', (text) => wf.suggestionChip('?a=1').add(text)],
]

const holders = kinds.filter(([, make]) => {
  const inner = wf.textStyle('inner')
  return isWithin(make(inner as never).children(), inner)
})

/** Whether this is somewhere in the content, also in elements. */
function isWithin(contents: readonly Content[], sought: Content): boolean {
  return contents.some((content) => {
    if (Array.isArray(content)) return isWithin(content as Content[], sought)
    return content === sought || (content instanceof Tag && isWithin(content.children(), sought))
  })
}

describe.each(kinds)('%s', (_, make) => {
  it('escapes what it is given', async () => {
    const html = await draw(() => make(attack))
    expect(html).not.toContain('<b ')
    expect(html).not.toMatch(/="[^"]*<b /)
  })

  it('leaves an empty placeholder while it is hidden', async () => {
    const html = await draw(() => make('text').withId('kept').hideIf(true))
    expect(html).toBeHtml('<… class="Empty …" hidden></…>')
  })

  it('is drawn alone when a key that it depends on changes', async () => {
    const page = (ctx: Context) => ['before', make('text').withId('kept').redrawIfChanged(ctx, 'k')]
    const html = await redraw(page, 'k=1&_changed=k')
    expect(html).toMatch(/^<[a-z]+[1-6]?\s[^>]*data-id="kept"/)
    expect(html).not.toContain('before')
    expect(await redraw(page, 'x=1&_changed=x')).toBe('')
  })

  it('stays what it is when it is awaited', async () => {
    const widget = make('text')
    expect(await Promise.resolve(widget)).toBe(widget)
  })
})

describe.each(holders)('%s', (_, make) => {
  it('draws what is in it again alone', async () => {
    const inner = (ctx: Context) => wf.textStyle('inner').withId('inner').redrawIfChanged(ctx, 'k')
    const page = (ctx: Context) => make(inner(ctx) as never)
    const html = await redraw(page, 'k=1&_changed=k')
    expect(html).toBeHtml('<span data-id="inner" class="TextStyle">inner</span>')
  })
})

describe.each(filled)('%s', (_, make) => {
  /** The modal is open. */
  const open = { url: '/?m=1' }

  it('is not drawn around what is nothing', async () => {
    const html = await draw(
      () => make('', null, undefined, false, true, [[], ['']]).withId('kept'),
      open,
    )
    expect(html).toBeHtml('<… class="Empty …" hidden></…>')
  })

  it('is drawn around what may come yet, and around a nought', async () => {
    for (const content of [0, () => 'late', Promise.resolve('late')]) {
      const html = await draw(() => make(null, content), open)
      expect(html).not.toContain('"Empty ')
      expect(html).toMatch(/>(0|late)</)
    }
  })
})
