/** What a tab remembers of an upload, so that it can go on after a reload. */
export interface UploadRecord {
  readonly url: string
  readonly name: string
  readonly size: number
  readonly modified: number
  readonly complete: boolean
}

/** The uploads of one input that this tab remembers. Where nothing can be stored, there are none. */
export class UploadRecords {
  readonly #key: string

  /** @param input tells inputs apart: their page and name */
  constructor(input: string) {
    this.#key = `bespa-upload ${input}`
  }

  all(): UploadRecord[] {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? '[]') as UploadRecord[]
    } catch {
      return []
    }
  }

  /** An unfinished upload of the same file. */
  of({ name, size, lastModified }: File): UploadRecord | undefined {
    return this.all().find(
      (one) =>
        !one.complete && one.name === name && one.size === size && one.modified === lastModified,
    )
  }

  put(record: UploadRecord): void {
    this.#write([...this.#without(record.url), record])
  }

  delete(url: string): void {
    this.#write(this.#without(url))
  }

  clear(): void {
    this.#write([])
  }

  #without(url: string): UploadRecord[] {
    return this.all().filter((one) => one.url !== url)
  }

  #write(records: UploadRecord[]): void {
    try {
      if (records.length > 0) sessionStorage.setItem(this.#key, JSON.stringify(records))
      else sessionStorage.removeItem(this.#key)
    } catch {
      // Storage is full or forbidden: the upload goes on, but will not survive a reload.
    }
  }
}
