import { Factory } from 'bespa'
import { describe, expect, it } from 'vitest'
import { Fixture, box, link } from './fixture.js'
import { useChromium } from './harness.js'

const { openPage, serve } = useChromium()
const wf = new Factory()

/** A page whose link redraws so many widgets, each in a fragment of its own. */
function app(count: number): Fixture {
  return new Fixture().page('/page', (ctx) => {
    const n = wf.stateOf(ctx).get('n')
    const rows = Array.from({ length: count }, (_, at) =>
      box('Row', `row ${at}, n=${n}`).redrawIfChanged(ctx, 'n'),
    )
    return wf.page().add(link('?n=1', 'change'), rows)
  })
}

interface Work {
  /** Searches through the whole document, by what is searched for. */
  searches: number
  /** Questions that concern one element and what is in it. */
  questions: number
  /** Questions that the browser can only answer after it has computed the layout. */
  layouts: number
}

/** Counts what the browser is asked to do from the answer to the end of the swap. */
async function workFor(count: number): Promise<Work> {
  const page = await openPage(`${await serve(app(count).app)}/page`)
  await page.evaluate(() => {
    const work: Work = { searches: 0, questions: 0, layouts: 0 }
    const watch = (owner: object, names: readonly string[], kind: keyof Work) => {
      for (const name of names) {
        const property = Object.getOwnPropertyDescriptor(owner, name) ?? {}
        const key = property.get ? 'get' : 'value'
        // eslint-disable-next-line @typescript-eslint/unbound-method -- called below with its `this`
        const original = property[key] as (...input: unknown[]) => unknown
        Object.defineProperty(owner, name, {
          ...property,
          [key](this: unknown, ...input: unknown[]) {
            work[kind]++
            return original.apply(this, input)
          },
        })
      }
    }
    const query = ['querySelector', 'querySelectorAll']
    watch(Document.prototype, [...query, 'getElementById', 'getElementsByName'], 'searches')
    watch(Element.prototype, [...query, 'closest', 'matches', 'getAttribute'], 'questions')
    watch(Element.prototype, ['parentElement', 'replaceWith', 'before', 'remove'], 'questions')
    const sizes = ['scrollTop', 'scrollLeft', 'clientWidth', 'clientHeight']
    watch(Element.prototype, [...sizes, 'getBoundingClientRect'], 'layouts')
    watch(HTMLElement.prototype, ['offsetWidth', 'offsetHeight', 'offsetTop', 'focus'], 'layouts')
    document.addEventListener('bespa:after-swap', () => {
      document.documentElement.dataset['work'] = JSON.stringify(work)
    })
  })
  await page.focus('text=change')
  await page.keyboard.press('Enter')
  await page.waitForSelector('html[data-work]')
  expect(await page.locator('.Row:has-text("n=1")').count()).toBe(count)
  return JSON.parse((await page.getAttribute('html', 'data-work')) ?? '') as Work
}

describe('An answer with 1,000 fragments', () => {
  it('costs ten times the work of 100 fragments, and no look at the layout', async () => {
    const [few, many] = [await workFor(100), await workFor(1000)]
    expect(many.searches).toBe(few.searches)
    expect(many.questions).toBeLessThanOrEqual(10 * few.questions)
    expect(many.layouts).toBe(0)
  })
})
