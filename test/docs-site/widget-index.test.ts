import { readdirSync, readFileSync } from 'node:fs'
import * as bespa from 'bespa'
import { describe, expect, it } from 'vitest'
import { widgetIndex } from '../../docs-site/reference/widget-index.js'

const root = new URL('../../', import.meta.url)

function sources(folder: string): string {
  const url = new URL(folder, root)
  return readdirSync(url, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, url), 'utf8'))
    .join('\n')
}

/** The widget classes with their own fluent methods. */
function builders(): [string, string][] {
  const classes = Object.entries(bespa).filter(([name]) => name.endsWith('Widget'))
  return classes.flatMap(([name, one]) =>
    Object.getOwnPropertyNames((one as { prototype: object }).prototype)
      .filter((method) => /^(with[A-Z]|add[A-Z]?|thenAdd|elseAdd|applyIf)/.test(method))
      .map((method): [string, string] => [name, method]),
  )
}

const testSources = sources('test/widgets/')

describe('Every constructor', () => {
  const index = widgetIndex()

  it('is found in the factory, more than 70 in all', () => {
    expect(index.length).toBeGreaterThan(70)
  })

  it.each(index.map(({ name }) => name))('%s is shown on a page and tested', (name) => {
    const found = index.find((one) => one.name === name)
    const isSiteWide = ['appBar', 'appearance', 'debugger'].includes(name)
    if (!isSiteWide) expect(found?.pages).not.toEqual([])
    expect(new RegExp(`\\bwf\\s*\\.${name}\\(`).test(testSources)).toBe(true)
  })

  it.each(index.map(({ name }) => name))('%s is documented, with an example', (name) => {
    const folder = new URL('widgets/', root)
    const factories = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('factory.ts'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('\n')
    const [, comment = ''] =
      new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*${name}[<(]`).exec(factories) ?? []
    expect(comment).toContain('@example')
  })
})

describe('Every builder method', () => {
  const shown = sources('docs-site/')
  const tested = sources('test/')

  it.each(builders())('%s.%s is shown on the site and tested', (_, method) => {
    expect(shown).toContain(`.${method}(`)
    expect(tested).toContain(`.${method}(`)
  })
})
