import Router from '@koa/router'
import { assetRegistry, bespa, mistakes, type BespaOptions, type Context } from 'bespa'
import Koa from 'koa'
import { packageRoot } from './package-root.js'
import { actionUrlInnerPage, actionUrlPatternPage } from './pages/basics/action-url-pattern.js'
import { incrementalPage } from './pages/basics/incremental.js'
import { mistakePage, mistakesPage } from './pages/help/mistake.js'
import { startPage } from './pages/start.js'
import { counterPage } from './pages/try/counter.js'
import { helloPage } from './pages/try/hello.js'

const pages: Record<string, (ctx: Context) => Promise<void>> = {
  '/': startPage,
  '/basics/action-url-inner': actionUrlInnerPage,
  '/basics/action-url-pattern': actionUrlPatternPage,
  '/basics/incremental': incrementalPage,
  '/help': mistakesPage,
  '/try/counter': counterPage,
  '/try/hello': helloPage,
}

/** The paths of all pages. */
export const sitePaths: readonly string[] = [
  ...Object.keys(pages),
  ...Object.keys(mistakes).map((code) => `/help/${code}`),
]

/** The documentation site as a Koa app: on its own, or mounted in another one. */
export function createSite(options: BespaOptions = {}): Koa {
  assetRegistry.registerDirectory(new URL('dist/docs-site/assets/', packageRoot))
  const app = new Koa()
  app.use(bespa(options))
  app.use(siteRouter().routes())
  return app
}

function siteRouter(): Router {
  const router = new Router()
  for (const [path, page] of Object.entries(pages)) {
    router.register(path, ['GET', 'POST'], (ctx) => page(ctx))
  }
  router.get('/help/:code', async (ctx, next) => {
    if (!(await mistakePage(ctx, ctx.params['code'] ?? ''))) await next()
  })
  return router
}
