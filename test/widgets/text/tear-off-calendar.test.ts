import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'

const wf = new Factory()
const midnight = new Date('2024-05-31T23:30:00Z')

describe('A leaf of a calendar', () => {
  it('is one date for screen readers, and no heading', async () => {
    expect(await draw(() => wf.tearOffCalendar(midnight).withTimeZone('UTC'))).toBeHtml(
      '<time class="TearOffCalendar" datetime="2024-05-31">' +
        '<span class="VisuallyHidden">Friday, May 31, 2024</span>' +
        '<span class="TearOffCalendarMonth" aria-hidden="true">May</span>' +
        '<span class="TearOffCalendarDay" aria-hidden="true">31</span>' +
        '<span class="TearOffCalendarWeekday" aria-hidden="true">Fri</span></time>',
    )
  })

  it('is that of another day where it is later', async () => {
    const html = await draw(() => wf.tearOffCalendar(midnight).withTimeZone('Europe/Vienna'))
    expect(html).toContain('datetime="2024-06-01"')
    expect(html).toContain('Saturday, June 1, 2024')
    expect(html).toContain('>Jun<')
    expect(html).toContain('>1<')
    expect(html).toContain('>Sat<')
  })

  it('is written in another language', async () => {
    const leaf = wf.tearOffCalendar(midnight).withTimeZone('UTC').withLang('de-at')
    const html = await draw(() => leaf)
    expect(html).toContain('lang="de-AT"')
    expect(html).toContain('Freitag, 31. Mai 2024')
    expect(await draw(() => leaf.withLang(''))).toContain('Friday')
  })

  it('shows the year when it is told to', async () => {
    const leaf = wf.tearOffCalendar(midnight).withTimeZone('UTC').withYear()
    expect(await draw(() => leaf)).toContain('>May 2024<')
  })

  it('is not drawn without a date', async () => {
    for (const date of [null, undefined, new Date('never')]) {
      expect(await draw(() => wf.tearOffCalendar(date))).toBeHtml(
        '<span class="Empty TearOffCalendar" hidden></span>',
      )
    }
  })

  it('takes no zone and no language that do not exist', () => {
    expect(() => wf.tearOffCalendar(midnight).withTimeZone('Mars/Olympus')).toThrow(RangeError)
    expect(() => wf.tearOffCalendar(midnight).withLang('no language')).toThrow(RangeError)
  })
})
