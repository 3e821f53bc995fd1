import { finished } from 'node:stream'
import type { Context } from 'koa'
import { HttpMethodEnum, koaBody, type ExtendedFormidableOptions } from 'koa-body'
import { safeFileName } from '../../request/file-name.js'
import { MultipartGuard } from './multipart-guard.js'
import type { RequestLimits } from '../options.js'
import type { UploadFolder } from './upload-folder.js'

type HandlePart = NonNullable<ExtendedFormidableOptions['onPart']>
type Part = Parameters<HandlePart>[0] & { transferEncoding?: string }

const headerBytes = 4096
/** RFC 2046, section 5.1.1: a parser compares a longer one with the whole body, byte by byte. */
const longestBoundary = 70

/**
 * Reads a multipart body: its fields into `ctx.request.body`, its files into `ctx.request.files` and
 * into the folder. A file is a part that has a file name; one that is empty stands for “none chosen”
 * and is left out.
 *
 * @returns the fields, in the order in which their names first came
 * @throws an error with `status` or `httpCode` 413 when a limit is exceeded, or another one when the
 *   body cannot be read
 */
export async function readMultipart(
  ctx: Context,
  limits: RequestLimits,
  folder: UploadFolder,
): Promise<[name: string, value: string][]> {
  const guard = new MultipartGuard(boundaryOf(ctx), boundsOf(limits))
  const parse = koaBody({
    multipart: true,
    parsedMethods: Object.values(HttpMethodEnum),
    formidable: {
      uploadDir: await folder.make(),
      maxFieldsSize: limits.bodyBytes,
      maxFields: limits.keys,
      maxFileSize: limits.fileBytes,
      maxTotalFileSize: limits.fileBytes,
      maxFiles: limits.files,
      allowEmptyFiles: true,
      minFileSize: 0,
      onPart: (part, handle) => {
        if (!prepare(part)) return
        // It gives a promise, whatever its type says; a rejection that nobody awaits ends the process.
        const handled: unknown = handle(part)
        Promise.resolve(handled).catch((error: unknown) => guard.destroy(error as Error))
      },
    },
  })
  await within(ctx, guard, async (guarded) => {
    await parse(guarded, () => Promise.resolve())
  })
  const fields = named<string | string[]>(ctx.request.body as object)
  ctx.request.body = Object.fromEntries(fields)
  ctx.request.files = Object.fromEntries(named<never>(ctx.request.files ?? {}))
  return fields.flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  )
}

function boundsOf({ bodyBytes, fileBytes, keys, files }: RequestLimits) {
  const parts = keys + files + 1
  return { bytes: bodyBytes + fileBytes + parts * headerBytes, parts: parts + 1, headerBytes }
}

/** The parser would take a boundary with one of these words in it for the name of another format. */
function boundaryOf(ctx: Context): string {
  const type = ctx.get('Content-Type')
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (
    boundary === undefined ||
    boundary.length > longestBoundary ||
    /json|octet-stream|urlencoded/i.test(type)
  ) {
    throw new Error('The multipart boundary is missing or misleading')
  }
  return boundary
}

/** Runs the parser on the guarded body instead of the bare one. Rejects as soon as either fails. */
async function within(
  ctx: Context,
  guard: MultipartGuard,
  parse: (guarded: Context) => Promise<unknown>,
): Promise<void> {
  const failure = new Promise<never>((_, reject) => guard.on('error', reject))
  const settled = finished(ctx.req, { writable: false }, (error) => {
    if (error) guard.destroy(error)
  })
  const req = Object.assign(ctx.req.pipe(guard), { headers: ctx.req.headers })
  try {
    await Promise.race([parse(Object.create(ctx, { req: { value: req } }) as Context), failure])
  } finally {
    settled()
    ctx.req.unpipe(guard)
    guard.destroy()
  }
}

/** Makes a part fit for the parser. Returns false when the part is nothing to be kept. */
function prepare(part: Part): boolean {
  if (part.name === null || part.originalFilename === '') return false
  if (part.originalFilename !== null) part.originalFilename = safeFileName(part.originalFilename)
  // What decides between field and file is the file name, not the content type (RFC 7578, section 4.2).
  part.mimetype =
    part.originalFilename === null ? null : part.mimetype || 'application/octet-stream'
  // The bytes are decoded already; as the name of a character set, `7bit` throws.
  part.transferEncoding = 'utf-8'
  // Behind a dot no name is special to the parser's plain objects, neither `__proto__` nor `0`.
  part.name = '.' + unescaped(part.name)
  return true
}

/** Browsers escape these in names (HTML, “multipart/form-data encoding algorithm”). */
function unescaped(name: string): string {
  return name.replace(/%22|%0D|%0A/g, (escaped) => decodeURIComponent(escaped))
}

function named<T>(dotted: object): [name: string, value: T][] {
  return Object.entries(dotted).map(([name, value]) => [name.slice(1), value as T])
}
