import { visit } from 'bespa/testing'
import { describe, expect, it, vi } from 'vitest'
import { sample } from '../../docs-site/site/sample.js'
import { createSite } from '../../docs-site/app.js'

const site = () => createSite({ development: true })

describe('The sign-up form of the documentation', () => {
  it('has twelve fields of all kinds in at most 60 lines', () => {
    const code = sample('examples/build/sign-up.ts', 'sign-up')
    expect(code.split('\n').length).toBeLessThanOrEqual(60)
    const inputs = /\.(input\w+|dropdown|radio|ratingStars|toggle|checkbox)\(/g
    expect(code.match(inputs)).toHaveLength(12)
  })

  it.each([true, false])('signs somebody up (script: %s)', async (javascript) => {
    const page = await visit(site(), '/build/forms', { javascript })
    await page.fill('name', 'Ada')
    await page.fill('email', 'ann@example.com')
    await page.fill('password', 'long enough')
    await page.fill('country', 'IT')
    await page.fill('terms', true)
    await page.click('Sign up')
    expect(page.text).toContain('This address has an account')
    await page.fill('email', 'ada@example.com')
    await page.fill('password', 'long enough')
    await page.click('Sign up')
    expect(page.text).toContain('Welcome, Ada!')
  })
})

describe('The working sign-in', () => {
  it('leads from the guarded page and back, and out again', async () => {
    const page = await visit(site(), '/build/sessions-and-auth-account')
    expect(page.location).toContain('/build/sessions-and-auth-sign-in')
    await page.fill('email', 'ada@example.com')
    await page.fill('password', 'wrong')
    await page.click('Sign in')
    expect(page.text).toContain('Email or password is wrong.')
    await page.fill('password', 'lovelace')
    await page.click('Sign in')
    expect(page.location).toContain('/build/sessions-and-auth-account')
    expect(page.text).toContain('Signed in as ada@example.com')
    await page.click('Sign out')
    expect(page.location).toBe('/build/sessions-and-auth')
  })

  it.each([true, false])(
    'costs no text when it ends while a form is filled in (script: %s)',
    async (javascript) => {
      const app = site()
      const page = await visit(app, '/build/sessions-and-auth-account', { javascript })
      const signIn = async () => {
        await page.fill('email', 'ada@example.com')
        await page.fill('password', 'lovelace')
        await page.click('Sign in')
      }
      await signIn()
      await page.fill('text', 'A long note')
      vi.setSystemTime(Date.now() + 2 * 86_400_000)
      await page.click('Save')
      vi.useRealTimers()
      expect(page.location).toContain('/build/sessions-and-auth-sign-in')
      await signIn()
      expect(page.location).toContain('/build/sessions-and-auth-account')
      await page.click('Restore')
      expect(page.element('.Form [name=text]').textContent).toBe('A long note')
      await page.click('Save')
      expect(page.text).toContain('The note is saved.')
      expect(page.elements('.DraftOffer:not(.Empty)')).toEqual([])
    },
  )

  it('locks an account after too many attempts', async () => {
    const page = await visit(site(), '/build/sessions-and-auth-sign-in')
    for (let at = 0; at < 6; at++) {
      await page.fill('email', 'eve@example.com')
      await page.fill('password', 'guess')
      await page.click('Sign in')
    }
    expect(page.text).toContain('Too many attempts')
  })
})

describe('The order form', () => {
  it('offers the cities of the chosen country, and asks for a message only with a gift', async () => {
    const page = await visit(site(), '/showcase/order-form', { javascript: false })
    const order = () => page.click(page.element('.Button[name=order]'))
    await page.fill('country', 'IT')
    await page.click('Update')
    await page.fill('city', 'Rome')
    await order()
    expect(page.text).toContain('2 items go to Rome.')
    await page.fill('country', 'AT')
    await page.click('Update')
    await page.fill('city', 'Graz')
    await page.fill('country', 'IT')
    await page.click('Update')
    expect(page.text).toContain('“Graz” is no longer available here')
    await page.fill('gift', true)
    await page.fill('city', 'Milan')
    await page.click('Update')
    await order()
    expect(page.text).toContain('A value is required')
  })
})

describe.each([true, false])('The order in steps (script: %s)', (javascript) => {
  it('leaves out a step that is hidden, keeps what was entered, and is done at the end', async () => {
    const page = await visit(site(), '/showcase/order-form', { javascript })
    await page.fill('fruit', 'pears')
    await page.fill('pickup', true)
    await page.click('Next')
    expect(page.location).toContain('step=check')
    expect(page.text).toContain('5 kg of pears, which you collect.')
    await page.click(page.element('#bespa-main .StepList .Button'))
    await page.fill('pickup', false)
    await page.click('Next')
    expect(page.location).toContain('step=delivery')
    await page.fill('street', 'High Street')
    await page.click('Next')
    await page.fill('sure', true)
    await page.click(page.element('[name="steps.finish"]:not(.DefaultButton)'))
    expect(page.text).toContain('5 kg of pears are on their way.')
    expect(page.text).not.toContain('You have a draft')
  })
})
