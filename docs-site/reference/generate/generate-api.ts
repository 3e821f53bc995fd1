import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Application, type ProjectReflection } from 'typedoc'
import { packageRoot } from '../../site/package-root.js'
import type { ApiReference } from '../api/api-model.js'
import { apiFile, forgetApi } from '../api/api-reference.js'
import { exportsOf } from './exports.js'

const sourceFolders = ['lib', 'widgets', 'client-src', 'docs-site/reference/generate']
/** The sources of the package's entry points. */
const entryPoints = [
  'widgets/index.ts',
  'widgets/code/index.ts',
  'lib/testing/index.ts',
  'lib/data/kysely/index.ts',
  'lib/upload-s3/index.ts',
  'client-src/index.ts',
]

/**
 * Writes `dist/docs-site/api.json`, which the pages below `/api` are made from, with what TypeDoc
 * reads from the sources. Nothing happens while the sources are those of the last time.
 *
 * @returns whether it was written
 * @throws {Error} If TypeDoc cannot read the sources.
 */
export async function generateApi(): Promise<boolean> {
  const hash = await sourceHash()
  if ((await presentHash()) === hash) return false
  const reference: ApiReference = { hash, exports: exportsOf(await readProject()) }
  const temporary = new URL(`${apiFile.href}.${process.pid}.tmp`)
  await mkdir(new URL('.', apiFile), { recursive: true })
  await writeFile(temporary, JSON.stringify(reference))
  await rename(temporary, apiFile)
  forgetApi()
  return true
}

async function readProject(): Promise<ProjectReflection> {
  const application = await Application.bootstrap({
    entryPoints: entryPoints.map((file) => fileURLToPath(new URL(file, packageRoot))),
    tsconfig: fileURLToPath(new URL('tsconfig.api.json', packageRoot)),
    basePath: fileURLToPath(packageRoot),
    // The types are checked elsewhere.
    skipErrorChecking: true,
    excludeExternals: true,
    excludeInternal: true,
    excludePrivate: true,
    disableGit: true,
    sourceLinkTemplate: '{path}#{line}',
    logLevel: 'Error',
  })
  const project = await application.convert()
  if (!project) throw new Error('TypeDoc could not read the sources')
  return project
}

async function presentHash(): Promise<string> {
  try {
    return (JSON.parse(await readFile(apiFile, 'utf8')) as ApiReference).hash
  } catch {
    return ''
  }
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of sourceFolders) {
    const url = new URL(`${folder}/`, packageRoot)
    const names = await readdir(url, { recursive: true })
    for (const name of names.filter((one) => one.endsWith('.ts')).sort()) {
      hash.update(`${folder}/${name}\n`).update(await readFile(new URL(name, url)))
    }
  }
  return hash.digest('base64url')
}
