/** What no file system, shell or screen can be trusted with: controls, and marks that turn text around. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu
/** Emoji are put together with a joiner. It is kept between two of them. */
const joiner = '\u200d'
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i
const longestName = 200
const segmenter = new Intl.Segmenter()

/**
 * A file name that is harmless wherever it is used: one path segment in Unicode's NFC, without control
 * characters and without what Windows refuses, of at most 200 bytes of UTF-8. The extension is kept.
 *
 * @param name what a client calls its file; it may contain anything
 * @returns the name, or `file` when nothing is left of it
 *
 * @example
 * safeFileName('../../etc/pass\u0000wd') // 'passwd'
 */
export function safeFileName(name: string): string {
  const segment = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = segment
    .replace(invisible, (mark) => (mark === joiner ? mark : ''))
    .replace(/\u200d+(?!\p{Extended_Pictographic})/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(reserved, '_$1')
  return shortened(clean) || 'file'
}

/** The extension in lower case without its dot; `''` when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z\d]{1,16})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name
  const extension = extensionOf(name) && `.${extensionOf(name)}`
  const rest = name.slice(0, name.length - extension.length)
  let short = ''
  for (const { segment } of segmenter.segment(rest)) {
    if (Buffer.byteLength(short + segment + extension) > longestName) break
    short += segment
  }
  return short.trimEnd() + extension
}
