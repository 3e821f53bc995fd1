import Router from '@koa/router'
import { assetRegistry, bespa, mistakes, type BespaOptions } from 'bespa'
import Koa from 'koa'
import { packageRoot } from './package-root.js'
import { mistakePage, mistakesPage } from './pages/help/mistake.js'
import { progressStatus } from './pages/showcase/progress.js'
import { basicsHandlers } from './routes/basics.js'
import { buildHandlers } from './routes/build.js'
import { extendHandlers } from './routes/extend.js'
import type { Handlers } from './routes/handlers.js'
import { homeHandlers } from './routes/home.js'
import { showcaseHandlers } from './routes/showcase.js'

const pages: Handlers = {
  ...homeHandlers,
  ...showcaseHandlers,
  ...basicsHandlers,
  ...buildHandlers,
  ...extendHandlers,
  '/help': mistakesPage,
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
  router.get('/showcase/progress-status', progressStatus)
  router.get('/help/:code', async (ctx, next) => {
    if (!(await mistakePage(ctx, ctx.params['code'] ?? ''))) await next()
  })
  return router
}
