import { decode } from './decode.js'

/** Saves an answer that is a file, as the browser itself would. */
export async function saveFile(response: Response): Promise<void> {
  const href = URL.createObjectURL(await response.blob())
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const download = nameIn(disposition) ?? /[^/]*$/.exec(new URL(response.url).pathname)?.[0]
  Object.assign(document.createElement('a'), { href, download }).click()
  // By then the browser has taken it over.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

/** The file's name in a `Content-Disposition` (RFC 6266). */
function nameIn(disposition: string): string | undefined {
  const [, encoded] = /filename\*=[^']*'[^']*'([^;]+)/i.exec(disposition) ?? []
  return encoded ? decode(encoded) : /filename="?([^";]+)/i.exec(disposition)?.[1]
}
