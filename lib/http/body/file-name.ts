const longest = 200
/** Control characters, and those that turn the direction of text, by which `exe` can look like `png`. */
const invisible = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/**
 * The name of an uploaded file as it may be shown and stored: its last segment, without control
 * characters, in at most 200 characters. Whoever uploads a file chooses its name, so that it may be
 * `../../etc/passwd`.
 *
 * @returns `'file'` where nothing is left
 */
export function safeFileName(name: string): string {
  const start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1
  const bare = name.slice(start).replace(invisible, '').trim()
  if (/^\.*$/.test(bare)) return 'file'
  if (bare.length <= longest) return bare
  const extension = /\.[\w-]{1,16}$/.exec(bare)?.[0] ?? ''
  return bare.slice(0, longest - extension.length) + extension
}
