import { Script } from 'node:vm'

/**
 * One registered classic script, made ready to stand with others in one file.
 *
 * @example
 * bundle.push(new ScriptSource('stars', "bespa.define('Stars', (root) => { … })").text)
 */
export class ScriptSource {
  /**
   * The script in a function of its own, so that neither its names, nor `'use strict'`, nor a
   * missing semicolon, nor an error while it starts reaches the scripts beside it.
   */
  readonly text: string

  /**
   * @param key names the script in errors
   * @param js its text; a classic script, not a module. An `export {}` at its end, which tsc adds to
   *   files that import types only, does no harm
   * @throws {SyntaxError} when it cannot be parsed: in a bundle it would stop all other scripts
   */
  constructor(key: string, js: string) {
    const body = js
      .replace(/\s*\/\/[#@]\s*sourceMappingURL=\S*\s*$/, '')
      // What tsc leaves of `import type {} from 'bespa/client'`.
      .replace(/(^|\n)export \{\};?\s*$/, '')
    try {
      new Script(body)
    } catch (error) {
      throw new SyntaxError(`Script "${key}": ${String(error)}`, { cause: error })
    }
    this.text = `try{(()=>{${body}\n})()}catch(e){setTimeout(()=>{throw e})}\n`
  }
}
