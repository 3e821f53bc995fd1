import { setTimeout as delay } from 'node:timers/promises'
import Koa from 'koa'
import mount from 'koa-mount'
import { createSite } from './app.js'
import { connectLiveData, liveData } from './content/live/live-data.js'
import { closeSiteDatabase } from './content/data/site-database.js'
import { errorLog, openLog, requestLog } from './site/serving/request-log.js'
import { SiteServer } from './site/serving/site-server.js'

/**
 * `npm start`: serves the documentation site.
 *
 * | Variable | Meaning |
 * |---|---|
 * | `PORT` | where it listens; default 8080 |
 * | `REDIS_URL` | the Redis that several nodes share; without it a node is alone |
 * | `DATABASE_URL` | the PostgreSQL that several nodes share; without it, SQLite |
 * | `SQLITE_FILE` | the file of that; default `dist/site.db` |
 * | `SESSION_KEYS` | what cookies are signed with, the same on all nodes, with commas between |
 * | `TRUST_PROXY` | `1`: a proxy in front says how the browser has asked (`X-Forwarded-…`) |
 * | `LOG_LEVEL` | `info` logs each request; default `warn`, which logs those that failed |
 * | `DRAIN_SECONDS` | how long it goes on after `SIGTERM`; more than a proxy keeps idle connections; default 0 |
 */
process.env['SQLITE_FILE'] ??= 'dist/site.db'
const port = Number(process.env['PORT'] || 8080)
const log = openLog(process.env['LOG_LEVEL'] || 'warn')

async function start(): Promise<void> {
  const redis = process.env['REDIS_URL']
  if (redis) {
    // Nodes that share events must know each other's visitors, too.
    if (!process.env['SESSION_KEYS']) throw new Error('REDIS_URL needs SESSION_KEYS')
    await connectLiveData(redis, (error) => log.error({ error: error.message }, 'redis'))
  }
  const app = new Koa({ proxy: process.env['TRUST_PROXY'] === '1' })
  app.use(requestLog(log))
  app.use(mount(createSite()))
  app.on('error', errorLog(log))
  const server = new SiteServer(app, () => ({ feeds: liveData().feeds.size }))
  await server.listen(port)
  console.log(`The documentation site is served on http://localhost:${port}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(server))
}

async function end(server: SiteServer): Promise<void> {
  server.drain()
  const notice = 1000 * Number(process.env['DRAIN_SECONDS'] || 0)
  await Promise.all([delay(notice), liveData().rest()])
  await server.end()
  await liveData().close()
  await closeSiteDatabase()
}

start().catch((cause: unknown) => {
  const error = cause as NodeJS.ErrnoException
  const reason =
    error.code === 'EADDRINUSE'
      ? `port ${port} is taken; choose another one with PORT=8081 npm start`
      : error.message
  console.error(`The site cannot be served: ${reason}`)
  process.exit(1)
})
