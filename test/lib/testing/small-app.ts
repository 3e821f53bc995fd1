import Koa, { type Context } from 'koa'
import { afterEach } from 'vitest'
import { visit, type TestPage, type VisitOptions } from 'bespa/testing'
// The core alone: what widgets add to every page is none of these tests' business.
import {
  bespa,
  CoreFactory,
  type BespaOptions,
  type Content,
  type Page,
  type RedirectOptions,
} from '../../../lib/index.js'
import { type Box, box } from '../../support/box.js'

export { box } from '../../support/box.js'

export const wf = new CoreFactory()

/** A widget that draws one element of any name. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content[]
): Box {
  const drawn = box(...content).withElement(name)
  for (const [key, value] of Object.entries(attributes)) drawn.attr(key, value)
  return drawn
}

/** A plain link. */
export function link(href: string, label: string): Content {
  return wf.tag('a').attr('href', href).add(label)
}

/** A plain element. */
export function plain(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly Content[]
): Content {
  const tag = wf.tag(name)
  for (const [key, value] of Object.entries(attributes)) tag.attr(key, value)
  return tag.add(...content)
}

/** A form with its name, as the form widget draws it. */
export function form(name: string, ...content: readonly Content[]): Content {
  const hidden = plain('input', { type: 'hidden', name: '_submit', value: name })
  return plain('form', { method: 'POST', action: '?' }, hidden, ...content)
}

/** Answers a request, or gives the page to be drawn. */
export type Handler = (ctx: Context) => Page | undefined | Promise<undefined>

/** Answers by sending the user elsewhere. */
export function sendTo(ctx: Context, action: string, options?: RedirectOptions): undefined {
  wf.redirect(ctx, action, options)
}

/** An app whose paths are answered by these handlers. */
export function smallApp(handlers: Readonly<Record<string, Handler>>, options?: BespaOptions): Koa {
  const app = new Koa()
  app.silent = true
  app.use(bespa(options))
  app.use(async (ctx) => {
    const page = await handlers[ctx.path]?.(ctx)
    if (page) await page.draw(ctx)
  })
  return app
}

/** An app with one page, at `/`, of this HTML. */
export function htmlApp(html: string): Koa {
  return smallApp({ '/': () => wf.page().add(wf.htmlUnsafe(html)) })
}

/** An app that shows one state variable, `x`, and links that set it. */
export function stateApp(options?: BespaOptions): Koa {
  return smallApp(
    {
      '/': (ctx) =>
        wf
          .page()
          .withTitle('State')
          .add(
            link('?x=foo', 'Set foo'),
            link('?x=bar', 'Set bar'),
            link('?x=', 'Clear'),
            link('/other', 'Other page'),
            box('x is ', wf.stateOf(ctx).get('x') || 'nothing').redrawIfChanged(ctx, 'x'),
            box('never redrawn'),
          ),
      '/other': () => wf.page().withTitle('Other').add('Another page'),
    },
    options,
  )
}

/** `visit()` whose pages are closed after each test. */
export function useVisit(): typeof visit {
  let pages: TestPage[] = []
  afterEach(() => {
    const open = pages
    pages = []
    for (const page of open) page.close()
  })
  return async (app, path, options?: VisitOptions) => {
    const page = await visit(app, path, options)
    pages.push(page)
    return page
  }
}
