import Router from '@koa/router'
import { assetRegistry, bespa, mistakes, type BespaOptions, type Context } from 'bespa'
import Koa from 'koa'
import { liveRouter } from './live/live-routes.js'
import { packageRoot } from './package-root.js'
import { actionUrlInnerPage, actionUrlPatternPage } from './pages/basics/action-url-pattern.js'
import { incrementalPage } from './pages/basics/incremental.js'
import { deploymentPage } from './pages/build/deployment.js'
import { liveDataPage } from './pages/build/live-data.js'
import { mistakePage, mistakesPage } from './pages/help/mistake.js'
import { appBarInnerPage, appBarPage } from './pages/showcase/app-bar.js'
import { cardsPage } from './pages/showcase/deck.js'
import { feedbackPage } from './pages/showcase/feedback.js'
import { formInputPage } from './pages/showcase/form-input.js'
import { layoutPage } from './pages/showcase/layout.js'
import { mediaPage } from './pages/showcase/media.js'
import { menusPage } from './pages/showcase/menus.js'
import { widgetIndexPage } from './pages/showcase/index.js'
import { showcasePage } from './pages/showcase/overview.js'
import { progressPage, progressStatus } from './pages/showcase/progress.js'
import { tabSwitcherPage } from './pages/showcase/tab-switcher.js'
import { textFormattingPage } from './pages/showcase/text-formatting.js'
import { toolbarPage } from './pages/showcase/toolbar.js'
import { startPage } from './pages/start.js'
import { counterPage } from './pages/try/counter.js'
import { helloPage } from './pages/try/hello.js'

const pages: Record<string, (ctx: Context) => Promise<void>> = {
  '/': startPage,
  '/basics/action-url-inner': actionUrlInnerPage,
  '/basics/action-url-pattern': actionUrlPatternPage,
  '/basics/incremental': incrementalPage,
  '/build/deployment': deploymentPage,
  '/build/live-data': liveDataPage,
  '/help': mistakesPage,
  '/showcase/app-bar': appBarPage,
  '/showcase/app-bar-inner': appBarInnerPage,
  '/showcase/deck': cardsPage,
  '/showcase/feedback': feedbackPage,
  '/showcase/form-input': formInputPage,
  '/showcase/index': widgetIndexPage,
  '/showcase/layout': layoutPage,
  '/showcase/media': mediaPage,
  '/showcase/menus': menusPage,
  '/showcase/overview': showcasePage,
  '/showcase/progress': progressPage,
  '/showcase/tab-switcher': tabSwitcherPage,
  '/showcase/text-formatting': textFormattingPage,
  '/showcase/toolbar': toolbarPage,
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
  app.use(liveRouter().routes())
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
