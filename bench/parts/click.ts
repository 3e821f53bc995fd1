import { chromium, type Page } from 'playwright-core'
import { findChromium, installChromium } from '../../test/chromium.js'
import { scenarios } from '../click/click-app.js'
import { startClickServer } from '../click/click-server.js'
import { contenders } from '../click/contenders.js'
import { printTable } from '../measure/print-table.js'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 25)
const clicks = 4
/** All, or some of them: `BENCH_CLICKS=small,form`. */
const chosen = scenarios.filter((one) => (process.env['BENCH_CLICKS'] ?? one).includes(one))

/** All, or some of them: `BENCH_CONTENDERS=BESPA`. Those that work by hand always take part. */
const named = process.env['BENCH_CONTENDERS']
const takingPart = [...contenders.keys()].filter((at) => {
  const name = contenders[at]?.name ?? ''
  return named === undefined || name.startsWith('by hand') || named.split(',').includes(name)
})

/**
 * Times a click until its answer is in the page, in Chromium. All contenders get the same content from
 * the same server; they take turns, so that whatever slows the machine down slows all of them down.
 */
export async function measureClick(): Promise<void> {
  const server = await startClickServer()
  const browser = await chromium.launch({
    executablePath: findChromium() ?? installChromium(),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  })
  try {
    for (const scenario of chosen) {
      const pages: Page[] = []
      for (const at of takingPart) {
        const page = await browser.newPage()
        await page.goto(`${server.url}/${at}/${scenario}/`)
        pages.push(page)
      }
      const times: number[][] = pages.map(() => [])
      for (let round = -2; round < rounds; round++) {
        for (let turn = 0; turn < pages.length; turn++) {
          const at = (round + 2 + turn) % pages.length
          await pages[at]!.bringToFront()
          const measured = await pages[at]!.evaluate(timeClicks, { clicks, scenario }).catch(
            (cause: unknown) => {
              throw new Error(`${nameOf(at)} failed`, { cause })
            },
          )
          if (round >= 0) times[at]!.push(...measured)
        }
      }
      print(scenario, times)
      for (const page of pages) await page.close()
    }
  } finally {
    await browser.close()
    server.close()
  }
}

/** Runs in the page: milliseconds from each click to its answer. */
async function timeClicks({ clicks, scenario }: { clicks: number; scenario: string }) {
  const marks = () => [...document.querySelectorAll('i[id^=n]')].map(({ id }) => id).join()
  const times: number[] = []
  for (let click = 0; click < clicks; click++) {
    const before = marks()
    const trigger = document.querySelector<HTMLElement>(scenario === 'form' ? 'form button' : '#go')
    if (trigger?.getAttribute('href')?.startsWith('?'))
      trigger.setAttribute('href', `?n=${Math.random()}`)
    document.querySelector('form')?.setAttribute('novalidate', '')
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
    times.push(
      await new Promise<number>((resolve, reject) => {
        const start = performance.now()
        const timer = setTimeout(
          () => reject(new Error(`No answer to a click in ${location.href}`)),
          20_000,
        )
        const observer = new MutationObserver(() => {
          const after = document.querySelectorAll('i[id^=n]')
          if (after.length !== 1 || after[0]?.id === before) return
          resolve(performance.now() - start)
          clearTimeout(timer)
          observer.disconnect()
        })
        observer.observe(document, { childList: true, subtree: true })
        trigger?.focus()
        trigger?.click()
      }),
    )
  }
  return times
}

function print(scenario: string, times: readonly number[][]): void {
  const [base = []] = times
  const unit = quantile(base, 0.5)
  printTable(`Click → DOM, ${scenario}, milliseconds`, [
    ['', 'lower quartile', 'median', 'upper quartile', '÷ by hand'],
    ...times.map((all, at) => [
      nameOf(at),
      ...[0.25, 0.5, 0.75].map((part) => quantile(all, part).toFixed(2)),
      (quantile(all, 0.5) / unit).toFixed(2),
    ]),
  ])
}

function nameOf(at: number): string {
  return contenders[takingPart[at] ?? -1]?.name ?? ''
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(part * (sorted.length - 1))] ?? NaN
}
