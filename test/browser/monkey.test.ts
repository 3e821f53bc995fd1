import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { stopClock } from './clock.js'
import { useChromium } from './harness.js'
import { MonkeyApp } from './monkey-app.js'

const { openPage, serve } = useChromium()

/** Steps of each mixture: more of them by `MONKEY_STEPS`, one mixture alone by `MONKEY_SEED`. */
const steps = Number(process.env['MONKEY_STEPS'] ?? 25)
const only = process.env['MONKEY_SEED']
const seeds = only ? [Number(only)] : Array.from({ length: 20 }, (_, at) => at + 1)

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A user who does this and that, and knows what the page must show in the end. */
class Monkey {
  readonly log: string[] = []
  /** What was typed into the fields that send nothing by themselves. */
  readonly typed = { note: '', title: '', text: '' }
  readonly submitted: { readonly title: string; readonly text: string }[] = []
  /** What was typed into the field that submits itself; unknown after a step back. */
  query: string | undefined = ''
  news = 0
  readonly #random: () => number

  constructor(
    readonly page: Page,
    readonly app: MonkeyApp,
    seed: number,
  ) {
    this.#random = randomFrom(seed)
  }

  #pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)] as T
  }

  async step(): Promise<void> {
    const { page } = this
    const name = this.#pick([
      ...(['type', 'type', 'query', 'query', 'link', 'link', 'feed', 'save', 'back'] as const),
      ...(['time', 'time', 'answer', 'answer', 'answer', 'fail', 'retry'] as const),
    ])
    this.log.push(name)
    const letter = this.#pick(['a', 'b', 'c', 'd', 'e', 'f'])
    if (name === 'type') {
      const field = this.#pick(['note', 'title', 'text'] as const)
      this.log.push(field + letter)
      await this.#append(field, letter)
      this.typed[field] += letter
    } else if (name === 'query') {
      this.query = (await page.inputValue('[name=q]')) + letter
      await this.#append('q', letter)
    } else if (name === 'link') {
      const label = this.#pick(['a1', 'a2', 'a3', 'b1', 'b2', 'b3'])
      this.log.push(label)
      await page.click(`text="${label}"`)
    } else if (name === 'feed') {
      this.news++
      await page.evaluate((news) => {
        window.bespa.navigate(document.body, `?news=${news}`, { history: 'replace' })
      }, this.news)
    } else if (name === 'save') await this.#save()
    else if (name === 'back') {
      if (!(await page.evaluate('history.state.pushed > 0'))) return
      this.query = undefined
      await page.goBack()
    } else if (name === 'time') await page.clock.runFor(300)
    else if (name === 'retry') await this.retry()
    else await this.#end(name)
  }

  async #append(field: string, letter: string): Promise<void> {
    await this.page.focus(`[name=${field}]`)
    await this.page.keyboard.press('End')
    await this.page.keyboard.type(letter)
  }

  async #save(): Promise<void> {
    // Pressed again while it is under way, it must not be sent again.
    const isBusy = await this.page.$eval('form', (form) => form.ariaBusy === 'true')
    const { title, text } = this.typed
    if (!isBusy) this.submitted.push({ title, text })
    await this.page.click('text=Save', { force: true })
  }

  async #end(outcome: 'answer' | 'fail'): Promise<void> {
    const { pending } = this.app
    if (pending.length === 0) return
    const chosen = this.#pick(pending)
    const before = this.app.saved.length
    const received = await this.#received()
    await chosen.end(outcome)
    // On a busy machine the answer may still be on its way when the server has sent it: what is typed
    // before it has come belongs to the text that the form was sent with.
    for (let turn = 0; turn < 300 && (await this.#received()) === received; turn++) {
      await this.page.waitForTimeout(2)
    }
    await this.#idle()
    const saved = this.app.saved[before]
    // The form is empty then, but for what the user has gone on to type meanwhile.
    for (const field of ['title', 'text'] as const) {
      if (saved && this.typed[field] === saved[field]) this.typed[field] = ''
    }
  }

  /** How many requests of the page have been answered, or given up. */
  #received(): Promise<number> {
    return this.page.evaluate('received')
  }

  /** The page has dealt with what has come. */
  async #idle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await this.page.evaluate('0')
  }

  async retry(): Promise<boolean> {
    const button = this.page.locator('.FetchError.Shown > .Retry')
    const isShown = await button.isVisible()
    // What has come meanwhile may have taken it away.
    if (isShown) await button.click({ timeout: 3000 }).catch(() => undefined)
    return isShown
  }

  /** Lets all come to its end, well. */
  async finish(): Promise<void> {
    for (let turn = 0; turn < 50; turn++) {
      await this.page.clock.runFor(300)
      await this.#idle()
      await this.page.waitForTimeout(0)
      if (this.app.pending.length > 0) await this.#end('answer')
      else if (!(await this.retry())) {
        const isBusy = await this.page.locator('[aria-busy]').count()
        if (isBusy === 0) return
      }
    }
  }
}

/** Has the page count the answers that it has received, as `received`. */
function countAnswers(page: Page): Promise<void> {
  return page.evaluate(() => {
    const target = Object.assign(window, { received: 0 })
    const fetch = window.fetch.bind(window)
    window.fetch = async (...request) => {
      try {
        const response = await fetch(...request)
        const text = await response.text()
        return Object.assign(response, { text: () => Promise.resolve(text) })
      } finally {
        target.received++
      }
    }
  })
}

describe('Whatever a user does, and however the server answers', () => {
  it.each(seeds)('nothing is lost (seed %i)', async (seed) => {
    const app = new MonkeyApp()
    const page = await openPage(await serve(app.app), { allow: [/status of 503/, /net::ERR/] })
    await stopClock(page)
    await countAnswers(page)
    const monkey = new Monkey(page, app, seed)
    for (let step = 0; step < steps; step++) await monkey.step()
    await monkey.finish()
    const state = await page.$eval('.State', (one) => {
      return JSON.parse(one.textContent) as Record<string, string>
    })
    const shown = await page.$$eval('[class^=Told-]', (all) => all.map((one) => one.textContent))
    const told = `seed ${seed}: ${monkey.log.join(' ')}`
    expect(await page.inputValue('[name=note]'), told).toBe(monkey.typed.note)
    expect(await page.inputValue('[name=title]'), told).toBe(monkey.typed.title)
    expect(await page.inputValue('[name=text]'), told).toBe(monkey.typed.text)
    if (monkey.query !== undefined)
      expect(await page.inputValue('[name=q]'), told).toBe(monkey.query)
    expect(shown, told).toEqual(['a', 'b', 'news'].map((key) => `${key}=${state[key] ?? ''}`))
    const address = new URLSearchParams(new URL(page.url()).search)
    expect(Object.fromEntries(address), told).toEqual(state)
    // What has failed may stay unsent, or be sent after what came later, but nothing is sent twice.
    const unsaved = [...monkey.submitted]
    for (const { title, text } of app.saved) {
      const at = unsaved.findIndex((one) => one.title === title && one.text === text)
      expect(at, `${title} ${text} ${told}`).not.toBe(-1)
      unsaved.splice(at, 1)
    }
  })
})
