import { bespa, Factory } from 'bespa'
import Koa from 'koa'
import { expect, it } from 'vitest'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A small generator of pseudo-random numbers, so that a failure can be repeated. (mulberry32) */
function randomFrom(seed: number) {
  return (below: number) => {
    seed = (seed + 0x6d2b79f5) | 0
    let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) % below
  }
}

const texts = ['', 'a', ' b ', 'ü😀', '"<&>\'', 'a\nb', '=1+1', '0', 'x&y=z', '%41', '日本']
const names = ['a', 'b', 'c', 'd e', 'f[]', 'g.h', 'ü', '__proto__']

/** The HTML of a form as no widget draws it: anything that HTML allows. */
function randomForm(seed: number): string {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]) => list[random(list.length)] as T
  const escaped = (text: string) =>
    text.replace(/[&"<>]/g, (one) => `&#${String(one.charCodeAt(0))};`).replaceAll('\n', '&#10;')
  const maybe = (attribute: string, odds = 4) => (random(odds) === 0 ? ` ${attribute}` : '')
  const name = () => (random(8) === 0 ? '' : ` name="${escaped(pick(names))}"`)
  const value = () => ` value="${escaped(pick(texts))}"`
  const control = (): string => {
    const off = maybe('disabled', 6)
    switch (random(9)) {
      case 0:
        return `<input type="checkbox"${name()}${maybe(value().trim(), 2)}${maybe('checked', 2)}${off}>`
      case 1:
        return `<input type="radio"${name()}${value()}${maybe('checked', 2)}${off}>`
      case 2:
        return `<textarea${name()}${off}>${escaped(pick(texts))}</textarea>`
      case 3: {
        const options = Array.from(
          { length: random(4) },
          () =>
            `<option${maybe(value().trim(), 2)}${maybe('selected', 3)}${maybe('disabled', 5)}>${escaped(pick(texts))}</option>`,
        )
        return `<select${name()}${maybe('multiple', 3)}${off}>${options.join('')}</select>`
      }
      case 4:
        return `<input type="hidden"${name()}${value()}>`
      case 5:
        return `<fieldset${maybe('disabled', 3)}><legend>x</legend>${control()}</fieldset>`
      case 6:
        return `<button type="button"${name()}${value()}>x</button>`
      default:
        return `<input type="${pick(['text', 'email', 'search', 'password'])}"${name()}${value()}${off}>`
    }
  }
  const controls = Array.from({ length: 1 + random(8) }, control).join('')
  const submit = random(3) === 0 ? '' : `${name()}${value()}`
  return `<form method="post" action="?" novalidate>${controls}<button type="submit"${submit}>Send</button></form>`
}

it('posts what the browser would post for 200 forms made at random, and 0 for unticked boxes', async () => {
  const app = new Koa()
  app.use(bespa({ contentSecurityPolicy: false }))
  app.use((ctx) => wf.page().add(wf.headlineLarge('Form'), wf.block().withId('place')).draw(ctx))
  const page = await openPage(await serve(app))
  const forms = Array.from({ length: 200 }, (_, seed) => randomForm(seed + 1))
  const differences = await page.evaluate(async (all) => {
    const found: unknown[] = []
    const place = document.querySelector('main')!
    document.addEventListener('bespa:before-request', (event) => {
      event.preventDefault()
      sent = event.detail.parameters
    })
    let sent = new URLSearchParams()
    for (const [at, html] of all.entries()) {
      const template = document.createElement('template')
      template.innerHTML = html
      const form = template.content.querySelector('form')!
      place.append(form)
      const button = form.querySelector<HTMLButtonElement>('button[type=submit]')!
      // The runtime adds the unticked boxes to any form data: take these without its listener.
      const native: string[][] = []
      const silent = (formEvent: FormDataEvent) => {
        formEvent.stopImmediatePropagation()
      }
      form.addEventListener('formdata', silent)
      for (const [key, one] of new FormData(form, button)) {
        native.push([key, (one as string).replace(/\r\n?|\n/g, '\r\n')])
      }
      form.removeEventListener('formdata', silent)
      const boxes = [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]:enabled')]
      const ticked = new Set(native.map(([key]) => key))
      for (const { name } of boxes) {
        if (name && !ticked.has(name)) {
          ticked.add(name)
          native.push([name, '0'])
        }
      }
      sent = new URLSearchParams()
      form.requestSubmit(button)
      const ours = [...sent].filter(([key]) => !/^_(changed|private)$/.test(key))
      const sorted = (list: string[][]) =>
        JSON.stringify(list.map((pair) => JSON.stringify(pair)).sort())
      if (sorted(ours) !== sorted(native)) found.push({ at, html, ours, native })
      // In the order of the browser, for each name.
      for (const key of new Set(native.map(([one]) => one))) {
        const of = (list: string[][]) => JSON.stringify(list.filter(([one]) => one === key))
        if (of(ours) !== of(native)) found.push({ at, key, ours: of(ours), native: of(native) })
      }
      form.remove()
      // Submissions go one after the other.
      await new Promise((resolve) => setTimeout(resolve))
    }
    return found.slice(0, 3)
  }, forms)
  expect(differences).toEqual([])
})
