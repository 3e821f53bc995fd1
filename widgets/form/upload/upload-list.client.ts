import { isAccepted } from '../../../lib/upload/accepted-types.js'
import { announce, type EntryOwner, FileEntry } from './file-entry.client.js'
import { fileSize } from './file-size.js'
import { isThere, removeUpload, TusUpload, type UploadFailure } from './tus-upload.client.js'
import { UploadRecords } from './upload-record.client.js'
import type { UploadWording } from './upload-wording.js'

const atOnce = 2
const lang = document.documentElement.lang || 'en'

/**
 * The files of one input. It outlives the input's element, which a redraw replaces while uploads are
 * under way.
 */
export class UploadList implements EntryOwner {
  words!: UploadWording
  name = ''
  #root!: HTMLElement
  #control!: HTMLInputElement
  #list!: HTMLElement
  #entries: FileEntry[] = []
  readonly #uploads = new Map<FileEntry, TusUpload>()
  readonly #waiting: FileEntry[] = []
  readonly #records: UploadRecords
  readonly #settled: () => void

  /**
   * @param place tells inputs apart: their page and id
   * @param settled called whenever no upload is under way any more
   */
  constructor(place: string, settled: () => void) {
    this.#records = new UploadRecords(place)
    this.#settled = settled
  }

  get root(): HTMLElement {
    return this.#root
  }

  get form(): HTMLFormElement | null {
    return this.#control.form
  }

  get busy(): boolean {
    return this.#uploads.size + this.#waiting.length > 0
  }

  /** The first file that could not be uploaded. */
  get failure(): FileEntry | undefined {
    return this.#entries.find(({ state }) => state === 'failed')
  }

  /** Takes over the element that the server has drawn. */
  attach(root: HTMLElement): void {
    const isFirst = !(this.#root as HTMLElement | undefined)
    this.#root = root
    this.words = JSON.parse(root.dataset['uploadWords'] ?? '{}') as UploadWording
    this.#control = root.querySelector('input[type=file]') as HTMLInputElement
    this.#list = root.querySelector('.Files') as HTMLElement
    this.name = this.#control.name
    this.#control.addEventListener('change', () => this.#takeChosen())
    this.#adopt()
    if (isFirst) this.#recall()
    this.#show()
    // Chosen before this module had come.
    if (this.#control.files?.length) this.#takeChosen()
  }

  #takeChosen(): void {
    const files = [...(this.#control.files ?? [])]
    this.#control.value = ''
    this.add(files)
  }

  /** Checks files as the server will, and uploads those that may stay. */
  add(files: readonly File[]): void {
    for (const file of files) this.#take(file, file === files[0])
    this.#changed()
  }

  remove(entry: FileEntry): void {
    const at = this.#entries.indexOf(entry)
    this.#drop(entry)
    announce(this.words.removed.replace('{name}', entry.name))
    const next = this.#entries[at] ?? this.#entries[at - 1]
    const button = next?.element.querySelector<HTMLElement>('.FileRemove')
    ;(button ?? this.#control).focus()
    this.#changed()
    this.#tell()
  }

  retry(entry: FileEntry): void {
    this.#enqueue(entry)
    entry.element.querySelector<HTMLElement>('.FileRemove')?.focus()
  }

  /** The form goes out with what is there: a reload shall not bring it again. */
  submitted(): void {
    this.#records.clear()
    for (const entry of this.#entries) entry.submitted = true
  }

  /** The form did not arrive. */
  unsubmitted(): void {
    for (const entry of this.#entries) entry.submitted = false
  }

  /** Says that the form waits for its files. */
  hold(): void {
    announce(this.words.held)
    const [entry] = this.#uploads.keys()
    entry?.element.classList.add('Held')
  }

  /** Stops all that is under way; a reload can go on from there. */
  stop(): void {
    this.#waiting.length = 0
    for (const upload of this.#uploads.values()) upload.stop()
  }

  /** Joins what the server has drawn with what is known here. */
  #adopt(): void {
    const drawn = [...this.#list.children] as HTMLElement[]
    const keys = new Set(drawn.map(({ dataset }) => dataset['key']))
    const kept = this.#entries.filter((one) => !one.submitted || keys.has(one.key))
    this.#entries = []
    for (const element of drawn) {
      const known = kept.find(({ key }) => key === element.dataset['key'])
      const entry =
        known ?? new FileEntry(this, element.querySelector('.FileName')?.textContent ?? '', 0)
      if (!known) entry.adopt(element)
      this.#entries.push(entry)
    }
    this.#entries.push(...kept.filter((one) => !this.#entries.includes(one)))
    this.unsubmitted()
  }

  /** Shows what a reload has interrupted, and what was complete but never sent. */
  #recall(): void {
    for (const { url, name, size, complete } of this.#records.all()) {
      if (this.#entries.some(({ key }) => key === keyOf(url))) continue
      const entry = this.#enter(name, size)
      entry.url = url
      if (!complete) entry.fail(this.words.interrupted, false, 'interrupted')
      else {
        entry.complete(keyOf(url))
        isThere(url).then(
          (there) => there || this.#drop(entry),
          () => undefined,
        )
      }
    }
  }

  #interrupted(file: File): FileEntry | undefined {
    const { url } = this.#records.of(file) ?? {}
    return this.#entries.find((one) => one.state === 'interrupted' && one.url === url)
  }

  #take(file: File, isFirst: boolean): void {
    const { maxFiles = '1' } = this.#root.dataset
    const most = Number(maxFiles)
    const interrupted = this.#interrupted(file)
    const [objection, bound] = this.#objectionTo(file)
    // Where one is allowed, it takes the place of the one before.
    if (most === 1 && isFirst && !objection) {
      for (const one of this.#entries) if (one !== interrupted) this.#drop(one)
    }
    const entry = interrupted ?? this.#enter(file.name, file.size)
    entry.file = file
    entry.preview(file)
    const others = this.#entries.filter((one) => one !== entry && one.state !== 'failed')
    if (objection) this.#refuse(entry, objection, bound)
    else if (most > 0 && others.length >= most) this.#refuse(entry, this.words.tooMany, maxFiles)
    else this.#enqueue(entry)
  }

  /** Why a file must not be uploaded, and the limit that it exceeds. */
  #objectionTo(file: File): [words?: string, bound?: string] {
    const largest = Number(this.#root.dataset['maxSize'])
    if (largest > 0 && file.size > largest) return [this.words.tooLarge, fileSize(largest, lang)]
    return isAccepted(this.#control.accept, file) ? [] : [this.words.wrongType]
  }

  #enter(name: string, size: number): FileEntry {
    const entry = new FileEntry(this, name, size)
    this.#entries.push(entry)
    return entry
  }

  #refuse(entry: FileEntry, words: string, bound = ''): void {
    const reason = words.replace('{name}', entry.name).replace('{bound}', bound)
    entry.fail(reason, false)
    announce(reason)
  }

  #enqueue(entry: FileEntry): void {
    entry.sending()
    this.#waiting.push(entry)
    this.#next()
  }

  #next(): void {
    while (this.#uploads.size < atOnce) {
      const entry = this.#waiting.shift()
      if (!entry) break
      this.#start(entry)
    }
    this.#show()
    if (!this.busy) this.#settled()
  }

  #start(entry: FileEntry): void {
    const { file } = entry
    if (!file) return
    const { receiver = '', ticket = '' } = this.#root.dataset
    let resumed: number | undefined
    const remember = (complete: boolean) => {
      const { name, size, lastModified: modified } = file
      this.#records.put({ url: entry.url, name, size, modified, complete })
    }
    const upload = new TusUpload(
      file,
      { receiver, ticket },
      {
        created: (url) => {
          entry.url = url
          remember(false)
        },
        progress: (sent) => entry.progress(sent, (resumed ??= sent)),
        waiting: (isWaiting) => entry.waiting(isWaiting),
        complete: (url) => {
          entry.url = url
          remember(true)
          entry.complete(keyOf(url))
          announce(this.words.complete.replace('{name}', entry.name))
          this.#end(entry)
          this.#tell()
        },
        failed: (reason) => {
          this.#failed(entry, reason)
        },
      },
      entry.url,
    )
    this.#uploads.set(entry, upload)
    void upload.start()
  }

  #failed(entry: FileEntry, reason: UploadFailure): void {
    this.#records.delete(entry.url)
    entry.url = ''
    const text = this.words[reason]
      .replace('{name}', entry.name)
      .replace('{bound}', fileSize(Number(this.#root.dataset['maxSize']), lang))
    entry.fail(text, reason === 'failed' || reason === 'noRoom')
    announce(text)
    this.#end(entry)
  }

  #end(entry: FileEntry): void {
    this.#uploads.delete(entry)
    this.#next()
  }

  /** Takes an entry out, and what is on the server with it. */
  #drop(entry: FileEntry): void {
    this.#uploads.get(entry)?.cancel()
    if (!this.#uploads.delete(entry) && entry.url) removeUpload(entry.url)
    if (entry.url) this.#records.delete(entry.url)
    this.#entries = this.#entries.filter((one) => one !== entry)
    const at = this.#waiting.indexOf(entry)
    if (at >= 0) this.#waiting.splice(at, 1)
    this.#next()
  }

  #show(): void {
    const elements = this.#entries.map(({ element }) => element)
    // What stays where it is keeps the focus.
    for (const one of [...this.#list.children])
      if (!elements.includes(one as HTMLElement)) one.remove()
    for (const one of elements) if (one.parentElement !== this.#list) this.#list.append(one)
    const isEmpty = !this.#entries.some(({ state }) => state === 'complete' || state === 'sending')
    this.#control.required = 'required' in this.#root.dataset && isEmpty
  }

  /** Field errors, and guards against unsaved changes, listen to what controls say. */
  #changed(): void {
    this.#show()
    this.#control.dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** Sends the keys where the input does so by itself. */
  #tell(): void {
    if (!('auto' in this.#root.dataset)) return
    const keys = this.#entries.filter(({ key }) => key).map(({ key }) => [this.name, key])
    const query = new URLSearchParams(keys.length > 0 ? keys : [[this.name, '']])
    bespa.navigate(this.#root, `?${query.toString()}`, { history: 'replace' })
  }
}

function keyOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}
