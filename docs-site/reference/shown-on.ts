import { outlinePages } from '../site/outline/outline.js'
import { widgetIndex } from './widget-index.js'

let pages: ReadonlyMap<string, readonly string[]> | undefined

/** The paths of the pages of the showcase that call a constructor. */
export function shownOn(constructor: string): readonly string[] {
  pages ??= new Map(widgetIndex().map(({ name, pages: files }) => [name, pathsOf(files)]))
  return pages.get(constructor) ?? []
}

function pathsOf(files: readonly string[]): string[] {
  return files
    .map((file) => file.replace(/^docs-site\/content\/pages|\.ts$/g, ''))
    .filter((path) => outlinePages.some((page) => page.path === path))
}
