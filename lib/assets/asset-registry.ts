import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Middleware } from 'koa'
import { Asset } from './asset.js'
import { isAssetName } from './asset-name.js'
import { ScriptSource } from './script-source.js'
import { styleBundle } from './style-bundle.js'
import { StyleSource } from './style-source.js'

/** The path, below the app's own prefix, where assets are served. */
export const assetPath = '/bespa/'

/** What an {@link AssetRegistry} starts with. */
export interface AssetRegistryOptions {
  /** Registers what is there from the start; called once, just before the registry is first used. */
  readonly defaults?: (registry: AssetRegistry) => void
}

const bundleNames = ['style.css', 'script.js', 'script.development.js']

/**
 * Everything that is served below `/bespa/`: one style sheet and one script, put together from
 * registered parts, single files, modules and handlers. Registering under a key or name that is
 * taken replaces what was there; bundles are put together again when next asked for. Register while
 * the app starts, not in a request.
 *
 * @example
 * const registry = new AssetRegistry()
 * registry.registerDirectory(new URL('./assets/', import.meta.url))
 */
export class AssetRegistry {
  #defaults: ((registry: AssetRegistry) => void) | undefined
  readonly #tokens = new Map<string, StyleSource>()
  readonly #base = new Map<string, StyleSource>()
  readonly #styles = new Map<string, StyleSource>()
  readonly #scripts = new Map<string, ScriptSource>()
  readonly #files = new Map<string, Asset>()
  #version = 0
  readonly #handlers = new Map<string, Middleware>()
  readonly #bundles = new Map<string, Asset>()
  #runtime: { production: ScriptSource; development: ScriptSource } | undefined

  constructor({ defaults }: AssetRegistryOptions = {}) {
    this.#defaults = defaults
  }

  /**
   * Registers the files of a folder by extension: `.css` joins the style sheet and `.js` the script,
   * both under the file name without extension; all others are served as `/bespa/<file name>`.
   * Folders within and names that begin with a dot are left out. The folder must hold browser files
   * only: everything in it becomes public.
   *
   * @param directory a `file:` URL, as an object or as text, or a path
   * @throws {Error} when the folder cannot be read, or a file is not valid (see `registerStyle`,
   *   `registerScript`, `registerFile`)
   */
  registerDirectory(directory: URL | string): this {
    const folder = folderURL(directory)
    for (const name of readdirSync(folder)) {
      const file = new URL(encodeURIComponent(name), folder)
      if (name.startsWith('.') || !statSync(file).isFile()) continue
      const extension = extname(name)
      const key = basename(name, extension)
      if (extension === '.css') this.registerStyle(key, readFileSync(file, 'utf8'))
      else if (extension === '.js') this.registerScript(key, readFileSync(file, 'utf8'))
      else this.registerFile(name, readFileSync(file))
    }
    return this
  }

  /**
   * Adds a style sheet to the layer `bespa.widgets`. Addresses in it are relative to `/bespa/`.
   *
   * @throws {SyntaxError} when a block, bracket, string or comment is not closed
   */
  registerStyle(key: string, css: string): this {
    return this.#register(this.#styles, key, new StyleSource(key, css))
  }

  /**
   * Adds a style sheet to the layer `bespa.base`, below the widgets.
   *
   * @throws {SyntaxError} when a block, bracket, string or comment is not closed
   */
  registerBase(key: string, css: string): this {
    return this.#register(this.#base, key, new StyleSource(key, css))
  }

  /**
   * Sets the design tokens: the layer `bespa.tokens`, below everything else.
   *
   * @throws {SyntaxError} when a block, bracket, string or comment is not closed
   */
  registerTokens(css: string): this {
    return this.#register(this.#tokens, 'tokens', new StyleSource('tokens', css))
  }

  /**
   * Adds a classic script to the script of every page. It runs in a function of its own, after the
   * runtime and in the order of the keys; what others shall see it assigns to `globalThis`. What tsc
   * makes of a file that imports types only will do; bundle one that imports more (esbuild: `--bundle`).
   *
   * @example
   * assetRegistry.registerScript('stars', "bespa.define('Stars', (root) => { root.title = 'Stars' })")
   * @throws {SyntaxError} when the script cannot be parsed
   */
  registerScript(key: string, js: string): this {
    return this.#register(this.#scripts, key, new ScriptSource(key, js))
  }

  /**
   * Sets the script that runs first on every page: the framework's own half in the browser.
   *
   * @param production the small one
   * @param development the one that reports mistakes
   * @throws {SyntaxError} when one of them cannot be parsed
   */
  registerRuntime(production: string, development: string): this {
    this.#change()
    this.#runtime = {
      production: new ScriptSource('runtime', production),
      development: new ScriptSource('runtime (development)', development),
    }
    return this
  }

  /**
   * Serves an ES module as `/bespa/modules/<key>.js`, for libraries too heavy for every page: only
   * pages that draw a widget which needs the module load it.
   *
   * @param key for example `mermaid`
   * @param module its text, or the `file:` URL of the file to read now
   * @throws {TypeError} when the key cannot be part of a path
   * @throws {Error} when the file cannot be read
   */
  registerModule(key: string, module: URL | string): this {
    const source = typeof module === 'string' ? module : readFileSync(module)
    return this.registerFile(`modules/${key}.js`, source)
  }

  /**
   * Serves a file as `/bespa/<name>`; the extension decides the content type. A `favicon.svg`,
   * `favicon.png` or `favicon.ico` becomes the icon of every page.
   *
   * @param name may have folders, for example `icons/heart.svg`
   * @param content text or bytes
   * @throws {TypeError} when the name is that of a bundle, or cannot be part of a path: it has an
   *   empty segment, `.`, `..`, a backslash or a control character
   */
  registerFile(name: string, content: string | Uint8Array): this {
    if (!isAssetName(name)) throw new TypeError(`Not the name of an asset: ${JSON.stringify(name)}`)
    if (bundleNames.includes(name))
      throw new TypeError(`${name} is a bundle: register a part of it`)
    return this.#register(this.#files, name, new Asset(name, content))
  }

  /**
   * Lets a middleware answer what is made on demand. It sees `ctx.path` whole; it is asked for GET
   * and HEAD, when there is no file of that name; of several prefixes the longest wins; calling
   * `next` answers 404.
   *
   * @param prefix a folder (`maps/`: everything below `/bespa/maps/`) or one name (`tones.css`)
   * @param handler any Koa middleware
   */
  registerHandler(prefix: string, handler: Middleware): this {
    this.#ready()
    this.#handlers.set(prefix, handler)
    this.#version++
    return this
  }

  /** The style sheet of every page, `/bespa/style.css`. */
  styleSheet(): Asset {
    return this.#bundle('style.css', () =>
      styleBundle(
        { tokens: byKey(this.#tokens), base: byKey(this.#base), widgets: byKey(this.#styles) },
        (name) => {
          const file = this.#files.get(name)
          return file && versioned(file)
        },
      ),
    )
  }

  /**
   * The script of every page: `/bespa/script.js`, or with `development` the one that reports
   * usage errors, `/bespa/script.development.js`.
   */
  script(development: boolean): Asset {
    return this.#bundle(development ? 'script.development.js' : 'script.js', () => {
      const runtime = this.#runtime?.[development ? 'development' : 'production']
      const sources = [...(runtime ? [runtime] : []), ...byKey(this.#scripts)]
      return sources.map((source) => source.text).join('')
    })
  }

  /** Changes whenever something is registered: what was made of addresses before is out of date then. */
  get version(): number {
    return this.#version
  }

  /** The bundle or file of this name (`style.css`, `icons/heart.svg`, `modules/mermaid.js`). */
  asset(name: string): Asset | undefined {
    this.#ready()
    if (name === 'style.css') return this.styleSheet()
    if (name === 'script.js') return this.script(false)
    if (name === 'script.development.js') return this.script(true)
    return this.#files.get(name)
  }

  /** The handler with the longest prefix that fits this name. */
  handler(name: string): Middleware | undefined {
    this.#ready()
    const prefixes = [...this.#handlers.keys()].filter((prefix) => fits(prefix, name))
    const longest = prefixes.sort((a, b) => b.length - a.length)[0]
    return longest === undefined ? undefined : this.#handlers.get(longest)
  }

  /**
   * The address of an asset: `<base>/bespa/<name>?id=<hash>`, which a browser may keep for good. What
   * a handler makes has no hash.
   *
   * @param name as for {@link AssetRegistry.asset}, or a name that a handler answers
   * @param base the path prefix under which the app is reached, without slash at its end
   * @throws {Error} when nothing of that name is registered
   */
  url(name: string, base = ''): string {
    const asset = this.asset(name)
    if (asset) return base + assetPath + versioned(asset)
    if (this.handler(name)) return base + assetPath + encodedPath(name)
    throw new Error(`No asset is registered as ${JSON.stringify(name)}`)
  }

  /**
   * Makes all compressed variants now, one after the other and off the main thread, instead of when
   * each is first asked for. Worth calling when a server starts.
   */
  async precompress(): Promise<void> {
    this.#ready()
    for (const name of [...bundleNames, ...this.#files.keys()]) {
      const asset = this.asset(name)
      await asset?.encoded('br')
      await asset?.encoded('gzip')
    }
  }

  #register<Value>(values: Map<string, Value>, key: string, value: Value): this {
    this.#change()
    values.set(key, value)
    return this
  }

  #change(): void {
    this.#ready()
    this.#bundles.clear()
    this.#version++
  }

  #ready(): void {
    const defaults = this.#defaults
    this.#defaults = undefined
    defaults?.(this)
  }

  #bundle(name: string, text: () => string): Asset {
    this.#ready()
    let asset = this.#bundles.get(name)
    if (!asset) {
      asset = new Asset(name, text())
      this.#bundles.set(name, asset)
    }
    return asset
  }
}

function folderURL(directory: URL | string): URL {
  const isURL = directory instanceof URL || directory.startsWith('file:')
  const url = isURL ? new URL(directory) : pathToFileURL(directory)
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

// Compared by code units: the order, and so the hash, must not depend on a node's locale.
function byKey<Value>(values: ReadonlyMap<string, Value>): Value[] {
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}

function fits(prefix: string, name: string): boolean {
  return name === prefix || name.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)
}

function versioned(asset: Asset): string {
  return `${encodedPath(asset.name)}?id=${asset.hash}`
}

function encodedPath(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}
