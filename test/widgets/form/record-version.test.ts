import { describe, expect, it } from 'vitest'
import { post, wf } from './post.js'

interface Person {
  readonly version: number
  readonly name: string
  readonly city: string
  readonly phone: string
}

const before: Person = { version: 1, name: 'Ann', city: 'Rome', phone: '1' }
const form = (person: Person) =>
  wf
    .form()
    .withVersion(person.version)
    .add(
      wf.inputText('name', person.name).withLabel('Name'),
      wf.inputText('city', person.city).withLabel('City'),
      wf.inputText('phone', person.phone).withLabel('Phone'),
    )

/** What a form of this record carries. */
const carried = async (person: Person) => {
  const { html } = await post(
    '',
    () => form(person),
    () => null,
  )
  const value = (name: string) =>
    encodeURIComponent(
      (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&'),
    )
  return `_version=${value('_version')}&_base=${value('_base')}`
}
const save = async (person: Person, entered: string) =>
  post(
    `_submit=form&${await carried(before)}&${entered}`,
    () => form(person),
    async (one, ctx) => ({
      ready: await one.readyToCommit(ctx),
      conflict: one.conflict(ctx),
      values: one.values(ctx).toJSON(),
    }),
  )

describe('A form with a record version', () => {
  it('is committed while nobody else has changed the record', async () => {
    const { result, status } = await save(before, 'name=Bea&city=Rome&phone=1')
    expect(result).toMatchObject({ ready: true, conflict: false })
    expect(status).toBe(200)
  })

  it('is still refused when it was drawn again in between, for example to add a row', async () => {
    const now = { ...before, version: 2, name: 'Cleo' }
    const { html } = await save(now, 'name=Bea&city=Rome&phone=1&_refresh=rows.add')
    const value = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const body = new URLSearchParams({
      _submit: 'form',
      _version: value('_version'),
      _base: value('_base'),
      name: 'Bea',
      city: 'Rome',
      phone: '1',
    })
    const { result } = await post(
      body.toString(),
      () => form(now),
      (one, ctx) => one.readyToCommit(ctx),
    )
    expect(result).toBe(false)
  })

  it('is refused after somebody else has, with nothing lost', async () => {
    const now = { ...before, version: 2, name: 'Cleo', city: 'Oslo' }
    const { result, status, html } = await save(now, 'name=Bea&city=Rome&phone=9')
    expect(status).toBe(409)
    expect(result.ready).toBe(false)
    expect(result.conflict).toBe(true)
    // Both have changed the name, they the city, I the phone.
    expect(result.values).toEqual({ name: 'Bea', city: 'Oslo', phone: '9' })
    expect(html).toContain('Saved by somebody else: Cleo')
    expect(html).not.toContain('Saved by somebody else: Oslo')
    expect(html).toContain('name="_refresh" value="take.name"')
    // Enter saves: it does not take what is stored.
    expect(html.indexOf('DefaultButton')).toBeGreaterThan(0)
    expect(html.indexOf('DefaultButton')).toBeLessThan(html.indexOf('value="take.name"'))
    expect(html).toContain('value="Bea"')
  })

  it('is committed with the next submission, which carries the new version', async () => {
    const now = { ...before, version: 2, name: 'Cleo' }
    const body = `_submit=form&${await carried(now)}&name=Bea&city=Rome&phone=1`
    const { result } = await post(
      body,
      () => form(now),
      (one, ctx) => one.readyToCommit(ctx),
    )
    expect(result).toBe(true)
  })

  it('takes the stored value of a field by a button', async () => {
    const now = { ...before, version: 2, name: 'Cleo' }
    const body = `_submit=form&${await carried(now)}&name=Bea&city=Rome&phone=1&_refresh=take.name`
    const { html, result } = await post(
      body,
      () => form(now),
      (one, ctx) => one.readyToCommit(ctx),
    )
    expect(result).toBe(false)
    expect(html).toContain('value="Cleo"')
  })

  it('takes a missing or forged version for an outdated one', async () => {
    for (const body of ['', '_version=x', '_version=1%00&_base=%%%']) {
      const { result } = await post(
        `_submit=form&name=Bea&${body}`,
        () => form(before),
        (one, ctx) => one.readyToCommit(ctx),
      )
      expect(result).toBe(false)
    }
  })
})
