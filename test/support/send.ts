import type Koa from 'koa'
import { inject, type InjectOptions, type Response } from 'light-my-request'

export type { InjectOptions as Sent, Response } from 'light-my-request'

/** Sends a request to an app, within this process. */
export function send(app: Koa, request: InjectOptions | string): Promise<Response> {
  const handle = app.callback()
  return inject((message, answer) => void handle(message, answer), request)
}
