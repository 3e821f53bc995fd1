import { type Context, Factory, type TabSwitcherWidget } from 'bespa'
import { describe, expect, it, vi } from 'vitest'
import { draw, redraw } from '../../support/draw.js'

const wf = new Factory()

const switcher = () =>
  wf
    .tabSwitcher()
    .addLeft(['a', 'b', 'c'].map((key) => [wf.tabLabel(key).add(key), wf.tabBody(key).add(key)]))

/** The keys of the labels that are selected, and of the bodies that are shown. */
async function selected(tabs: () => TabSwitcherWidget, url = '/') {
  const html = await draw(tabs, { url })
  const labels = [...html.matchAll(/<a [^>]*aria-selected="true"[^>]* data-tab="(\w+)"/g)]
  const bodies = [...html.matchAll(/role="tabpanel"[^>]* data-tab="(\w+)"(?! hidden)/g)]
  return [labels.map(([, key]) => key).join(), bodies.map(([, key]) => key).join()]
}

describe('A tab switcher', () => {
  it('is a strip of links, and all that they show', async () => {
    const html = await draw(() =>
      wf
        .tabSwitcher()
        .withAltText('Orders')
        .addLeft(wf.tabLabel('a b').add('A').withId('la'), wf.tabBody('a b').add('x').withId('ba'))
        .addRight(wf.tabLabel('c').add('C').withId('lc'), wf.tabBody('c').add('y').withId('bc')),
    )
    const content = (text: string) => `<span class="TabLabelContent"><span>${text}</span></span>`
    expect(html).toBeHtml(
      '<div class="TabSwitcher Block" data-widget="TabSwitcher" data-name="tab" data-default="a b">' +
        '<div class="TabStrip TabStripLine" role="tablist" aria-label="Orders">' +
        '<a class="TabLabel" id="la" role="tab" aria-selected="true" aria-controls="ba" data-tab="a b" href="?tab=a+b">' +
        `${content('A')}</a>` +
        '<a class="TabLabel TabLabelRight" id="lc" role="tab" aria-selected="false" aria-controls="bc" data-tab="c" href="?tab=c">' +
        `${content('C')}</a></div>` +
        '<div class="TabBodies"><div class="TabBody" id="ba" role="tabpanel" tabindex="0" aria-labelledby="la" data-tab="a b">x</div>' +
        '<div class="TabBody" id="bc" role="tabpanel" tabindex="-1" aria-labelledby="lc" data-tab="c" hidden="until-found">y</div></div></div>',
    )
  })

  it('shows the tab that the state names, else the default, else the first', async () => {
    expect(await selected(switcher)).toEqual(['a', 'a'])
    expect(await selected(() => switcher().withSelected('b'))).toEqual(['b', 'b'])
    expect(await selected(() => switcher().withSelected('b'), '/?tab=c')).toEqual(['c', 'c'])
    const named = () => switcher().withName('t').withSelected('b')
    expect(await selected(named, '/?tab=c&t=a')).toEqual(['a', 'a'])
  })

  it.each(['/?tab=unknown', '/?tab=', '/?tab=%3Cb%3E'])('is never empty: %s', async (url) => {
    expect(await selected(() => switcher().withSelected('b'), url)).toEqual(['b', 'b'])
    expect(await selected(() => switcher().withSelected('gone'), url)).toEqual(['a', 'a'])
  })

  it('never shows a tab that is hidden, disabled or empty', async () => {
    const tabs = () =>
      wf.tabSwitcher().addLeft(
        wf.tabLabel('a').add('a').hideIf(true),
        wf.tabLabel('b').add('b').withDisabled(),
        wf.tabLabel('c').add(null, ''),
        wf.tabLabel('d').add('d'),
        ['a', 'b', 'c', 'd'].map((key) => wf.tabBody(key).add(key)),
      )
    for (const key of ['a', 'b', 'c', 'd']) {
      expect(await selected(tabs, `/?tab=${key}`)).toEqual(['d', 'd'])
    }
    expect(await draw(tabs)).toContain('data-tab="b" aria-disabled="true">')
  })

  it('can have labels alone, or bodies alone that links elsewhere lead to', async () => {
    const labels = () => wf.tabSwitcher().addLeft(wf.tabLabel('a').add('a'))
    expect(await draw(labels)).not.toMatch(/TabBodies|aria-controls/)
    const bodies = () =>
      wf.tabSwitcher().addLeft(wf.tabBody('a').add('a'), wf.tabBody('b').add('b'))
    expect(await draw(bodies)).not.toMatch(/tablist|aria-labelledby/)
    expect(await selected(bodies, '/?tab=b')).toEqual(['', 'b'])
    const both = () => labels().addRight(wf.tabBody('a').add('a'), wf.tabBody('b').add('b'))
    expect(await selected(both, '/?tab=b')).toEqual(['', 'b'])
  })

  it('is not drawn without both', async () => {
    expect(await draw(() => wf.tabSwitcher().addLeft(false, null, undefined, '', []))).toBeHtml(
      '<span class="Empty TabSwitcher Block" hidden></span>',
    )
  })

  it('can do without the line', async () => {
    expect(await draw(() => switcher().withLine(false))).not.toContain('TabStripLine')
    expect(await draw(() => switcher().withLine(false).withLine())).toContain('TabStripLine')
  })

  it('takes nothing but labels and bodies', () => {
    expect(() => wf.tabSwitcher().addLeft(wf.block('x') as never)).toThrow(/tabLabel/)
    expect(() => wf.tabSwitcher().addRight('text' as never)).toThrow(/tabLabel/)
  })

  it('does not redraw anything when the browser has switched', async () => {
    expect(await redraw(switcher, 'tab=b&_changed=tab')).toBe('')
  })
})

describe('A dynamic tab switcher', () => {
  const dynamic = () => switcher().withDynamic()

  it('sends the selected body only, and no reference to the others', async () => {
    expect(await selected(dynamic, '/?tab=b')).toEqual(['b', 'b'])
    const html = await draw(dynamic, { url: '/?tab=b' })
    expect(html).toContain('data-dynamic')
    expect(html.match(/role="tabpanel"/g)).toHaveLength(1)
    expect(html.match(/aria-controls/g)).toHaveLength(1)
    expect(html.match(/<span class="Empty TabBody" hidden>/g)).toHaveLength(2)
  })

  it('draws labels and bodies again when another tab is selected', async () => {
    const html = await redraw(dynamic, 'tab=b&_changed=tab')
    expect(html.match(/<!--next-->/g)).toHaveLength(5)
    expect(html).not.toContain('TabStrip')
    expect(html).toMatch(/data-tab="b"[^>]*>b<\/div>/)
    expect(await redraw(dynamic, 'x=b&_changed=x')).toBe('')
  })

  it('does not build what is not seen', async () => {
    const unseen = vi.fn(() => 'unseen')
    const tabs = wf
      .tabSwitcher()
      .withDynamic()
      .addLeft(
        wf.tabBody('a').add(() => 'seen'),
        wf.tabBody('b').add(unseen),
      )
    expect(await draw(() => tabs)).toContain('>seen<')
    expect(unseen).not.toHaveBeenCalled()
  })

  it('does not look for inputs in bodies that are not sent', async () => {
    const page = (ctx: Context) =>
      wf
        .tabSwitcher()
        .withDynamic()
        .addLeft(wf.tabBody('a').add('a'), wf.tabBody('b').add(wf.block('b')))
        .redrawIfChanged(ctx, 'k')
    expect(await redraw(page, 'k=1&_changed=k')).not.toContain('>b<')
  })
})

describe('The label of a tab', () => {
  const label = (add: (tabs: TabSwitcherWidget) => TabSwitcherWidget, url = '/') =>
    draw(() => add(wf.tabSwitcher()), { url })

  it('can link to another page', async () => {
    const elsewhere = wf.tabLabel('a').withHref('/a').add('a')
    const html = await label((tabs) => tabs.addLeft(elsewhere), '/?_target=frame')
    expect(html).toContainHtml('<a href="/a" target="frame" data-leads-away …>')
  })

  it('has an icon above its text, or is an icon with a name', async () => {
    const stacked = await label((tabs) =>
      tabs.addLeft(wf.tabLabel('a').add(wf.icon('add'), 'Add ', wf.textBold('it'))),
    )
    expect(stacked).toMatch(
      /<span class="TabLabelContent TabLabelStacked"><svg.*<\/svg><span>Add <span class="TextStyle TextBold">it<\/span><\/span><\/span>/,
    )
    const single = await label((tabs) =>
      tabs.addLeft(wf.tabLabel('a').add(wf.icon('add')).withAltText('Add')),
    )
    expect(single).toMatch(/aria-label="Add".*<span class="TabLabelContent"><svg.*<\/svg><\/span>/)
  })

  it('throws when its key is empty', () => {
    expect(() => wf.tabLabel('')).toThrow(/needs a key/)
    expect(() => wf.tabBody('')).toThrow(/needs a key/)
  })

  it('outside of a switcher is an error that says so', async () => {
    const stray = /unattached-tab.*wf\.tabLabel\(\) “a”; use tabSwitcher/
    await expect(draw(() => wf.tabLabel('a').add('a'))).rejects.toThrow(stray)
    await expect(
      redraw((ctx) => wf.tabLabel('a').add('a').redrawIfChanged(ctx, 'k'), 'k=1&_changed=k'),
    ).rejects.toThrow(stray)
    await expect(draw(() => wf.tabBody('a').add('a'))).rejects.toThrow(/unattached-tab/)
    expect(() => wf.tabBody('a').shown({} as Context)).toThrow(/unattached-tab/)
  })
})
