/** What is known of a file when it is judged. */
export interface FileDescription {
  readonly name: string
  /** The media type; `''` when it is unknown. */
  readonly type: string
}

/** Media types by extension: for files that come without one, and for `accept` lists of extensions. */
export const typesByExtension: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  gz: 'application/gzip',
  heic: 'image/heic',
  heif: 'image/heif',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  vcf: 'text/vcard',
  webm: 'video/webm',
  webp: 'image/webp',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
}

/**
 * Whether a file matches a list as in HTML's `accept` attribute. Browser and server judge by this
 * one rule: extensions ignore case and stand for their media type, and a file without a type has
 * that of its extension. `image/*` leaves out SVG, which can carry scripts; name `.svg` to allow
 * it.
 *
 * @param accept comma-separated extensions (`.pdf`), media types, and `image/*`, `audio/*` and the like;
 *   `''` accepts everything
 */
export function isAccepted(accept: string, { name, type }: FileDescription): boolean {
  const tokens = accept
    .toLowerCase()
    .split(',')
    .flatMap((token) => token.trim() || [])
  const extension = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? ''
  const media = type.toLowerCase().split(';')[0]?.trim() || typeOf(extension)
  return (
    tokens.length === 0 ||
    tokens.some((token) => {
      if (token.startsWith('.')) return `.${extension}` === token || isType(typeOf(token.slice(1)))
      if (token === '*/*') return true
      if (!token.endsWith('/*')) return isType(token)
      return media.startsWith(token.slice(0, -1)) && !media.includes('svg')
    })
  )

  function isType(wanted: string): boolean {
    return wanted !== '' && wanted === media
  }
}

function typeOf(extension: string): string {
  return Object.hasOwn(typesByExtension, extension) ? (typesByExtension[extension] ?? '') : ''
}
