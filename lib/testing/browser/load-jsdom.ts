import type * as Jsdom from 'jsdom'

/** The jsdom package, which only tests need. */
export type JsdomPackage = typeof Jsdom

// When this file is imported, for it takes a while: more than a test on a busy machine may.
const loaded = await import('jsdom').catch((error: unknown) => ({ error }))

/**
 * Gives jsdom.
 *
 * @throws {Error} that says what to install, when it is not there
 */
export function loadJsdom(): JsdomPackage {
  if (!('error' in loaded)) return loaded
  const { error } = loaded
  if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error
  throw new Error('bespa/testing needs jsdom: run `npm install --save-dev jsdom`', { cause: error })
}
