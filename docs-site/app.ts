import Router from '@koa/router'
import {
  assetRegistry,
  bespa,
  publicPath,
  registerIcons,
  usageErrors,
  type BespaOptions,
} from 'bespa'
import Koa from 'koa'
import { employeeOptions } from './content/employees.js'
import { liveRouter } from './content/live/live-routes.js'
import { packageRoot } from './site/package-root.js'
import { exportPage } from './content/pages/api/export.js'
import { apiPage } from './content/pages/api/overview.js'
import { errorPage } from './content/pages/error.js'
import { usageErrorPage, usageErrorsPage } from './content/pages/help/usage-error.js'
import { stateOptions } from './content/pages/showcase/form-search.js'
import { receiver } from './content/pages/showcase/form-upload.js'
import { ordersExport } from './content/pages/showcase/orders.js'
import { progressStatus, searchStatus } from './content/pages/showcase/progress.js'
import { setSiteApp } from './search/site-text.js'
import { basicsHandlers } from './site/routes/basics.js'
import { buildHandlers } from './site/routes/build.js'
import { extendHandlers } from './site/routes/extend.js'
import type { Handlers } from './site/routes/handlers.js'
import { homeHandlers } from './site/routes/home.js'
import { showcaseHandlers } from './site/routes/showcase.js'
import { tutorialHandlers } from './site/routes/tutorial.js'
import { compression } from './site/serving/compression.js'
import { siteSession } from './site/session.js'
import { siteIcons } from './site/shell/site-icons.js'
import { parseSiteUrl, setSiteUrl } from './site/site-address.js'
import { sendLlms } from './site/texts/llms.js'
import { sendLlmsFull } from './site/texts/llms-full.js'
import { sendRobots } from './site/texts/robots.js'
import { sendSitemap } from './site/texts/sitemap.js'

const pages: Handlers = {
  ...homeHandlers,
  ...showcaseHandlers,
  ...basicsHandlers,
  ...buildHandlers,
  ...extendHandlers,
  ...tutorialHandlers,
  '/api': apiPage,
  '/help': usageErrorsPage,
}

/** The paths of all pages. */
export const sitePaths: readonly string[] = [
  ...Object.keys(pages),
  ...Object.keys(usageErrors).map((code) => `/help/${code}`),
]

/** Options of the site: those of `bespa()`, and its own. */
export interface SiteOptions extends BespaOptions {
  /**
   * The address that the site is known by, its prefix included. Default: `SITE_URL`, or else the one
   * that each request was sent to.
   */
  readonly siteUrl?: string
}

/**
 * The documentation site as a Koa app: on its own, or mounted in another one.
 *
 * @throws {TypeError} when the site's address is none
 */
export function createSite(options: SiteOptions = {}): Koa {
  const { siteUrl = process.env['SITE_URL'] ?? '', ...bespaOptions } = options
  const known = parseSiteUrl(siteUrl)
  assetRegistry.registerDirectory(new URL('dist/docs-site/assets/', packageRoot))
  registerIcons(...siteIcons)
  const app = new Koa()
  app.use((ctx, next) => {
    setSiteUrl(ctx, known)
    setSiteApp(ctx, app)
    return next()
  })
  app.use(compression())
  app.use(siteSession())
  app.use(
    bespa({
      errorPage,
      uploads: ['/showcase/form-upload', '/showcase/order-form'],
      ...bespaOptions,
    }),
  )
  app.use(receiver.middleware())
  app.use(stateOptions.middleware())
  app.use(employeeOptions.middleware())
  app.use(siteRouter().routes())
  app.use(liveRouter().routes())
  return app
}

function siteRouter(): Router {
  // Of one page there is one address.
  const router = new Router({ sensitive: true, strict: true })
  for (const [path, page] of Object.entries(pages)) {
    router.register(path, ['GET', 'POST'], (ctx) => page(ctx))
  }
  router.get('/llms.txt', sendLlms)
  router.get('/llms-full.txt', sendLlmsFull)
  router.get('/sitemap.xml', sendSitemap)
  router.get('/robots.txt', sendRobots)
  // What asks for no page, such as a feed reader, looks here.
  router.get('/favicon.ico', (ctx) => ctx.redirect(publicPath(ctx, '/bespa/favicon.svg')))
  router.get('/showcase/orders.csv', ordersExport)
  router.get('/showcase/progress-status', progressStatus)
  router.get('/showcase/search-status', searchStatus)
  router.get('/api/:name', async (ctx, next) => {
    if (!(await exportPage(ctx, ctx.params['name'] ?? ''))) await next()
  })
  router.get('/help/:code', async (ctx, next) => {
    if (!(await usageErrorPage(ctx, ctx.params['code'] ?? ''))) await next()
  })
  return router
}
