import { failedWith, unreachable } from './failure.js'

/** A request as it goes out. */
export interface Outgoing {
  readonly method: string
  readonly url: string
  readonly parameters: URLSearchParams
  readonly files: readonly (readonly [string, File])[]
}

/** HTML to apply, or an action to follow. */
export type UsableAnswer = { readonly content: DocumentFragment } | { readonly action: string }

/** What the user is told when there is no such answer. */
export interface Failure {
  readonly message: string
  readonly status: number
}

const longestQuery = 2000

/** Sends a request and reads its answer. Never throws. */
export async function send(
  { method, url, parameters, files }: Outgoing,
  scope: string,
  signal: AbortSignal,
): Promise<UsableAnswer | Failure> {
  const headers = { 'Bespa-Fetch': '1', 'Bespa-Nonce': pageNonce(), 'Bespa-Scope': scope }
  const init: RequestInit = { headers, cache: 'no-store', signal }
  const query = parameters.toString()
  if (method === 'GET' && query.length < longestQuery) {
    if (query) url += (url.includes('?') ? '&' : '?') + query
  } else {
    init.method = 'POST'
    init.body = bodyOf(parameters, files)
  }
  try {
    return await readAnswer(await fetch(url, init), parameters.has('_changed') ? '.State' : '.Page')
  } catch {
    return { message: unreachable, status: 0 }
  }
}

function bodyOf(parameters: URLSearchParams, files: Outgoing['files']): URLSearchParams | FormData {
  if (files.length === 0) return parameters
  const body = new FormData()
  for (const [key, value] of [...parameters, ...files]) body.append(key, value as string)
  return body
}

/** @param last selects what an answer to this request ends with */
async function readAnswer(response: Response, last: string): Promise<UsableAnswer | Failure> {
  const { headers, status, url } = response
  const text = await response.text()
  const type = headers.get('Content-Type') ?? ''
  if (headers.has('Bespa-Location')) return { action: text.replace('Location: ', '') }
  if (type.startsWith('text/html')) {
    const content = parse(text)
    if (content.lastElementChild?.matches(last)) return { content }
    // Another page: the session has ended, and something sent the request to a login page.
    if (response.redirected) return { action: `~${url}` }
  }
  return { message: readableMessage(text, type, status), status }
}

/** Each fragment in a template of its own: a `<tr>` survives only where nothing else came before it. */
function parse(html: string): DocumentFragment {
  const all = document.createElement('template')
  const template = document.createElement('template')
  for (const fragment of html.split('<!--next-->')) {
    template.innerHTML = fragment
    all.content.append(template.content)
  }
  return all.content
}

/** What the server says in a short text or in JSON, else the page's general words. */
function readableMessage(text: string, type: string, status: number): string {
  let told: unknown = type.startsWith('text/plain') && text
  if (type.includes('json')) {
    const { message, error } = JSON.parse(text) as Record<string, unknown>
    told = message ?? error
  }
  return typeof told === 'string' && told.length < 300
    ? told
    : failedWith.replace('{status}', `${status}`)
}

/** The nonce that the page was loaded with: its own scripts carry it, nothing else may. */
export function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}
