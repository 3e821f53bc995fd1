import { failedWith, unreachable } from './failure.js'
import { loadModulesFor } from './modules.js'
import { saveFile } from './save-file.js'
import { trusted } from './trusted-types.js'

/** A request as it goes out. */
export interface Outgoing {
  readonly method: string
  readonly url: string
  readonly parameters: URLSearchParams
  readonly files: readonly (readonly [string, File])[]
  /** The answer may be a file, as that to a form or a link to a whole page. */
  readonly mayBeFile: boolean
}

/** A part of an answer: an element, and the HTML that it was made of. */
export interface Fragment {
  readonly element: Element
  readonly html: string
}

/** HTML to apply, an action to follow (or else a way back), or nothing to be done. */
export interface UsableAnswer {
  readonly fragments?: readonly Fragment[]
  /** What follows once it is ready, each time one or more elements. */
  readonly parts?: AsyncIterable<readonly Element[]> | undefined
  readonly action?: string
  /** Where to, when there is no way back in the history. */
  readonly fallback?: string | undefined
  /** The tags that the handler has touched, for the pages around. */
  readonly touched?: string | null
}

/** What users read when there is no such answer. */
export interface Failure {
  readonly message: string
  readonly status: number
}

const longestQuery = 2000

/**
 * Sends a request and reads its answer. Never throws.
 *
 * @param check in development, whether this only compares: `again`
 */
export async function send(
  outgoing: Outgoing,
  scope: string | undefined,
  signal: AbortSignal,
  check?: 'again',
): Promise<UsableAnswer | Failure> {
  const { method, parameters, files } = outgoing
  let { url } = outgoing
  const headers: Record<string, string> = { 'Bespa-Fetch': '1' }
  if (pageNonce) headers['Bespa-Nonce'] = pageNonce
  if (scope) headers['Bespa-Scope'] = scope
  if (DEVELOPMENT) headers['Bespa-Check'] = check ?? '1'
  const init: RequestInit = { headers, signal }
  const query = parameters.toString()
  if (method === 'GET' && query.length < longestQuery) {
    init.cache = 'no-store'
    if (query) url += (url.includes('?') ? '&' : '?') + query
  } else {
    init.method = 'POST'
    init.body = bodyOf(parameters, files)
  }
  let response: Response | undefined
  let text: string | undefined
  let parts: AsyncGenerator<string> | undefined
  try {
    response = await fetch(url, init)
    if (isFile(response, outgoing)) {
      await saveFile(response)
      return {}
    }
    if (response.headers.has('Bespa-Later')) {
      parts = piecesOf(response)
      text = ((await parts.next()) as IteratorYieldResult<string>).value
    } else text = await response.text()
  } catch {
    return { message: unreachable, status: 0 }
  }
  const { status } = response
  const general = failedWith.replace('{status}', `${status}`)
  try {
    const answer = readAnswer(response, text, outgoing)
    if (!answer) return { message: told(response, text) ?? general, status }
    await loadModulesFor(answer.fragments?.map(({ element }) => element) ?? [])
    return {
      ...answer,
      parts: parts && parsed(parts),
      touched: response.headers.get('Bespa-Touched'),
    }
  } catch (error) {
    // It is ours, so it must not pass for a lost connection.
    reportError(error)
    return { message: general, status }
  }
}

function bodyOf(parameters: URLSearchParams, files: Outgoing['files']): URLSearchParams | FormData {
  if (files.length === 0) return parameters
  const body = new FormData()
  for (const [key, value] of [...parameters, ...files]) body.append(key, value as string)
  return body
}

function typeOf({ headers }: Response): string {
  return headers.get('Content-Type') ?? ''
}

function isFile(response: Response, { mayBeFile }: Outgoing): boolean {
  const { ok, headers } = response
  if (!ok || headers.has('Bespa-Location')) return false
  const isAttached = headers.get('Content-Disposition')?.startsWith('attachment')
  return isAttached || (mayBeFile && !/html|json|^$/.test(typeOf(response)))
}

function readAnswer(
  response: Response,
  text: string,
  { url, parameters }: Outgoing,
): UsableAnswer | undefined {
  const { headers, status } = response
  if (status === 204 || status === 205) return {}
  if (headers.has('Bespa-Location')) {
    const fallback = headers.get('Bespa-Back') ?? undefined
    return { action: text.replace('Location: ', ''), fallback }
  }
  if (!typeOf(response).startsWith('text/html')) return undefined
  const fragments = parse(text)
  const last = parameters.has('_changed') ? '.State' : '.Page'
  if (fragments.at(-1)?.element.matches(last)) return { fragments }
  // Another page: the session has ended, and something sent the request to a login page. The page
  // itself means that what was posted got lost on the way.
  const isElsewhere = bare(response.url) !== bare(url)
  return response.redirected && isElsewhere ? { action: `~${response.url}` } : undefined
}

/** The path of an address, without slashes at its end. */
function bare(url: string): string {
  return new URL(url, location.href).pathname.replace(/\/$/, '')
}

/** The text of an answer that comes in pieces, each as soon as it is whole. */
async function* piecesOf({ body }: Response): AsyncGenerator<string> {
  const reader = (body as ReadableStream<BufferSource>)
    .pipeThrough(new TextDecoderStream())
    .getReader()
  let rest = ''
  for (;;) {
    const { done, value = '' } = await reader.read()
    const pieces = (rest + value).split('<!--later-->')
    rest = pieces.pop() ?? ''
    yield* pieces
    if (done) return
  }
}

async function* parsed(pieces: AsyncIterable<string>): AsyncGenerator<readonly Element[]> {
  for await (const piece of pieces) {
    const elements = parse(piece).map(({ element }) => element)
    await loadModulesFor(elements)
    yield elements
  }
}

/** A template for each run of equal elements: a `<tr>` survives only where nothing else came before it. */
function parse(text: string): Fragment[] {
  const runs: string[][] = []
  let tag: string | undefined
  for (const html of text.split('<!--next-->')) {
    const [next] = /<[\w-]+/.exec(html) ?? []
    if (next !== tag) runs.push([])
    tag = next
    runs.at(-1)?.push(html)
  }
  return runs.flatMap((run) => {
    const template = document.createElement('template')
    template.innerHTML = trusted.createHTML(run.join(''))
    return [...template.content.children].map((element, at) => ({ element, html: run[at] ?? '' }))
  })
}

/** What the server says in a short text or in JSON: also a problem of RFC 9457. */
function told(response: Response, text: string): string | undefined {
  const type = typeOf(response)
  let said: unknown = type.startsWith('text/plain') && text
  if (type.includes('json')) {
    try {
      said = messageIn(JSON.parse(text))
    } catch {
      // It only says that it is JSON.
    }
  }
  return typeof said === 'string' && said && said.length < 300 ? said : undefined
}

function messageIn(json: unknown): unknown {
  const { message, error, detail, title } = Object(json) as Record<string, unknown>
  return message ?? (typeof error === 'object' ? messageIn(error) : error) ?? detail ?? title
}

/** The nonce that the page was loaded with: its own scripts carry it, nothing else may. */
export const pageNonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
