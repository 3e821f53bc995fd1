/** Why an upload has ended without its file being there: a key of the input's words. */
export type UploadFailure = 'tooLarge' | 'wrongType' | 'noRoom' | 'failed'

/** What an upload reports to the one who shows it. */
export interface UploadListener {
  /** So many bytes have arrived. */
  progress(sent: number): void
  /** There is no connection at the moment, or there is one again. */
  waiting(isWaiting: boolean): void
  /** The file has an address on the server, where it can be continued. */
  created(url: string): void
  complete(url: string): void
  failed(reason: UploadFailure): void
}

/** Where files go, and what the server has signed for the input. */
export interface UploadTarget {
  readonly receiver: string
  readonly ticket: string
}

/** Bytes of one request. A node that is killed loses no more than what of them is under way. */
const partSize = 8 * 1024 * 1024
const longestPause = 30_000
const protocol = { 'Tus-Resumable': '1.0.0' }

/** A visitor gets an identity with the first upload; the others wait for it. */
let creations = Promise.resolve()

/**
 * Uploads one file by the tus protocol (https://tus.io/protocols/resumable-upload): creates it, sends it
 * in parts, and after each failure asks how much has arrived and goes on from there.
 */
export class TusUpload {
  #url: string
  #sent = 0
  #pauses = 0
  #restarts = 0
  #request: XMLHttpRequest | undefined
  #stopped = false

  /** @param url where an earlier upload of the same file stopped; `''` for a new one */
  constructor(
    readonly file: File,
    readonly target: UploadTarget,
    readonly listener: UploadListener,
    url = '',
  ) {
    this.#url = url
  }

  async start(): Promise<void> {
    while (!this.#stopped) {
      const ended = await this.#step().catch(() => this.#pause())
      if (ended) return
    }
  }

  /** Stops it and removes what has arrived. */
  cancel(): void {
    this.stop()
    if (this.#url) removeUpload(this.#url)
  }

  /** Stops it; it can be continued later. */
  stop(): void {
    this.#stopped = true
    this.#request?.abort()
  }

  /** Does what comes next, and says whether that was all. Throws when the connection is to blame. */
  async #step(): Promise<boolean> {
    if (!this.#url) return this.#create()
    if (await this.#findOffset()) return true
    while (this.#url && !this.#stopped) {
      this.listener.progress(this.#sent)
      if (this.#sent >= this.file.size) {
        this.listener.complete(this.#url)
        return true
      }
      const status = await this.#sendPart()
      if (status === 415) return this.#fail('wrongType')
      if (status === 413) return this.#fail('tooLarge')
      if (status !== 204) {
        await this.#pause(status)
        return false
      }
      this.#pauses = 0
    }
    return false
  }

  async #create(): Promise<boolean> {
    const { name, type, size } = this.file
    const creation = creations.then(() =>
      fetch(this.target.receiver, {
        method: 'POST',
        headers: {
          ...protocol,
          'Upload-Length': `${size}`,
          'Upload-Metadata': metadata({
            filename: name,
            filetype: type,
            ticket: this.target.ticket,
          }),
        },
      }),
    )
    creations = creation.then(
      () => undefined,
      () => undefined,
    )
    const { status, headers } = await creation
    if (status === 413) return this.#fail('tooLarge')
    if (status === 415) return this.#fail('wrongType')
    if (status === 507) return this.#fail('noRoom')
    if (status >= 500 || status === 429) throw new Error()
    const url = headers.get('Location')
    if (status !== 201 || !url) return this.#fail('failed')
    this.#url = url
    this.listener.created(url)
    if (this.#stopped) this.cancel()
    return false
  }

  /** Asks how much has arrived, and says whether it is over. */
  async #findOffset(): Promise<boolean> {
    const { status, headers } = await fetch(this.#url, { method: 'HEAD', headers: protocol })
    const offset = Number(headers.get('Upload-Offset') ?? NaN)
    const isSame = Number(headers.get('Upload-Length')) === this.file.size
    if (status === 200 && offset >= 0 && isSame) this.#sent = offset
    // It has expired, or belongs to somebody else: start from scratch.
    else if (status < 500) {
      this.#url = ''
      if (this.#restarts++ > 1) return this.#fail('failed')
    } else throw new Error()
    return false
  }

  /** Sends the next part. Resolves with the status; `0` when the connection was lost. */
  #sendPart(): Promise<number> {
    const start = this.#sent
    const part = this.file.slice(start, start + partSize)
    return new Promise((resolve) => {
      const request = (this.#request = new XMLHttpRequest())
      request.open('PATCH', this.#url)
      request.setRequestHeader('Tus-Resumable', '1.0.0')
      request.setRequestHeader('Upload-Offset', `${start}`)
      request.setRequestHeader('Content-Type', 'application/offset+octet-stream')
      request.upload.onprogress = ({ loaded }) => {
        this.listener.waiting(false)
        this.listener.progress(Math.min(start + loaded, this.file.size))
      }
      request.onloadend = () => {
        if (request.status === 204) this.#sent = start + part.size
        resolve(request.status)
      }
      request.send(part)
    })
  }

  /** Waits, longer each time, or until the browser is online again. */
  async #pause(status = 0): Promise<false> {
    if (this.#stopped) return false
    this.listener.waiting(status === 0)
    await new Promise<void>((resolve) => {
      setTimeout(resolve, Math.min(longestPause, 500 * 2 ** this.#pauses++))
      addEventListener('online', () => resolve(), { once: true })
    })
    return false
  }

  #fail(reason: UploadFailure): true {
    this.listener.failed(reason)
    return true
  }
}

/** Removes an upload from the server. */
export function removeUpload(url: string): void {
  fetch(url, { method: 'DELETE', headers: protocol, keepalive: true }).catch(() => undefined)
}

/** Whether the complete upload is still there. */
export async function isThere(url: string): Promise<boolean> {
  const { status } = await fetch(url, { method: 'HEAD', headers: protocol })
  return status === 200
}

/** Metadata as the protocol writes it: base64 of UTF-8. */
function metadata(values: Record<string, string>): string {
  return Object.entries(values)
    .filter(([, value]) => value)
    .map(([key, value]) => {
      const bytes = new TextEncoder().encode(value)
      return `${key} ${btoa(String.fromCharCode(...bytes))}`
    })
    .join()
}
