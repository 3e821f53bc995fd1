import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The folder of this project, whether the site runs from its sources or from `dist`. */
export const packageRoot = new URL(
  './',
  pathToFileURL(createRequire(import.meta.url).resolve('bespa/package.json')),
)
