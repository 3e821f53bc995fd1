import type * as Jsdom from 'jsdom'

/** The jsdom package, which only tests need and which is therefore loaded when it is used. */
export type JsdomPackage = typeof Jsdom

/**
 * Loads jsdom.
 *
 * @throws {Error} that says what to install, when it is not there
 */
export async function loadJsdom(): Promise<JsdomPackage> {
  try {
    return await import('jsdom')
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new Error('bespa/testing needs jsdom: run `npm install --save-dev jsdom`', { cause })
  }
}
