import type { Context } from 'koa'
import { type BespaOptions, embed, EmbedError, type EmbedOptions } from '../../../lib/index.js'
import { EmbedWidget } from '../../../widgets/surface/embed.js'
import { HttpApp, wf, type Handler } from './http-app.js'

/** An app whose root embeds a page, and answers with its HTML or with why there is none. */
export function embedding(
  path: string,
  pages: Readonly<Record<string, Handler>>,
  options?: EmbedOptions,
  appOptions?: BespaOptions,
): HttpApp {
  return new HttpApp({ '/': outer(path, options), ...pages }, appOptions)
}

/** The handler of that root. */
export function outer(path: string, options?: EmbedOptions): Handler {
  return async (ctx) => {
    try {
      ctx.body = await embed(ctx, path, options)
    } catch (error) {
      if (!(error instanceof EmbedError)) throw error
      ctx.body = `refused: ${error.message}`
    }
  }
}

/** A page that says at which address it was drawn. */
export const inner: Handler = (ctx) => wf.page().add(`inner ${ctx.url}`).draw(ctx)

/** What the root answers with. */
export async function embedded(app: HttpApp, url = '/'): Promise<string> {
  return (await app.ask(url)).payload
}

/** The widget that holds an embedded page. */
export function frame(ctx: Context, path: string): EmbedWidget {
  return new EmbedWidget((scope) => embed(ctx, path, { scope }))
}
