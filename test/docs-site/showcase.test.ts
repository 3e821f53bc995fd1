import { visit, type TestPage } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../docs-site/app.js'
import { showcase } from '../../docs-site/site/outline/showcase.js'
import { states } from '../../docs-site/content/states.js'
import { AskedSite } from '../support/site.js'
import { values } from '../support/html.js'

const site = () => createSite({ development: true, siteUrl: '' })
const [, ...examples] = showcase.pages
const inner = (page: TestPage) => page.element('.Page .Page')

describe('The overview of the showcase', () => {
  const asked = new AskedSite({ development: true })

  it.each(examples.map(({ path }) => path))(
    'opens %s in the dialog and in the panel, both whole',
    async (path) => {
      const document = await asked.page(`/showcase/overview?modal=${path}&panel=${path}`)
      for (const overlay of ['dialog', '.SidePanel']) {
        const [page] = document.querySelectorAll<HTMLElement>(`${overlay} .Page`)
        expect(page?.dataset['location']).toBe(path)
      }
      const ids = values(document, '[id]', 'id')
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
      expect(document.querySelectorAll('.Debugger')).toHaveLength(1)
    },
  )

  it('keeps the state of what it has opened apart from its own', async () => {
    const page = await visit(site(), '/showcase/overview')
    await page.click('Gallery in a dialog')
    expect(page.location).toBe('/showcase/overview?modal=%2Fshowcase%2Fgallery')
    await page.fill('Size', '8')
    expect(page.state).toEqual({ modal: '/showcase/gallery' })
    expect(inner(page).querySelector<HTMLElement>('.Avatar')?.style.fontSize).toBe('4em')
    page.close()
  })

  it('has either the dialog or the panel open', async () => {
    const page = await visit(site(), '/showcase/overview')
    await page.click('Progress in a side panel')
    expect(page.state).toEqual({ panel: '/showcase/progress' })
    expect(inner(page).closest('.SidePanel')).not.toBeNull()
    await page.click('Progress in a dialog')
    expect(page.state).toEqual({ modal: '/showcase/progress' })
    expect(page.elements('.SidePanel:not(.Empty)')).toEqual([])
    expect(inner(page).closest('dialog')).not.toBeNull()
    page.close()
  })
})

describe('The showcase of galleries', () => {
  it('draws both again when the slider is moved, but not the slider', async () => {
    const page = await visit(site(), '/showcase/gallery')
    await page.fill('Size', '6')
    expect(page.location).toBe('/showcase/gallery?sizer=6')
    expect(page.redrawn.map(({ ariaLabel }) => ariaLabel)).toEqual(['States', 'States by name'])
    expect(page.element('.Avatar').style.fontSize).toBe('3em')
    page.close()
  })

  it.each(['1', '9', '1e9', '<b>', '4.5'])(
    'takes %s for the size that it has at first',
    async (size) => {
      const page = await visit(site(), `/showcase/gallery?sizer=${encodeURIComponent(size)}`)
      expect(page.element('.Avatar').style.fontSize).toBe('2em')
      page.close()
    },
  )
})

describe('The showcase of progress bars', () => {
  it('follows a job until it is done, which a reload finds too', async () => {
    const page = await visit(site(), '/showcase/progress?started=1')
    expect(page.text).toContain('The import is complete.')
    expect(page.text).toContain('Start again')
    await page.reload()
    expect(page.text).toContain('The import is complete.')
    page.close()
  })

  it('is full when the search has ended', async () => {
    const page = await visit(site(), '/showcase/progress?began=1')
    await expect.poll(() => page.text).toContain('Found')
    expect(page.element('[data-refresh*=search] progress').getAttribute('value')).toBe('100')
    page.close()
  })
})

describe('The showcase of tabs', () => {
  it('has tabs in a tab, and a page with a state of its own', async () => {
    const page = await visit(site(), '/showcase/tab-switcher')
    await page.click('Green')
    expect(page.text).toContain('The timetable of the green line.')
    await page.click('Tickets')
    expect(page.state).toEqual({ line: 'Green', trip: 'tickets' })
    await page.click('Lines')
    expect(page.text).toContain('The timetable of the green line.')
    page.close()
  })
})

describe('The showcase of navigation', () => {
  it('names what was clicked, each time', async () => {
    const page = await visit(site(), '/showcase/navigation')
    for (let times = 0; times < 2; times++) {
      await page.click(page.element('.NavStrip a[href="?clicked=Home"]'))
      expect(page.text).toContain('Home clicked')
      await page.click('Close')
      expect(page.text).not.toContain('Home clicked')
    }
    page.close()
  })

  it('shows markup in the address as text', async () => {
    const page = await visit(site(), '/showcase/navigation?clicked=%3Cimg%20src%3Dx%3E')
    expect(page.text).toContain('<img src=x> clicked')
    expect(page.elements('.Snackbar img')).toEqual([])
    page.close()
  })
})

describe('The states of the United States', () => {
  it('are fifty, and add up to what the Census Bureau says', () => {
    const sum = (figure: (state: (typeof states)[number]) => number) =>
      states.reduce((total, state) => total + figure(state), 0)
    expect(new Set(states.map(({ code }) => code)).size).toBe(50)
    // Both without the District of Columbia.
    expect(sum(({ population }) => population)).toBe(331_449_281 - 689_545)
    expect(Math.round(sum(({ land }) => land))).toBe(3_531_905 - 61)
  })
})
