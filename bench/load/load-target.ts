/** A request that is sent again and again. */
export interface LoadTarget {
  readonly port: number
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** One answer, drawn by BESPA and as a fixed string. */
export interface LoadPair {
  readonly title: string
  readonly bespa: LoadTarget
  readonly fixed: LoadTarget
}
