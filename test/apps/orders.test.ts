import { visit } from 'bespa/testing'
import { describe, expect, it } from 'vitest'
import { ordersApp } from './orders.js'

describe('An app with a list and a dialog', () => {
  it('saves what is entered in the dialog, closes it, and shows it in the list', async () => {
    const page = await visit(ordersApp(), '/')
    expect(page.text).not.toContain('Save')
    await page.click('Rename order 7')
    expect(page.location).toBe('/?modal=%2Forders%2F7')
    expect(page.element('dialog').matches(':modal')).toBe(true)
    await page.fill('Name', 'Breakfast for three')
    await page.click('Save')
    expect(page.location).toBe('/')
    expect(page.elements('dialog')).toEqual([])
    expect(page.text).toContain('Breakfast for three')
    expect(page.text).toContain('A cake')
    expect(page.focused.textContent).toBe('Rename order 7')
    page.close()
  })

  it('keeps the dialog open while something is missing', async () => {
    const page = await visit(ordersApp(), '/')
    await page.click('Rename order 8')
    await page.fill('Name', ' ')
    await page.click('Save')
    expect(page.element('dialog [aria-invalid=true]')).toBeDefined()
    await page.press('Escape')
    expect(page.elements('dialog')).toEqual([])
    expect(page.text).toContain('A cake')
  })

  it('shows the dialog again after a reload, and closes it by going back', async () => {
    const page = await visit(ordersApp(), '/')
    await page.click('Rename order 7')
    await page.reload()
    expect(page.element('dialog').matches(':modal')).toBe(true)
    await page.back()
    expect(page.elements('dialog')).toEqual([])
    await page.forward()
    expect(page.text).toContain('Save')
  })

  it('has the order as a page of its own, too', async () => {
    const page = await visit(ordersApp(), '/orders/8')
    expect(page.elements('dialog')).toEqual([])
    await page.fill('Name', 'Two cakes')
    await page.click('Save')
    await page.visit('/')
    expect(page.text).toContain('Two cakes')
  })

  it('can be read and closed without JavaScript', async () => {
    const page = await visit(ordersApp(), '/', { javascript: false })
    await page.click('Rename order 7')
    expect(page.element('dialog').hasAttribute('open')).toBe(true)
    expect(page.text).toContain('Save')
    await page.click('Close')
    expect(page.elements('dialog')).toEqual([])
  })

  it('opens nothing else in the dialog', async () => {
    const page = await visit(ordersApp(), '/?modal=/')
    expect(page.element('dialog .EmbedError').textContent).toBe(
      'This page must not be embedded here.',
    )
  })
})
