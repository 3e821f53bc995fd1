import { describe, expect, it } from 'vitest'
import { draw } from '../../support/draw.js'
import { errorFor, post, valueFor, wf } from './post.js'

const evening = new Date('2024-05-31T22:30:05Z')

describe('An input for a date', () => {
  it.each([
    ['2024-05-31', '', '2024-05-31'],
    [{ year: 2024, month: 5, day: 1 }, '', '2024-05-01'],
    [evening, 'UTC', '2024-05-31'],
    [evening, 'Europe/Vienna', '2024-06-01'],
    [new Date('0099-12-31T12:00:00Z'), 'UTC', '0099-12-31'],
    [new Date('nonsense'), 'UTC', ''],
    [null, '', ''],
    ['', '', ''],
  ])('begins with %s', async (value, zone, text) => {
    expect(await draw(() => wf.inputDate('x', value, zone))).toContainHtml(
      `<input type="date" value="${text}" …>`,
    )
  })

  it('wants to know in which time zone a moment is meant', () => {
    expect(() => wf.inputDate('x', evening)).toThrow(/time zone/)
    expect(() => wf.inputDate('x', '').withMin(evening)).toThrow(/time zone/)
    expect(() => wf.inputDate('x', evening, 'Mars/Olympus')).toThrow(RangeError)
    expect(() => wf.inputDate('x', { hour: 1, minute: 2 })).toThrow(TypeError)
  })

  const date = () => wf.inputDate('x', '')

  it.each(['2024-02-29', '0001-01-01', '9999-12-31'])('takes %s', async (value) => {
    expect(await errorFor(date, value)).toBe('')
  })

  it.each(['2023-02-29', '2024-13-01', '2024-5-1', '31.05.2024', '2024-05-31T00:00', '2024-00-10'])(
    'refuses %s',
    async (value) => {
      expect(await errorFor(date, value)).toBe('Invalid date')
    },
  )

  it('includes its bounds, whatever time of the day they have', async () => {
    const build = () =>
      wf.inputDate('x', '', 'Europe/Vienna').withMin(evening).withMax('2024-06-10')
    expect(await errorFor(build, '2024-06-01')).toBe('')
    expect(await errorFor(build, '2024-06-10')).toBe('')
    expect(await errorFor(build, '2024-05-31')).toBe('Must be Jun 1, 2024 or later')
    expect(await errorFor(build, '2024-06-11')).toBe('Must be Jun 10, 2024 or earlier')
    expect(await valueFor(build, '1999-01-01')).toBe('1999-01-01')
    expect(await draw(build)).toContain('min="2024-06-01" max="2024-06-10"')
  })

  it('counts steps in days', async () => {
    const weekly = () => date().withMin('2024-06-03').withStep(7)
    expect(await errorFor(weekly, '2024-06-17')).toBe('')
    expect(await errorFor(weekly, '2024-06-18')).toBe('Not a valid value')
  })

  it('says bounds in the language of the page', async () => {
    const build = () => wf.form().add(date().withMin('2024-06-01'))
    const app = await post('_submit=form&x=2024-05-31', build, () => 0)
    expect(app.html).toContain('Jun 1, 2024')
  })
})

describe('An input for a month', () => {
  const month = () => wf.inputMonth('x', '')

  it('begins with the month of a date', async () => {
    for (const value of ['2024-05', { year: 2024, month: 5 }, { year: 2024, month: 5, day: 9 }]) {
      expect(await draw(() => wf.inputMonth('x', value))).toContainHtml(
        '<input type="month" value="2024-05" …>',
      )
    }
    expect(await draw(() => wf.inputMonth('x', evening, 'UTC'))).toContain('value="2024-05"')
  })

  it('accepts months as YYYY-MM only', async () => {
    expect(await errorFor(month, '2024-12')).toBe('')
    for (const value of ['2024-13', '2024-00', '2024-1', '2024-01-01']) {
      expect(await errorFor(month, value)).toBe('Invalid month')
    }
  })

  it('has bounds, and steps of months', async () => {
    const quarters = () => month().withMin('2023-11').withMax({ year: 2024, month: 8 }).withStep(3)
    expect(await errorFor(quarters, '2024-02')).toBe('')
    expect(await errorFor(quarters, '2024-03')).toBe('Not a valid value')
    expect(await errorFor(quarters, '2023-10')).toBe('Must be November 2023 or later')
    expect(await errorFor(quarters, '2024-11')).toBe('Must be August 2024 or earlier')
  })
})

describe('An input for a time', () => {
  const time = () => wf.inputTime('x', '')

  it('begins with the time of day, with seconds', async () => {
    expect(await draw(() => wf.inputTime('x', '14:30'))).toContainHtml(
      '<input type="time" value="14:30:00" …>',
    )
    expect(await draw(() => wf.inputTime('x', { hour: 7, minute: 5 }))).toContain('"07:05:00"')
    expect(await draw(() => wf.inputTime('x', evening, 'UTC'))).toContain('value="22:30:05"')
  })

  it('gives seconds, which browsers leave out', async () => {
    expect(await valueFor(time, '14:30')).toBe('14:30:00')
    const build = () => wf.form().add(wf.inputTime('x', '14:30:00'))
    const { result } = await post('_submit=form&x=14:30', build, (form, ctx) => form.changed(ctx))
    expect(result).toBe(false)
  })

  it('takes times of day only', async () => {
    for (const value of ['00:00', '23:59:59', '12:00:00.5']) {
      expect(await errorFor(time, value)).toBe('')
    }
    for (const value of ['24:00', '12:60', '1:00', 'noon', '12:00:61']) {
      expect(await errorFor(time, value)).toBe('Invalid time')
    }
  })

  it('compares times of day, also with a bound that is a moment', async () => {
    const build = () =>
      wf.inputTime('x', '', 'UTC').withMin(new Date('2024-05-31T08:00:00Z')).withMax('17:30')
    expect(await errorFor(build, '08:00')).toBe('')
    expect(await errorFor(build, '07:59:59')).toBe('Must be 08:00 or later')
    expect(await errorFor(build, '17:30:01')).toBe('Must be 17:30 or earlier')
  })

  it('counts steps in seconds', async () => {
    const quarters = () => time().withStep(900)
    expect(await errorFor(quarters, '14:45')).toBe('')
    expect(await errorFor(quarters, '14:50')).toBe('Not a valid value')
    expect(await draw(quarters)).toContain('step="900"')
  })

  it('lets seconds be edited where there are any', async () => {
    expect(await draw(() => wf.inputTime('x', '14:30:05'))).toContain('step="1"')
    expect(await draw(() => wf.inputTime('x', '14:30'))).not.toContain('step=')
  })
})
