import type { Context } from 'koa'

/** Promises of content whose failure does not end the process. */
const watched = new WeakSet<object>()
/** Those of them that are being drawn: their failure is that of the drawing. */
const awaited = new WeakSet<object>()
const reported = new WeakSet<object>()

let latest: Context | undefined
let running = 0

/** Called by the middleware when a request begins. */
export function beginRequest(ctx: Context): void {
  latest = ctx
  running++
}

/** Called by the middleware when a request is over. */
export function endRequest(): void {
  running--
}

/**
 * Takes care of a promise from the moment on that it becomes content: when it fails before it is drawn,
 * or without ever being drawn, `app.on('error')` receives the error, and the process goes on.
 */
export function watchPromise(promise: object): void {
  if (watched.has(promise)) return
  watched.add(promise)
  void (promise as Promise<unknown>).catch((error: unknown) => {
    if (!awaited.has(promise)) reportStray(error)
  })
}

/** Notes that a promise is being drawn, so that the code that draws it reports its failure. */
export function noteAwaited(promise: object): void {
  awaited.add(promise)
}

/** Takes care of a promise that has been given its place in a page, but need not be drawn. */
export function ignoreRejection(promise: object): void {
  noteAwaited(promise)
  watchPromise(promise)
}

/** Reports an error to `app.on('error')`, unless that has been done before. */
export function report(error: unknown, ctx: Context): void {
  if (noteReported(error)) ctx.app.emit('error', error, ctx)
}

/**
 * A promise that may be left alone: when nobody waits for it, its failure is reported to
 * `app.on('error')`.
 */
export function reportingPromise<T>(promise: Promise<T>, ctx: Context): Promise<T> {
  const observed = new ObservedPromise<T>((resolve, reject) => {
    promise.then(resolve, reject)
  })
  void Promise.prototype.then.call(observed, undefined, (error: unknown) => {
    if (!observed.isAwaited) report(error, ctx)
  })
  return observed
}

class ObservedPromise<T> extends Promise<T> {
  isAwaited = false

  static override get [Symbol.species](): PromiseConstructor {
    return Promise
  }

  override then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.isAwaited = true
    return super.then(onFulfilled, onRejected)
  }
}

/**
 * Which request content was made for cannot be seen from a promise: the app is that of the latest
 * request, and the context is known only while there is no other.
 */
function reportStray(error: unknown): void {
  if (!latest || !noteReported(error)) return
  try {
    latest.app.emit('error', error, running === 1 ? latest : undefined)
  } catch (failure) {
    console.error(failure)
  }
}

/** @returns false when the error has been reported before */
function noteReported(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return true
  if (reported.has(error)) return false
  reported.add(error)
  return true
}
