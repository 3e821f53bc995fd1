/** A request as it goes out. */
export interface Outgoing {
  readonly method: string
  readonly url: string
  readonly parameters: URLSearchParams
  readonly files: readonly (readonly [string, File])[]
  readonly scope: string | undefined
}

/** What came of a request: HTML to apply, an action to follow, or what the user is told. */
export type Answer =
  | { readonly content: DocumentFragment }
  | { readonly action: string }
  | { readonly failure: string; readonly status: number }

const longestQuery = 2000

/** Sends a request and reads its answer. Never throws. */
export async function send(outgoing: Outgoing, signal?: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(...fetchArguments(outgoing, signal))
    return await readAnswer(response)
  } catch {
    return { failure: words().unreachable ?? '', status: 0 }
  }
}

function fetchArguments(
  { method, url, parameters, files, scope }: Outgoing,
  signal: AbortSignal | undefined,
): [string, RequestInit] {
  const headers: Record<string, string> = { 'Bespa-Fetch': '1' }
  const nonce = pageNonce()
  if (scope) headers['Bespa-Scope'] = scope
  if (nonce) headers['Bespa-Nonce'] = nonce
  const init: RequestInit = { headers, cache: 'no-store', signal: signal ?? null }
  const query = parameters.toString()
  if (method === 'GET' && query.length < longestQuery) {
    return [query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url, init]
  }
  return [
    url,
    { ...init, method: 'POST', body: files.length > 0 ? multipart(parameters, files) : parameters },
  ]
}

function multipart(parameters: URLSearchParams, files: Outgoing['files']): FormData {
  const body = new FormData()
  for (const [key, value] of parameters) body.append(key, value)
  for (const [key, file] of files) body.append(key, file)
  return body
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  const type = response.headers.get('Content-Type') ?? ''
  if (response.headers.has('Bespa-Location')) return { action: text.replace(/^Location: /, '') }
  if (type.startsWith('text/html')) {
    const template = document.createElement('template')
    template.innerHTML = text
    if (template.content.querySelector('.State')) return { content: template.content }
    // A whole document: the session has ended, and something sent the request to a login page.
    if (response.redirected) return { action: `~${new URL(response.url).pathname}` }
  }
  return { failure: readableFailure(text, type, response.status), status: response.status }
}

function readableFailure(text: string, type: string, status: number): string {
  if (type.startsWith('text/plain') && text.length < 300) return text
  if (type.includes('json')) {
    try {
      const { message, error } = JSON.parse(text) as Record<string, unknown>
      const told = message ?? error
      if (typeof told === 'string') return told
    } catch {
      // Not JSON after all: the general words will do.
    }
  }
  return (words().failed ?? '').replace('{status}', String(status))
}

function words(): DOMStringMap {
  return document.querySelector<HTMLElement>('.FetchError')?.dataset ?? {}
}

/** The nonce that the page was loaded with: its own scripts carry it, nothing else may. */
export function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}
