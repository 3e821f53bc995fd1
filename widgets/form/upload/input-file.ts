import {
  type Content,
  type Context,
  type Output,
  type PostedFile,
  stateOf,
  tag,
  type UploadedFile,
  type UploadReceiver,
} from '../../../lib/index.js'
import { FormControl } from '../input/form-control.js'
import { requiredMark } from '../input/outlined-box.js'
import type { ValidationMessage } from '../value/validation-message.js'
import { fileSize } from './file-size.js'
import {
  collectFiles,
  type FileRules,
  multipartFiles,
  postedKeys,
  type PostedFiles,
  storedFile,
} from './posted-files.js'
import { uploadWordingOf } from './upload-wording.js'

/** 64 MiB. */
const defaultMaxSize = 64 * 1024 * 1024

/**
 * An input for one or several files. They are uploaded while the form is being filled in, over the
 * resumable protocol tus; without script they come with the form. `files(ctx)` gives the same either
 * way. Size, number and type, by content, are checked again on the server.
 *
 * @example
 * const receipts = wf.inputFile('receipts', '', uploads).withLabel('Receipts')
 *   .withAccept('.pdf,image/*').withMaxSize(5_000_000).withMaxFiles(5)
 * if (await form.readyToCommit(ctx)) {
 *   for (const file of await receipts.files(ctx)) await file.moveTo(path.join(folder, randomUUID()))
 * }
 */
export class InputFileWidget extends FormControl<InputFileWidget> {
  readonly #fileName: string
  readonly #receiver: UploadReceiver
  #accept = ''
  #maxSize = defaultMaxSize
  #maxFiles = 1
  #collecting: Promise<PostedFiles> | undefined
  /** What is drawn. */
  #listed: readonly UploadedFile[] = []

  /**
   * @param fileName the name of the file that the app has already; `''` for none
   * @param receiver takes the uploads
   */
  constructor(name: string, fileName: string, receiver: UploadReceiver) {
    super()
    this.withName(name)
    this.#fileName = fileName
    this.#receiver = receiver
  }

  /**
   * Limits the types: extensions (`.pdf`), media types, and `image/*` and the like, comma-separated.
   * Default: `''`, which accepts all. SVG is no `image/*` here, because it can carry scripts.
   */
  withAccept(types: string): this {
    this.#accept = types
    return this
  }

  /** Limits the size of each file in bytes. Default: 67,108,864 (64 MiB). 0 means no limit. */
  withMaxSize(bytes: number): this {
    this.#maxSize = Math.max(0, bytes)
    return this
  }

  /** Limits how many files may be chosen. Default: 1. 0 means no limit. */
  withMaxFiles(files: number): this {
    this.#maxFiles = Math.max(0, files)
    return this
  }

  override get initial(): string {
    return this.#fileName && storedFile
  }

  override get confidential(): boolean {
    return true
  }

  /** Whether a form without script must be posted as multipart. */
  get multipart(): boolean {
    return !this.disabled
  }

  /** The keys of the uploads, comma-separated; `stored` for the file that the app has already. */
  override value(ctx: Context = this.boundContext): string {
    if (this.disabled || !this.#wasPosted(ctx)) return this.initial
    const arrived = this.#multipart(ctx).map((_, at) => `multipart-${at}`)
    return [...(this.kept(ctx) ? [storedFile] : []), ...this.#keys(ctx), ...arrived].join()
  }

  /** Whether the file that the app already has stays. False once it was removed or replaced. */
  kept(ctx: Context = this.boundContext): boolean {
    if (!this.#fileName) return false
    if (this.disabled || !this.#wasPosted(ctx)) return true
    const isReplaced =
      this.#maxFiles === 1 && this.#keys(ctx).length + this.#multipart(ctx).length > 0
    return !isReplaced && stateOf(ctx).getAll(this.name).includes(storedFile)
  }

  /** The new files: complete, of this visitor, and within the limits. */
  async files(ctx: Context = this.boundContext): Promise<readonly UploadedFile[]> {
    return (await this.#collected(ctx)).files
  }

  /** The new files, as `form.read(ctx)` gives them. */
  override read(ctx: Context = this.boundContext): Promise<readonly UploadedFile[]> {
    return this.files(ctx)
  }

  /** The keys of the uploads, also of files that have come with the form. */
  override async entries(ctx: Context): Promise<[string, string][]> {
    if (this.disabled || !this.#wasPosted(ctx)) return []
    const keys = (await this.files(ctx)).map(({ key }) => key)
    return [
      ['_present', this.name],
      ...[...(this.kept(ctx) ? [storedFile] : []), ...keys].map((key): [string, string] => [
        this.name,
        key,
      ]),
    ]
  }

  override async draw(out: Output, ctx: Context): Promise<void> {
    const hasSome = this.#keys(ctx).length + this.#multipart(ctx).length > 0
    // Files that came with a form that is refused are kept, so they are taken in before.
    const files = this.shown(ctx) && hasSome ? await this.files(ctx) : []
    this.#listed = files.filter((file) => !file.taken)
    await super.draw(out, ctx)
  }

  protected override async check(
    _value: string,
    ctx: Context,
  ): Promise<ValidationMessage | undefined> {
    return (await this.#collected(ctx)).message
  }

  protected override drawControl(error: string, out: Output, ctx: Context): void {
    const files = this.#listed
    out.rendering.requireModule('upload')
    const enabled = !this.disabled
    const isEmpty = files.length === 0 && !this.kept(ctx)
    const control = this.control('input', error, out, ctx)
      .attr('type', 'file')
      .attr('multiple', this.#maxFiles !== 1)
      .attr('accept', this.#accept)
      .attr('required', enabled && this.required && isEmpty)
    const ids = [
      enabled && out.domId(this.id, 'error'),
      this.help.length > 0 && out.domId(this.id, 'help'),
    ]
    control.attr(
      'aria-describedby',
      [...ids, out.domId(this.id, 'limits')].filter(Boolean).join(' '),
    )
    const root = this.begin(error, ctx, 'div').class('InputFile Block')
    if (enabled) this.#describe(root, out, ctx)
    root
      .add(
        this.label.length > 0 &&
          tag('label')
            .class('FileLabel')
            .attr('for', this.controlId(out))
            .add(this.label, requiredMark(this.required && enabled)),
        tag('span').class('DropZone').add(control),
        tag('ul')
          .class('Files')
          .add(
            this.kept(ctx) && this.#stored(out, ctx),
            files.map((file) => this.#uploaded(file, out)),
          ),
        this.marker(),
        tag('span')
          .class('FileLimits')
          .attr('id', out.domId(this.id, 'limits'))
          .add(this.#limits(out, ctx)),
        this.support(error, out),
      )
      .draw(out, ctx)
  }

  /** Tells the script what it needs to know. */
  #describe(root: ReturnType<typeof tag>, out: Output, ctx: Context): void {
    const { accept, maxSize, maxFiles } = this.#rules
    root
      .attr('data-widget', 'InputFile')
      .attr('data-receiver', out.address(this.#receiver.path))
      .attr('data-ticket', this.#receiver.ticket(ctx, { accept, maxSize }))
      .attr('data-max-size', maxSize)
      .attr('data-max-files', maxFiles)
      .attr('data-upload-words', JSON.stringify(uploadWordingOf(ctx, out.rendering.lang)))
      .attr('data-required', this.required)
      .attrIf(this.autoSubmit, 'data-auto', '1')
  }

  /** A ticked box says that the file stays, which works without script. */
  #uploaded(file: UploadedFile, out: Output): Content {
    const { key, name, size, type } = file
    const isPicture = /^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(type)
    const picture = tag('img').class('FilePreview').attr('alt', '').attr('loading', 'lazy')
    return this.#item(key, name, fileSize(size, out.rendering.lang), out).add(
      isPicture && picture.attr('src', out.address(`${this.#receiver.path}/${key}`)),
    )
  }

  #stored(out: Output, ctx: Context): Content {
    const { stored } = uploadWordingOf(ctx, out.rendering.lang)
    return this.#item(storedFile, this.#fileName, stored, out)
  }

  #item(key: string, name: string, note: string, out: Output) {
    const id = out.domId(this.id, `file-${key.slice(-8)}`)
    const box = tag('input').attr('type', 'checkbox').attr('id', id).attr('checked', true)
    return tag('li')
      .class('File')
      .attr('data-key', key)
      .add(
        !this.disabled && box.attr('name', this.name).attr('value', key),
        this.disabled
          ? tag('span').class('FileName').add(name)
          : tag('label').class('FileName').attr('for', id).add(name),
        tag('span').class('FileState').add(note),
      )
  }

  #limits(out: Output, ctx: Context): string {
    const { lang } = out.rendering
    const { sizeLimit, countLimit, typeLimit } = uploadWordingOf(ctx, lang)
    const filled = (text: string, bound: string) => text.replace('{bound}', () => bound)
    return [
      this.#accept && filled(typeLimit, this.#accept.split(/\s*,\s*/).join(', ')),
      this.#maxFiles > 1 && filled(countLimit, String(this.#maxFiles)),
      this.#maxSize > 0 && filled(sizeLimit, fileSize(this.#maxSize, lang)),
    ]
      .filter(Boolean)
      .join(' ')
  }

  get #rules(): FileRules {
    return { accept: this.#accept, maxSize: this.#maxSize, maxFiles: this.#maxFiles }
  }

  #wasPosted(ctx: Context): boolean {
    return this.raw(ctx) !== undefined || this.#multipart(ctx).length > 0
  }

  #keys(ctx: Context): string[] {
    return this.raw(ctx) === undefined ? [] : postedKeys(ctx, this.name)
  }

  /** Files come with a request of the input's form, unless the app has reset it. */
  #multipart(ctx: Context): readonly PostedFile[] {
    return this.sent(ctx) && this.shown(ctx) ? multipartFiles(ctx, this.name) : []
  }

  #collected(ctx: Context): Promise<PostedFiles> {
    if (this.disabled) return Promise.resolve({ files: [], message: undefined })
    const found = { keys: this.#keys(ctx), arrived: this.#multipart(ctx) }
    return (this.#collecting ??= collectFiles(ctx, found, this.#receiver, this.#rules))
  }
}
