import { describe, expect, it } from 'vitest'
import { sample } from '../../docs-site/site/sample.js'
import { runProgram } from './run-program.js'

/** What a program answers to each of these, one after the other. */
async function answers(
  program: string,
  ...requests: readonly (readonly [path: string, changes?: Record<string, string>])[]
): Promise<string[]> {
  const { url, stop } = await runProgram(program)
  try {
    const texts: string[] = []
    for (const [path, changes] of requests) {
      const response = await fetch(url + path, {
        ...(changes && {
          method: 'POST',
          headers: { 'Bespa-Fetch': '1' },
          body: new URLSearchParams(changes),
        }),
      })
      expect(response.status).toBe(200)
      texts.push(await response.text())
    }
    return texts
  } finally {
    await stop()
  }
}

describe('The programs that the first pages show run as they stand', () => {
  it('the smallest one says hello, and finds its styles', async () => {
    const [page = '', style] = await answers(
      sample('examples/minimal.ts'),
      ['/'],
      ['/bespa/style.css'],
    )
    expect(page).toMatch(/<main [^>]*>.*Hello, world!<\/main>/)
    expect(style).toContain('@layer')
  })

  it('“Hello, world!” greets by name, and redraws nothing but the greeting', async () => {
    const [empty, page, redrawn] = await answers(
      sample('examples/hello-world.ts'),
      ['/'],
      ['/?name=Ada'],
      ['/', { name: 'Bob', _changed: 'name' }],
    )
    expect(empty).not.toContain('Hello, ,')
    expect(page).toMatch(/<h2 [^>]*>Hello, Ada!<\/h2>/)
    expect(redrawn).toBeHtml('<h2 …>Hello, Bob!</h2><div class="State" hidden …>…')
  })

  it('“Hello, world!” takes the counter in, as the second step says', async () => {
    const program = sample('examples/hello-world.ts')
      .replace('Factory }', 'Factory, type Context }')
      .replace('.add(', '.add(counter(ctx), ')
    const [page, redrawn] = await answers(
      `${program}\n${sample('pages/try/counter.ts', 'counter')}`,
      ['/?count=2&name=Ada'],
      ['/', { count: '3', name: 'Ada', _changed: 'count' }],
    )
    expect(page).toMatch(/<h2 [^>]*>2<\/h2>.*data-action="\?count=3".*Hello, Ada!/)
    expect(redrawn).toMatch(/^<h2 [^>]*>3<\/h2>/)
    expect(redrawn).not.toContain('Hello, Ada!')
  })

  it('the widget of one’s own shows stars, and is redrawn alone', async () => {
    const [page, redrawn] = await answers(
      sample('examples/own-widget.ts'),
      ['/'],
      ['/', { stars: '5', _changed: 'stars' }],
    )
    expect(page).toContain('aria-label="3 of 5 stars"')
    expect(redrawn).toMatch(/^<span [^>]*aria-label="5 of 5 stars">★★★★★<\/span><div class="State"/)
  })
})
