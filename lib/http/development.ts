import type { IncomingMessage } from 'node:http'

const decided = new WeakMap<IncomingMessage, boolean>()

/** Decides for one request whether mistakes are loud, whatever the app says: for test drivers. */
export function setDevelopment(request: IncomingMessage, development: boolean): void {
  decided.set(request, development)
}

/** What was decided for a request, or `undefined`. */
export function developmentOf(request: IncomingMessage): boolean | undefined {
  return decided.get(request)
}
