import { type Context, Factory, type WidgetBase } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw, redraw } from './draw.js'

const wf = new Factory()
const attack = `<b onclick="x">&'`

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
]

const holders = kinds.filter(([, make]) => make('x').children().length > 0)

describe.each(kinds)('%s', (_, make) => {
  it('escapes what it is given', async () => {
    const html = await draw(() => make(attack))
    expect(html).not.toContain('<b')
    expect(html).not.toMatch(/="[^"]*<b/)
  })

  it('leaves an empty placeholder while it is hidden', async () => {
    const html = await draw(() => make('text').withId('kept').hideIf(true))
    expect(html).toMatch(/^<(span) class="Empty [^"]+" hidden><\/\1>$/)
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
    expect(html).toBe('<span data-id="inner" class="TextStyle">inner</span>')
  })
})
