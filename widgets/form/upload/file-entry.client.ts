import { fileSize } from './file-size.js'
import type { UploadWording } from './upload-wording.js'

const lang = document.documentElement.lang || 'en'
const previewed = /^image\/(png|jpeg|gif|webp|avif|bmp)$/
const largestPreview = 30_000_000

/** What an entry asks of its list. */
export interface EntryOwner {
  readonly words: UploadWording
  /** The name that the form posts keys under. */
  readonly name: string
  remove(entry: FileEntry): void
  retry(entry: FileEntry): void
}

/** `sending`: on its way; `complete`: posted with the form; the others say why they are not. */
export type EntryState = 'sending' | 'complete' | 'failed' | 'interrupted'

/** One file in the list of an input: what there is to see of it, and the key that the form posts. */
export class FileEntry {
  readonly element: HTMLElement = document.createElement('li')
  state: EntryState = 'sending'
  /** The address of the upload; `''` as long as there is none. */
  url = ''
  /** The file itself, where this document has it. */
  file: File | undefined
  /** Whether the form was sent with it. */
  submitted = false
  readonly #note = make('span', 'FileState')
  readonly #bar = document.createElement('progress')
  readonly #key = document.createElement('input')
  #started = 0
  #quarter = 0

  constructor(
    readonly owner: EntryOwner,
    readonly name: string,
    readonly size: number,
  ) {
    const { words } = owner
    this.element.className = 'File'
    this.#key.type = 'hidden'
    this.#bar.max = size
    this.#bar.ariaLabel = name
    this.element.append(
      make('span', 'FileName', name),
      this.#note,
      this.#button('FileRetry', '↻', words.retry, () => owner.retry(this)),
      this.#button('FileRemove', '×', words.remove, () => owner.remove(this)),
    )
  }

  /** What the form posts for it. */
  get key(): string {
    return this.#key.value
  }

  /** Shows a picture, made small in the browser. */
  preview(file: File): void {
    if (!previewed.test(file.type) || file.size > largestPreview) return
    createImageBitmap(file, { resizeHeight: 80 }).then((bitmap) => {
      const canvas = document.createElement('canvas')
      canvas.className = 'FilePreview'
      Object.assign(canvas, { width: bitmap.width, height: bitmap.height })
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
      this.element.prepend(canvas)
    }, ignore)
  }

  /** Takes over a file that the server has drawn. */
  adopt(drawn: HTMLElement): void {
    const picture = drawn.querySelector('img')
    if (picture) this.element.prepend(picture)
    this.complete(drawn.dataset['key'] ?? '', drawn.querySelector('.FileState')?.textContent ?? '')
  }

  sending(): void {
    this.#show('sending', '')
    this.element.insertBefore(this.#bar, this.#note)
    this.#started = performance.now()
    this.#name(this.owner.words.cancel)
  }

  /** Shows how much has arrived, and says it at each quarter. */
  progress(sent: number, resumed: number): void {
    this.#bar.value = sent
    const seconds = (performance.now() - this.#started) / 1000
    const left = ((this.size - sent) * seconds) / Math.max(1, sent - resumed)
    this.#note.textContent = this.owner.words.progress
      .replace('{done}', fileSize(sent, lang))
      .replace('{size}', fileSize(this.size, lang))
      .replace('{left}', sent > resumed ? duration(left) : '…')
    const quarter = Math.floor((4 * sent) / this.size)
    if (quarter > this.#quarter && quarter < 4) announce(`${this.name}: ${25 * quarter} %`)
    this.#quarter = quarter
  }

  waiting(isWaiting: boolean): void {
    this.element.classList.toggle('Waiting', isWaiting)
    if (isWaiting) this.#note.textContent = this.owner.words.waiting
  }

  complete(key: string, note = fileSize(this.size, lang)): void {
    this.#show('complete', note)
    this.#key.name = this.owner.name
    this.#key.value = key
    this.element.append(this.#key)
    this.element.dataset['key'] = key
    this.#name(this.owner.words.remove)
  }

  /** Says why the file is not there. */
  fail(reason: string, retries: boolean, state: EntryState = 'failed'): void {
    this.#show(state, reason)
    this.element.classList.toggle('Retries', retries)
    this.#name(this.owner.words.remove)
  }

  #show(state: EntryState, note: string): void {
    this.state = state
    this.element.classList.remove('Waiting', 'Retries')
    this.element.classList.toggle('Failed', state === 'failed')
    this.#bar.remove()
    this.#note.textContent = note
  }

  #name(words: string): void {
    const button = this.element.querySelector('.FileRemove')
    if (button) button.ariaLabel = words.replace('{name}', this.name)
  }

  #button(className: string, glyph: string, words: string, act: () => void): HTMLElement {
    const button = make('button', className, glyph) as HTMLButtonElement
    button.type = 'button'
    button.ariaLabel = words.replace('{name}', this.name)
    button.onclick = act
    return button
  }
}

/** Tells users of screen readers. */
export function announce(text: string): void {
  const announcer = document.querySelector('.Announcer')
  if (announcer) announcer.textContent = text
}

function make(name: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(name), { className, textContent: text })
}

function duration(seconds: number): string {
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [seconds / 60, 'minute']
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(lang, options).format(Math.ceil(value))
}

function ignore(): void {
  // Without a preview, the name has to do.
}
