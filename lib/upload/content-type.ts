import { fileTypeFromBuffer } from 'file-type'
import { typesByExtension } from './accepted-types.js'
import { extensionOf } from '../request/file-name.js'

/** Tab, line feed, form feed, carriage return, and what begins the color codes of logs. */
const textControls = new Set([9, 10, 12, 13, 27])

/** What a file's bytes say that it is. */
export interface ContentType {
  /** The media type. */
  readonly type: string
  /** The extension that belongs to the type, without its dot; `''` when there is none. */
  readonly extension: string
}

/** How many bytes at the start of a file {@link contentType} looks at. */
export const inspectedBytes = 64 * 1024

/** Formats whose bytes tell the container alone; the name says which of its kinds it is. */
const containers: Readonly<Record<string, readonly string[]>> = {
  zip: ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub', 'jar'],
  cfb: ['doc', 'xls', 'ppt', 'msg'],
  xml: ['svg', 'html', 'htm'],
  txt: [
    'csv',
    'css',
    'html',
    'htm',
    'ics',
    'json',
    'md',
    'svg',
    'tsv',
    'vcf',
    'xml',
    'yaml',
    'yml',
  ],
}

/**
 * The type of a file by its content, never by what the client says. The name only decides between
 * kinds that share a container: spreadsheets and zip archives, or the many kinds of text.
 *
 * @param head the first {@link inspectedBytes} of the file
 * @param name the file's name
 */
export async function contentType(head: Uint8Array, name: string): Promise<ContentType> {
  const detected = await fileTypeFromBuffer(head)
  const found = detected
    ? { type: detected.mime, extension: detected.ext }
    : startsLikeZip(head)
      ? { type: 'application/zip', extension: 'zip' }
      : isText(head)
        ? { type: 'text/plain', extension: 'txt' }
        : { type: 'application/octet-stream', extension: '' }
  const extension = extensionOf(name)
  if (!containers[found.extension]?.includes(extension)) return found
  return { type: typesByExtension[extension] ?? found.type, extension }
}

function startsLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04
}

/** No control characters that no text has, and UTF-8 as far as it was read. */
function isText(head: Uint8Array): boolean {
  if (head.some((byte) => byte < 32 && !textControls.has(byte))) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
