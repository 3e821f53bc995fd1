import type Koa from 'koa'

/** What can be driven: a Koa app. */
export type App = Pick<Koa, 'callback'>
