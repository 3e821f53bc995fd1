import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../docs-site/app.js'

const site = () => createSite({ development: true, siteUrl: '' })

describe('The appearance page', () => {
  it.each([true, false])('is saved, and says so, with scripts: %s', async (javascript) => {
    const page = await visit(site(), '/profile', { javascript })
    await page.fill('Dark', true)
    await page.fill('Blue', true)
    await page.click('Save')
    expect(page.text).toContain('Your settings are saved.')
    expect(page.element('input[value=dark]').matches(':checked')).toBe(true)
    expect(page.element('html').className).toContain('DarkTheme')
    expect(page.location).not.toMatch(/dark|Blue/)
    await page.visit('/start')
    expect(page.element('html').className).toContain('DarkTheme')
    expect(page.html).toContain('keycolors=Blue')
    expect(page.text).not.toContain('Your settings are saved.')
    page.close()
  })

  it('asks nothing of the server until it is saved', async () => {
    const page = await visit(site(), '/profile')
    await page.fill('Dark', true)
    await page.visit('/start')
    expect(page.element('html').className).not.toContain('DarkTheme')
    page.close()
  })

  it('is left by Cancel, for where the visitor has come from', async () => {
    const page = await visit(site(), '/start')
    await page.click(page.element('nav a[href="/profile"]'))
    expect(page.location).toBe('/profile')
    await page.click('Cancel')
    expect(page.location).toBe('/start')
    page.close()
  })

  it('follows what is chosen in the bar meanwhile', async () => {
    const page = await visit(site(), '/profile')
    await page.click(page.element('.AppBar a[href="?theme=dark"]'))
    expect(page.element('input[value=dark]').matches(':checked')).toBe(true)
    expect(page.element('input[value=Green]').matches(':checked')).toBe(true)
    page.close()
  })

  it('takes nothing that there is not to choose from', async () => {
    const page = await visit(site(), '/profile', { javascript: false })
    page.element<'input'>('input[name=look-theme]:checked' as 'input').value = 'evil'
    await page.click('Save')
    expect(page.element('html').className).toBe('')
    expect(page.text).not.toContain('Your settings are saved.')
    page.close()
  })
})

describe('The menus of the look', () => {
  it('change the page at once, and redraw nothing but themselves', async () => {
    const page = await visit(site(), '/start')
    await page.click(page.element('.AppBar a[href="?theme=dark"]'))
    expect(page.element('html').className).toContain('DarkTheme')
    expect(page.redrawn.map((one) => one.classList[0])).toEqual(['Appearance', 'Menu', 'Menu'])
    expect(page.location).toBe('/start')
    page.close()
  })
})
