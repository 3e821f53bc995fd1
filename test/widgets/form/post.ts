import {
  bespa,
  type Content,
  type Context,
  Factory,
  type FormControl,
  type FormWidget,
} from 'bespa'
import Koa from 'koa'
import { send } from '../../support/send.js'

export const wf = new Factory()

/** What came of a posted form. */
export interface Posted<T> {
  readonly status: number
  /** The page that was drawn. */
  readonly html: string
  /** What the handler found out before it drew. */
  readonly result: T
}

/** How a form is sent. */
export interface PostOptions {
  /** Default `POST`. With `GET` the body stands in the address. */
  readonly method?: 'GET' | 'POST'
  /** Path and query. */
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly development?: boolean
  /** What the runtime says has changed; absent when it did not send the request. */
  readonly changed?: string
}

/**
 * Sends a form to an app of one page.
 *
 * @param body an urlencoded body
 * @param build gives what is drawn
 * @param ask finds something out before that
 */
export async function post<T, C extends Content>(
  body: string,
  build: (ctx: Context) => C,
  ask: (content: C, ctx: Context) => T | Promise<T>,
  options: PostOptions = {},
): Promise<Posted<T>> {
  const { method = 'POST', url = '/', headers = {}, development = true, changed } = options
  let result: { value: T } | undefined
  let failure: Error | undefined
  const app = new Koa()
  app.on('error', (error: Error) => (failure = error))
  app.use(bespa({ development })).use(async (ctx) => {
    const content = build(ctx)
    result = { value: await ask(content, ctx) }
    await wf.page().add(content).draw(ctx)
  })
  const isPost = method === 'POST'
  const partial = changed === undefined ? '' : `&_changed=${changed}`
  const response = await send(app, {
    method,
    url: isPost ? url : `${url}?${body}${partial}`,
    headers: {
      ...(isPost && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      ...(changed !== undefined && { 'Bespa-Fetch': '1' }),
      ...headers,
    },
    ...(isPost && { payload: body + partial }),
  })
  if (failure) throw failure
  if (!result) throw new Error('The handler did not run')
  return { status: response.statusCode, html: response.payload, result: result.value }
}

/** What a submitted form tells about one input that is sent with a value; `''` when all is well. */
export async function errorFor(
  build: (ctx: Context) => FormControl<unknown> & Content,
  value: string,
): Promise<string> {
  const { html, result } = await post(
    `_submit=form&x=${encodeURIComponent(value)}`,
    (ctx) => wf.form().add(build(ctx).withName('x') as Content),
    (form, ctx) => form.readyToCommit(ctx),
  )
  const [, error = ''] = /<span class="Error"[^>]*>(.*?)<\/span>/.exec(html) ?? []
  if (result !== (error === '')) throw new Error(`valid: ${String(result)}, but it says “${error}”`)
  return error
}

/** The value that an app is given of one input that is sent with another value. */
export async function valueFor(
  build: (ctx: Context) => FormControl<unknown> & Content,
  value: string,
): Promise<string> {
  const { result } = await post(
    `_submit=form&x=${encodeURIComponent(value)}`,
    (ctx) => wf.form().add(build(ctx).withName('x') as Content),
    (form: FormWidget, ctx) => form.values(ctx).get('x'),
  )
  return result
}
