import { describe, expect, it } from 'vitest'
import { allowedGrowth, growth, patterns } from './growth.js'
import {
  cssLength,
  isSafeAction,
  keyColorsFromString,
  parseAction,
  tag,
  tryParseColor,
  type Content,
} from '../../lib/index.js'
import { html, markdown, text as escapedText } from '../../lib/html/markup.js'
import { attributeKind } from '../../lib/html/attribute-kind.js'
import { styleDeclaration } from '../../lib/html/style-declaration.js'
import { applyChanges } from '../../lib/state/action-url.js'
import { Factory } from '../../widgets/factory.js'
import { HttpApp } from '../lib/http/http-app.js'

const wf = new Factory()

/** Draws content in a page, in production. */
async function draw(content: (text: string) => Content, foreign: string): Promise<void> {
  const app = new HttpApp((ctx) => wf.page().add(content(foreign)).draw(ctx))
  await app.ask('/')
}

const drawn = (content: (text: string) => Content) => (foreign: string) => draw(content, foreign)

const functions: Readonly<Record<string, (foreign: string) => unknown>> = {
  'cssLength()': (foreign) => cssLength(foreign, 'withWidth'),
  'cssLength() of a calculation': (foreign) => cssLength(`calc(${foreign})`, 'withWidth'),
  'styleDeclaration()': (foreign) => styleDeclaration('color', foreign),
  'attributeKind()': attributeKind,
  'tryParseColor()': tryParseColor,
  'tryParseColor() of rgb()': (foreign) => tryParseColor(`rgb(${foreign}`),
  'keyColorsFromString()': keyColorsFromString,
  'parseAction()': parseAction,
  'isSafeAction()': isSafeAction,
  'applyChanges()': (foreign) =>
    applyChanges(new URLSearchParams(foreign), new URLSearchParams(`b=1&${foreign}`)),
  'applyChanges() with many keys': (foreign) => {
    const keys = Array.from({ length: foreign.length / 4 }, (_, at) => `${at}=1`).join('&')
    return applyChanges(new URLSearchParams(keys), new URLSearchParams(keys.replaceAll('=1', '=2')))
  },
  'text()': drawn((foreign) => escapedText(foreign)),
  'html()': drawn((foreign) => html(foreign)),
  'html() of a link': drawn((foreign) => html(`<a href="/${foreign}" title="${foreign}">x`)),
  'markdown()': drawn((foreign) => markdown(foreign)),
  'markdown() of dotted words before @': drawn((foreign) => markdown(`${foreign}@`)),
  'markdown() of a list': drawn((foreign) => markdown(`${foreign}x`)),
  'an address': drawn((foreign) => tag('a').attr('href', foreign).add('x')),
  'the address of a picture': drawn((foreign) => tag('img').attr('src', foreign)),
  'a list of pictures': drawn((foreign) => tag('img').attr('srcset', foreign)),
  'a class': drawn((foreign) => tag('p').class(foreign)),
  'an SVG': drawn((foreign) => wf.icon(`<svg ${foreign}><path d="${foreign}"/></svg>`)),
  'the view box of an SVG': drawn((foreign) =>
    wf.icon(`<svg viewBox="${foreign}"><path d="M0 0"/></svg>`),
  ),
  'groups of an SVG': drawn((foreign) =>
    wf.icon(`<svg>${'<g>'.repeat(foreign.length / 3)}<path d="M0 0"/></svg>`),
  ),
  'search terms in a name': drawn((foreign) => wf.underliner('Ada Lovelace', foreign)),
  'search terms in a long text': drawn((foreign) => wf.underliner(foreign, foreign)),
  'a search term in a long text': drawn((foreign) => wf.underliner(foreign, 'a')),
}

describe.each(Object.entries(functions))('Hostile text in %s', (_, use) => {
  it.each(Object.entries(patterns))(
    'keeps the server busy in proportion to its length (%s)',
    async (_name, pattern) => {
      expect(await growth(use, pattern)).toBeLessThanOrEqual(allowedGrowth)
    },
  )
})

/** All the constructors and functions of the factory that take text. */
const constructors = [...namesOf(Factory.prototype)].filter(
  (name) => !/^(constructor|page|redirect|redirectBack|stateOf|nonceOf|inlineScript)$/.test(name),
)
/** What a constructor may want besides the text; whatever it refuses is left out. */
const calls: readonly ((foreign: string) => readonly unknown[])[] = [
  (foreign) => [foreign],
  (foreign) => [foreign, foreign],
  (foreign) => ['name', foreign],
  (foreign) => ['name', 1, foreign],
]

/** Those that a widget itself could be slow with: what the functions above do is not repeated. */
const widgetPatterns = (['slashes', 'dotted words', 'tags', 'words', 'digits'] as const).map(
  (name) => [name, patterns[name]] as const,
)

describe.each(constructors)('Hostile text in wf.%s()', (name) => {
  it.each(widgetPatterns)(
    'keeps the server busy in proportion to its length (%s)',
    async (_name, pattern) => {
      const use = async (foreign: string) => {
        for (const call of calls) await attempt(name, call(foreign), foreign)
      }
      expect(await growth(use, pattern)).toBeLessThanOrEqual(allowedGrowth)
    },
  )
})

type Methods = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>

/** Makes a widget, hands the text to each of its builders that takes it, and draws it. */
async function attempt(name: string, values: readonly unknown[], foreign: string): Promise<void> {
  const make = (): Methods | undefined => {
    try {
      return (wf as unknown as Methods)[name]?.(...values) as Methods
    } catch {
      return undefined
    }
  }
  const widget = make()
  if (typeof widget !== 'object') return
  for (const builder of namesOf(Object.getPrototypeOf(widget) as object)) {
    if (!/^(with(?!HrefBack)|add)/.test(builder)) continue
    try {
      await widget[builder]?.(foreign)
    } catch {
      // It takes other things than text.
    }
  }
  const app = new HttpApp((ctx) =>
    wf
      .page()
      .add(widget as unknown as Content)
      .draw(ctx),
  )
  await app.ask('/?name=1')
}

function namesOf(prototype: object): Set<string> {
  const names = new Set<string>()
  for (let at = prototype; at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const name of Object.getOwnPropertyNames(at)) {
      const value = Object.getOwnPropertyDescriptor(at, name)?.value as unknown
      if (typeof value === 'function' && name !== 'constructor') names.add(name)
    }
  }
  return names
}
