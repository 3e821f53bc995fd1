import { embedFailure } from '../../lib/http/embed/embed-error.js'

/**
 * The `.Page` element of what `fetch` has brought: an answer for frames as it is, of a whole document
 * its main part.
 *
 * @throws {EmbedError} If the answer is an error, breaks off, or holds no page.
 */
export async function fetchedPage(response: Response): Promise<string> {
  const { status } = response
  if (!response.ok) {
    void response.body?.cancel()
    throw embedFailure('embedUnavailable', { status, isTransient: status >= 500 || status === 429 })
  }
  const html = await textOf(response)
  if (html.startsWith('<section class="Page"')) return html
  const [start, end] = [html.indexOf('<main class="Page"'), html.lastIndexOf('</main>')]
  if (start < 0 || end < start) throw embedFailure('embedNoPage')
  return `<section${html.slice(start + '<main'.length, end)}</section>`
}

async function textOf(response: Response): Promise<string> {
  try {
    return await response.text()
  } catch (cause) {
    throw embedFailure('embedUnreadable', { cause, isTransient: true })
  }
}
