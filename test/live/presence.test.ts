import { describe, expect, it } from 'vitest'
import { MemoryLog } from '../../docs-site/content/live/memory-log.js'
import { MemoryStore } from '../../docs-site/content/live/memory-store.js'
import { Presence } from '../../docs-site/content/live/presence.js'

function nodes() {
  const [store, log] = [new MemoryStore(), new MemoryLog()]
  const told: string[] = []
  log.subscribe(['page'], ({ action }) => told.push(action))
  return { here: new Presence('page', store, log), there: new Presence('page', store, log), told }
}

describe('Who is looking at a page', () => {
  it('is counted on all nodes, with each visitor once', async () => {
    const { here, there } = nodes()
    here.enter('ada')
    here.enter('ada')
    there.enter('ada')
    there.enter('bob')
    await expect.poll(() => here.count()).toBe(2)
    expect(await there.count('chen')).toBe(3)
    await Promise.all([here.close(), there.close()])
  })

  it('is told when it changes, once for many who come together', async () => {
    const { here, told } = nodes()
    const leave = ['ada', 'bob', 'chen'].map((visitor) => here.enter(visitor))
    await expect.poll(() => told).toEqual(['?present=3'])
    for (const one of leave) one()
    await expect.poll(() => told).toEqual(['?present=3', '?present=0'])
    await here.close()
  })

  it('is told by whichever node it changes on', async () => {
    const { here, there, told } = nodes()
    here.enter('ada')
    const leave = here.enter('bob')
    await expect.poll(() => told.at(-1)).toBe('?present=2')
    there.enter('chen')
    await expect.poll(() => told.at(-1)).toBe('?present=3')
    leave()
    await expect.poll(() => told).toEqual(['?present=2', '?present=3', '?present=2'])
    await Promise.all([here.close(), there.close()])
  })

  it('is there until the last of its tabs is closed', async () => {
    const { here } = nodes()
    const [first, second] = [here.enter('ada'), here.enter('ada')]
    first()
    expect(await here.count()).toBe(1)
    second()
    await expect.poll(() => here.count()).toBe(0)
    await here.close()
  })

  it('is nobody any more when its node goes', async () => {
    const { here, there } = nodes()
    here.enter('ada')
    await expect.poll(() => there.count()).toBe(1)
    await here.close()
    expect(await there.count()).toBe(0)
    await there.close()
  })
})
