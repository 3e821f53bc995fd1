import {
  type Context,
  type PostedFile,
  stateOf,
  type UploadedFile,
  UploadQuotaError,
  type UploadReceiver,
} from '../../../lib/index.js'
import { isAccepted } from '../../../lib/upload/accepted-types.js'
import type { ValidationMessage } from '../value/validation-message.js'
import { fileSize } from './file-size.js'
import { type UploadWording, uploadWordingOf } from './upload-wording.js'

/** What one input allows. */
export interface FileRules {
  readonly accept: string
  /** Bytes of one file; 0 for no limit. */
  readonly maxSize: number
  /** 0 for no limit. */
  readonly maxFiles: number
}

/** What a form has brought for one input: the files that may stay, and why others may not. */
export interface PostedFiles {
  readonly files: readonly UploadedFile[]
  readonly message: ValidationMessage | undefined
}

/** The value that stands for the file that the app has already. */
export const storedFile = 'stored'

/** The keys that were posted for an input, each once. */
export function postedKeys(ctx: Context, name: string): string[] {
  const values = stateOf(ctx).getAll(name)
  return [...new Set(values)].filter((value) => !['', '0', storedFile].includes(value))
}

/** The files of a multipart body for an input. */
export function multipartFiles(ctx: Context, name: string): readonly PostedFile[] {
  const files = (ctx.request as { files?: Record<string, unknown> }).files ?? {}
  if (!Object.hasOwn(files, name)) return []
  return [files[name]].flat() as PostedFile[]
}

/**
 * Collects and checks what was posted for an input: uploads by their keys, and files that came with the
 * form itself, which are taken in like uploads. What must not stay is removed.
 */
export async function collectFiles(
  ctx: Context,
  { keys, arrived }: { keys: readonly string[]; arrived: readonly PostedFile[] },
  receiver: UploadReceiver,
  rules: FileRules,
): Promise<PostedFiles> {
  const refused: ValidationMessage[] = []
  const files: UploadedFile[] = []
  for (const posted of arrived) {
    const file = await receiver.take(ctx, posted).catch(roomless)
    if (!file) refused.push(says('noRoom', { name: posted.originalFilename ?? '' }))
    else if (await isKept(file)) files.push(file)
  }
  const isReplaced = rules.maxFiles === 1 && files.length > 0
  for (const key of isReplaced ? [] : keys) {
    const file = await receiver.find(ctx, key)
    if (!file) refused.push(says('gone', {}))
    else if (await isKept(file)) files.push(file)
  }
  // Those that were kept before come first, as they did in the form.
  const inOrder = [...files.filter(isEarlier), ...files.filter((file) => !isEarlier(file))]
  const most = rules.maxFiles || inOrder.length
  for (const file of inOrder.slice(most)) {
    refused.push(says('tooMany', { name: file.name, bound: () => String(most) }))
    await file.remove()
  }
  return { files: inOrder.slice(0, most), message: refused[0] }

  function isEarlier({ key }: UploadedFile): boolean {
    return keys.includes(key)
  }

  async function isKept(file: UploadedFile): Promise<boolean> {
    const { accept, maxSize } = rules
    const isLarge = maxSize > 0 && file.size > maxSize
    if (!isLarge && isAccepted(accept, { name: `.${file.extension}`, type: file.type })) return true
    refused.push(
      isLarge
        ? says('tooLarge', { name: file.name, bound: (lang) => fileSize(maxSize, lang) })
        : says('wrongType', { name: file.name }),
    )
    await file.remove()
    return false
  }

  function says(
    word: keyof UploadWording,
    { name: fileName = '', bound }: { name?: string; bound?: (lang: string) => string },
  ): ValidationMessage {
    return (_words, lang) =>
      uploadWordingOf(ctx, lang)
        [word].replace('{name}', () => fileName)
        .replace('{bound}', () => bound?.(lang) ?? '')
  }
}

function roomless(error: unknown): undefined {
  if (!(error instanceof UploadQuotaError)) throw error
}
