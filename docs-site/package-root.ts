import { existsSync, readFileSync } from 'node:fs'

/** The folder of this project, whether the site runs from its sources or from `dist`. */
export const packageRoot = projectFolder(new URL('./', import.meta.url))

// The site's own sources lie in a package of its own, so its files cannot ask Node for `bespa`.
function projectFolder(folder: URL): URL {
  const file = new URL('package.json', folder)
  if (existsSync(file) && isProject(readFileSync(file, 'utf8'))) return folder
  const parent = new URL('../', folder)
  if (parent.href === folder.href) throw new Error('The documentation site is not in its project')
  return projectFolder(parent)
}

function isProject(packageFile: string): boolean {
  return (JSON.parse(packageFile) as { name?: string }).name === 'bespa'
}
