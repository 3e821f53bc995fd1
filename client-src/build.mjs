/**
 * Builds the browser's half into `dist/assets` (framework and widgets) and
 * `dist/docs-site/assets` (documentation site).
 *
 *     node client-src/build.mjs           once
 *     node client-src/build.mjs --watch   again after each change, until Ctrl-C
 */
import { watch } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { minify } from 'terser'

const packageRoot = fileURLToPath(new URL('..', import.meta.url))
const sourceFolders = ['client-src', 'lib', 'widgets', 'docs-site']
const outputFolders = ['dist/assets', 'dist/docs-site/assets']
const plainFile = /\.(woff2|svg|png|jpg|webp|avif)$/

/**
 * Bundles the runtime, every `*.module.client.ts` and, by family, every other `*.client.ts`, minifies every style
 * sheet and copies fonts and images. Files that did not change are left alone and files
 * without a source are removed, so that it may run beside a server or tests
 * that read the folder.
 *
 * @param {{ root?: string }} [options] `root`: the folder that holds
 *   `client-src`, `lib`, `widgets` and `docs-site`; this package by default.
 * @returns {Promise<string[]>} the files of the output folders, relative to the root
 * @throws {Error} when a source does not compile, or two sources make one file
 *   or one bundle key
 */
export async function buildClient({ root = packageRoot } = {}) {
  const sources = (
    await Promise.all(sourceFolders.map((folder) => filesBelow(root, folder)))
  ).flat()
  const outputs = new OutputFiles()
  await Promise.all([
    addRuntime(root, outputs),
    addModules(root, sources, outputs).then((taken) => addBehaviors(root, sources, taken, outputs)),
    addStylesAndFiles(root, sources, outputs),
  ])
  outputs.refuseSharedKeys()
  await outputs.save(root)
  return outputs.names()
}

/**
 * Builds now, and again after each change of a source, until the process ends.
 * A build that fails is reported and the next change tries again.
 *
 * @param {{ root?: string }} [options] as for {@link buildClient}
 * @returns {Promise<void>} settled after the first build
 */
export async function watchClient({ root = packageRoot } = {}) {
  const rebuild = async () => {
    try {
      const files = await buildClient({ root })
      console.log(`client: ${files.length} files built`)
    } catch (error) {
      console.error(`client: ${error instanceof Error ? error.message : error}`)
    }
  }
  await rebuild()
  let timer
  let running = Promise.resolve()
  for (const folder of sourceFolders) {
    watch(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => (running = running.then(rebuild)), 50)
    })
  }
}

/** What one build makes: contents by file name relative to the root. */
class OutputFiles {
  #contents = new Map()
  #sources = new Map()

  add(name, contents, source) {
    if (this.#contents.has(name)) {
      throw new Error(`${this.#sources.get(name)} and ${source} both make ${name}: rename one`)
    }
    this.#contents.set(name, contents)
    this.#sources.set(name, source)
  }

  names() {
    return [...this.#contents.keys()].sort()
  }

  // The asset registry keys a bundle's parts by file stem, across all families:
  // of two parts with one key the later would silently replace the earlier.
  refuseSharedKeys() {
    const owners = new Map()
    for (const name of this.names()) {
      if (!/^dist\/assets\/(?!(base|modules)\/).+\.(css|js)$/.test(name)) continue
      const key = path.posix.basename(name)
      const owner = owners.get(key)
      if (owner) {
        throw new Error(
          `${this.#sources.get(owner)} and ${this.#sources.get(name)} share the key ${key}: rename one`,
        )
      }
      owners.set(key, name)
    }
  }

  async save(root) {
    await Promise.all([...this.#contents].map(([name, contents]) => replace(root, name, contents)))
    for (const folder of outputFolders) {
      for (const name of await filesBelow(root, folder)) {
        if (!this.#contents.has(name) && !name.endsWith('.tmp')) {
          await rm(path.join(root, name), { force: true })
        }
      }
    }
  }
}

async function addRuntime(root, outputs) {
  const source = 'client-src/runtime.ts'
  await Promise.all(
    [false, true].map(async (development) => {
      const name = development ? 'runtime.development.js' : 'runtime.js'
      outputs.add(`dist/assets/${name}`, await bundle(root, [source], development), source)
    }),
  )
}

// What the behaviors of a family share is in their bundle once.
async function addBehaviors(root, sources, taken, outputs) {
  const bundles = new Map()
  for (const source of sources) {
    if (!/^(widgets|docs-site)\/.*\.client\.ts$/.test(source) || taken.has(source)) continue
    const name = behaviorName(source)
    bundles.set(name, [...(bundles.get(name) ?? []), source])
  }
  await Promise.all(
    [...bundles].map(async ([name, parts]) => {
      const contents = await bundle(root, parts, false)
      // A module that others import does nothing by itself.
      if (!isEmpty(contents)) outputs.add(name, contents, parts.join(', '))
    }),
  )
}

// A `*.module.client.ts`, with all that it imports, is a module, which only pages that need it load.
async function addModules(root, sources, outputs) {
  const taken = new Set()
  await Promise.all(
    sources.filter(isModule).map(async (source) => {
      const name = path.posix.basename(source, '.module.client.ts')
      const contents = await bundle(root, [source], false, taken)
      outputs.add(`dist/assets/modules/${name}.js`, contents, source)
    }),
  )
  return taken
}

function isModule(source) {
  return source.endsWith('.module.client.ts')
}

async function addStylesAndFiles(root, sources, outputs) {
  await Promise.all(
    sources.map(async (source) => {
      if (source.startsWith('client-src/')) return
      if (source.endsWith('.css')) {
        outputs.add(assetName(source), await minifiedStyle(root, source), source)
      } else if (plainFile.test(source)) {
        outputs.add(assetName(source), await readFile(path.join(root, source)), source)
      }
    }),
  )
}

/** Where a source's asset goes: `widgets/form/date/date.css` → `dist/assets/form/date.css`. */
function assetName(source) {
  const [top, family, ...rest] = source.split('/')
  const name = path.posix.basename(source)
  if (top === 'docs-site') return `dist/docs-site/assets/${name}`
  if (top === 'lib') return `dist/assets/base/${name}`
  return rest.length > 0 ? `dist/assets/${family}/${name}` : `dist/assets/${name}`
}

/** Where a behavior goes: those of the widgets by family, those of the site one by one. */
function behaviorName(source) {
  const name = assetName(source)
  if (source.startsWith('docs-site/')) return name.replace(/\.client\.ts$/, '.js')
  const folder = path.posix.dirname(name)
  return `${folder}/${path.posix.basename(folder)}.js`
}

/** @param {Set<string>} [taken] takes in the names of all sources that the bundle is made of */
async function bundle(root, sources, development, taken) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: {
      contents: sources.map((source) => `import './${source}'`).join('\n'),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // The manifest speaks of modules that an app may leave out.
    ignoreAnnotations: true,
    // Fields without a value need not be declared once more.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    charset: 'utf8',
    legalComments: 'none',
    define: { DEVELOPMENT: String(development) },
    logLevel: 'silent',
  })
  for (const input of Object.keys(metafile.inputs)) taken?.add(input)
  if (development) return outputFiles[0].contents
  // esbuild puts it together; terser finds some more to leave out.
  const { code } = await minify(outputFiles[0].text, { ecma: 2022, compress: { passes: 3 } })
  return code
}

/** @param {Uint8Array} contents an immediately invoked function, minified */
function isEmpty(contents) {
  return Buffer.from(contents).toString().trim() === '(()=>{})();'
}

async function minifiedStyle(root, source) {
  const css = await readFile(path.join(root, source), 'utf8')
  const options = { loader: 'css', minify: true, charset: 'utf8', sourcefile: source }
  const { code, warnings } = await transform(css, { ...options, logLevel: 'silent' })
  const warning = warnings[0]
  if (warning) throw new Error(`${source}:${warning.location?.line}: ${warning.text}`)
  return code
}

async function filesBelow(root, folder) {
  let entries
  try {
    entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
}

// Whoever reads the folder meanwhile sees the old file or the new one, never half.
async function replace(root, name, contents) {
  const file = path.join(root, name)
  const bytes = Buffer.from(contents)
  const present = await readFile(file).catch(() => undefined)
  if (present?.equals(bytes)) return
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}.tmp`
  await writeFile(temporary, bytes)
  await rename(temporary, file)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--watch')) {
    await watchClient()
  } else {
    for (const name of await buildClient()) console.log(name)
  }
}
