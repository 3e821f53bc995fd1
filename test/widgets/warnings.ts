import { warningListeners } from '../../lib/usage-error.js'

/** The warnings of the development mode while something is done, printed before or not. */
export async function warningsOf(action: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = []
  const listen = (message: string) => heard.push(message)
  const { warn } = console
  console.warn = () => undefined
  warningListeners.add(listen)
  try {
    await action()
  } finally {
    warningListeners.delete(listen)
    console.warn = warn
  }
  return heard
}
