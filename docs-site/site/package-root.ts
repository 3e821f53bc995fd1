import { existsSync, readFileSync } from 'node:fs'

/** The folder of this project, whether the site runs from its sources or from `dist`. */
export const packageRoot = folderOfPackage(new URL('./', import.meta.url))

function folderOfPackage(folder: URL): URL {
  const manifest = new URL('package.json', folder)
  if (existsSync(manifest)) {
    const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }
    if (name === 'bespa') return folder
  }
  return folderOfPackage(new URL('../', folder))
}
