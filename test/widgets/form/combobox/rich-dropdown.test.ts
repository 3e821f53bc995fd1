import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../support/html.js'
import { errorFor, post, wf } from '../post.js'

const states = (initial = 'CA') =>
  wf
    .richDropdown('x', initial)
    .withLabel('State')
    .addOption('CA', wf.icon('flag'), ' California')
    .addOption('NY', wf.icon('flag'), ' New York')
    .addDisabledOption('AK', 'Alaska')

describe('A list of rich options', () => {
  it('takes what it offers, and nothing else', async () => {
    expect(await errorFor(() => states(), 'NY')).toBe('')
    for (const bad of ['AK', 'XX', 'ny', '__proto__', 'N\nY']) {
      expect(await errorFor(() => states(), bad)).toBe('Choose one of the options')
    }
    expect(await errorFor(() => states(), '')).toBe('')
    expect(await errorFor(() => states().withRequired(), '')).toBe('A value is required')
  })

  it('keeps a stored value that is not offered any more, and says so', async () => {
    expect(await errorFor(() => states('TX'), 'TX')).toBe('')
    expect(await errorFor(() => states('AK'), 'AK')).toBe('')
    const { html } = await post(
      '',
      () => wf.form().add(states('TX')),
      () => undefined,
    )
    const option = parseHtml(html).querySelector('option[selected]')
    expect(option?.textContent).toBe('TX (no longer available)')
  })

  it('is a native list of the texts of its options, and a list of their contents', async () => {
    const { html } = await post(
      '',
      () => wf.form().add(states('NY')),
      () => undefined,
    )
    const page = parseHtml(html)
    expect([...page.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      '',
      'California',
      'New York',
      'Alaska',
    ])
    const chosen = page.querySelector('[role=option][aria-selected=true]')
    expect(chosen?.querySelector('svg')).not.toBeNull()
    expect(page.querySelector('[role=combobox]')?.textContent).toBe('New York')
    expect(page.querySelectorAll('[role=option][aria-disabled=true]')).toHaveLength(1)
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives the app its value, or null', async () => {
    const read = async (body: string) =>
      (
        await post(
          `_submit=form&${body}`,
          () => wf.form().add(states()),
          async (form, ctx) => {
            await form.readyToCommit(ctx)
            return (form.fields(ctx).get('x') as ReturnType<typeof states>).read(ctx)
          },
        )
      ).result
    expect(await read('x=NY')).toBe('NY')
    expect(await read('x=')).toBeNull()
    expect(await read('x=XX')).toBeNull()
    expect(await read('x=CA&x=NY')).toBe('NY')
  })

  it('posts nothing while it is disabled', async () => {
    const { html } = await post(
      'x=NY',
      () => wf.form().add(states().withDisabled()),
      () => undefined,
    )
    const page = parseHtml(html)
    expect(page.querySelector('.RichDropdown [name]')).toBeNull()
    expect(page.querySelector('[role=combobox]')?.hasAttribute('tabindex')).toBe(false)
  })
})
