import { describe, expect, it, vi } from 'vitest'
import { readContact } from '../../docs-site/content/live/contacts.js'
import { ImportJobs, type ImportJob } from '../../docs-site/content/live/import-jobs.js'
import { MemoryStore } from '../../docs-site/content/live/memory-store.js'

describe('An import', () => {
  it('goes on in the background, and tells how it ended', async () => {
    const jobs = new ImportJobs(new MemoryStore())
    const { id } = await jobs.start('ada')
    expect(await jobs.report('ada', id)).toEqual({
      value: 0,
      max: 2000,
      label: '0 of 2000 contacts',
    })
    await expect
      .poll(() => jobs.report('ada', id), { timeout: 50_000 })
      .toEqual({
        value: 2000,
        max: 2000,
        label: '2000 of 2000 contacts',
        stop: true,
        action: '?done=1',
      })
    expect(await jobs.find('ada')).toMatchObject({ done: 2000, rejected: 40 })
  })

  it('is the affair of one visitor', async () => {
    const jobs = new ImportJobs(new MemoryStore())
    const { id } = await jobs.start('ada')
    expect(await jobs.find('bob')).toBeUndefined()
    expect(await jobs.report('bob', id)).toBeUndefined()
    expect(await jobs.report('ada', 'another')).toBeUndefined()
    await jobs.close()
  })

  it('is taken over by another node when its own one stops', async () => {
    const store = new MemoryStore()
    const [here, there] = [new ImportJobs(store), new ImportJobs(store)]
    const { id } = await here.start('ada')
    await expect.poll(async () => (await here.find('ada'))?.done ?? 0).toBeGreaterThan(0)
    await here.close()
    const { done } = (await there.find('ada')) ?? { done: 0 }
    await there.report('ada', id)
    await expect.poll(async () => (await there.find('ada'))?.done ?? 0).toBeGreaterThan(done)
    await there.close()
  })

  it('is worked on by one node at a time', async () => {
    const store = new MemoryStore()
    const save = vi.spyOn(store, 'set')
    const [here, there] = [new ImportJobs(store), new ImportJobs(store)]
    const { id } = await here.start('ada')
    await expect
      .poll(() => there.report('ada', id), { timeout: 50_000 })
      .toMatchObject({ stop: true })
    const saved = save.mock.calls.map(([, text]) => text).filter((text) => text.startsWith('{'))
    const progress = saved.map((text) => (JSON.parse(text) as ImportJob).done)
    expect(progress).toEqual(Array.from({ length: 41 }, (_, batch) => 50 * batch))
    await Promise.all([here.close(), there.close()])
  })

  it('that is begun anew is not undone by the one before', async () => {
    const store = new MemoryStore()
    const jobs = new ImportJobs(store)
    const late: (() => void)[] = []
    const set = store.set.bind(store)
    store.set = async (key, text, seconds) => {
      if (/"done":[1-9]/.test(text)) await new Promise<void>((resolve) => late.push(resolve))
      await set(key, text, seconds)
    }
    await jobs.start('ada')
    await expect.poll(() => late.length).toBe(1)
    const { id } = await jobs.start('ada')
    for (const save of late) save()
    await expect.poll(() => late.length).toBe(2)
    expect(await jobs.find('ada')).toMatchObject({ id })
    for (const save of late) save()
    await jobs.close()
  })
})

describe('A line of contacts', () => {
  it.each([
    ['Ada,ada@example.org', { name: 'Ada', email: 'ada@example.org' }],
    ['Ada,ada at example', undefined],
    [',ada@example.org', undefined],
    ['Ada', undefined],
    ['Ada,ada@example.org,extra', undefined],
  ])('%s', (line, contact) => {
    expect(readContact(line)).toEqual(contact)
  })
})
