import { bespa } from 'bespa'
import Koa from 'koa'
import { inject } from 'light-my-request'
import { describe, expect, it } from 'vitest'
import { searchTimeZones } from '../../../../widgets/form/combobox/time-zones.js'
import { parseHtml } from '../../../support/html.js'
import { errorFor, post, wf } from '../post.js'

const winter = Date.UTC(2026, 0, 15)
const names = (text: string, lang = 'en') =>
  searchTimeZones(text, lang, winter).map(({ value }) => value)

describe('Time zones', () => {
  it('are found by city, country, offset and name', () => {
    expect(names('los ang')[0]).toBe('America/Los_Angeles')
    expect(names('austria')).toEqual(['Europe/Vienna'])
    expect(names('Österreich', 'de')).toEqual(['Europe/Vienna'])
    expect(names('Zürich')).toContain('Europe/Zurich')
    expect(names('+5:45')).toEqual(['Asia/Kathmandu'])
    expect(names('UTC-8')).toContain('America/Los_Angeles')
    expect(names('UTC-8')).not.toContain('America/Denver')
    expect(names('Europe/Vienna')[0]).toBe('Europe/Vienna')
    expect(names('utc')[0]).toBe('UTC')
    expect(names('Atlantis')).toEqual([])
  })

  it('have their present names, and are found by the old ones', () => {
    expect(names('kiev')).toEqual(['Europe/Kyiv'])
    expect(names('kyiv')).toEqual(['Europe/Kyiv'])
    expect(names('calcutta')).toEqual(['Asia/Kolkata'])
  })

  it('are all there, each once and in an order that does not change', () => {
    const all = names('')
    expect(all.length).toBeGreaterThan(400)
    expect(new Set(all).size).toBe(all.length)
    expect(names('')).toEqual(all)
  })

  it('are served with their country in the language that is asked for', async () => {
    const app = new Koa().use(bespa()).callback()
    const get = async (url: string) =>
      JSON.parse((await inject(app, { method: 'GET', url })).payload) as { options: object[] }
    expect((await get('/bespa/time-zones?lang=de&q=wien')).options).toEqual([])
    expect((await get('/bespa/time-zones?lang=de&q=vienna')).options[0]).toMatchObject({
      value: 'Europe/Vienna',
      title: 'Vienna',
      desc: expect.stringContaining('Österreich') as string,
    })
    expect((await get('/bespa/time-zones?lang=x-no-such-language-at-all&q=')).options).toHaveLength(
      50,
    )
  })
})

describe('An input for a time zone', () => {
  it('accepts every zone of the database, also by its aliases', async () => {
    for (const zone of [
      'Europe/Vienna',
      'US/Pacific',
      'Europe/Kyiv',
      'Europe/Kiev',
      'UTC',
      'GMT',
    ]) {
      expect(await errorFor(() => wf.inputTimeZone('x', ''), zone)).toBe('')
    }
    for (const bad of ['Mars/Olympus', '+01:00', 'europe vienna', '../etc', 'x'.repeat(1000)]) {
      expect(await errorFor(() => wf.inputTimeZone('x', ''), bad)).not.toBe('')
    }
    expect(await errorFor(() => wf.inputTimeZone('x', '').withRequired(), '')).not.toBe('')
  })

  it('keeps and shows a stored alias', async () => {
    const { html } = await post(
      '',
      () => wf.form().add(wf.inputTimeZone('x', 'US/Pacific')),
      () => undefined,
    )
    const chip = parseHtml(html).querySelector('.Chip')
    expect(chip?.textContent).toBe('Pacific')
    expect(chip?.querySelector('input')?.value).toBe('US/Pacific')
  })

  it('takes a city that was typed, without script', async () => {
    const { html, result } = await post(
      '_submit=form&_present=x&x=Europe/Vienna&_text.x=new+york',
      () => wf.form().add(wf.inputTimeZone('x', 'Europe/Vienna')),
      async (form, ctx) => [await form.readyToCommit(ctx), form.values(ctx).get('x')],
    )
    expect(result).toEqual([true, 'America/New_York'])
    expect(html).toContain('New York')
  })
})
