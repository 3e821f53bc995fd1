import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { initials } from '../../../widgets/media/initials.js'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const hue = (html: string) => /--bespa-avatar: var\(--md-sys-color-([\w-]+)\)/.exec(html)?.[1]

describe('The initials of a name', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['Ada King of Lovelace', 'AL'],
    ['  ada\t\u00a0lovelace\n', 'AL'],
    ['plato', 'P'],
    ['', ''],
    ['(Ada) "Countess"', 'AC'],
    ['Ada (?)', 'A'],
    ['?', ''],
    ['e\u0301mile zola', 'E\u0301Z'],
    ['李 小龍', '李小'],
    ['👩‍🚀 Team', '👩‍🚀T'],
    ['3M Company', '3C'],
  ])('%j are %j', (name, letters) => {
    expect(initials(name, 'en')).toBe(letters)
  })

  it('are in upper case as their language has it', () => {
    expect(initials('irmak ay', 'tr')).toBe('İA')
    expect(initials('irmak ay', 'en')).toBe('IA')
  })
})

describe('An avatar', () => {
  it('shows the initials, and is told as the name', async () => {
    expect(await draw(() => wf.avatar(' Ada Lovelace ', ''))).toBeHtml(
      '<span class="Avatar"><span class="AvatarDisc" style="…" role="img" aria-label="Ada Lovelace">AL</span></span>',
    )
  })

  it('shows the picture over the initials, which stay when it cannot be loaded', async () => {
    expect(await draw(() => wf.avatar('Ada', '/ada.jpg'))).toContainHtml(
      '>A<img alt="" loading="lazy" decoding="async" src="/ada.jpg"></span>',
    )
  })

  it('is decoration where the name stands beside', async () => {
    const avatar = wf.avatar('Ada', '').withNameLabel()
    const html = await draw(() => avatar)
    expect(html).toContain('aria-hidden="true">A</span><span class="AvatarName">Ada</span>')
    expect(html).not.toContain('role')
    expect(await draw(() => avatar.withNameLabel(false))).not.toContain('AvatarName')
  })

  it('shows a symbol for somebody without a name', async () => {
    const html = await draw(() => wf.avatar(' ', '').withNameLabel())
    expect(html).toBeHtml('<span class="Avatar"><span class="AvatarDisc" aria-hidden="true"><svg…')
    expect(html).not.toContain('AvatarName')
  })

  it('has the color of its name, always the same', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `Person ${at}`)
    const hues = await Promise.all(
      names.map(async (name) => hue(await draw(() => wf.avatar(name, '')))),
    )
    expect(new Set(hues).size).toBe(12)
    expect(hue(await draw(() => wf.avatar('Person 7', '').withNameLabel()))).toBe(hues[7])
  })

  it('is as large as it is told', async () => {
    const size = async (ratio: number) =>
      /font-size: ([^;"]+)/.exec(
        await draw(() => wf.avatar('Ada', '').withSize(3).withSize(ratio)),
      )?.[1]
    expect(await size(1.5)).toBe('1.5em')
    expect(await size(1)).toBeUndefined()
    for (const ratio of [0, -1, NaN, Infinity]) expect(await size(ratio)).toBe('3em')
  })
})
