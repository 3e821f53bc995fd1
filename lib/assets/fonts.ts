import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AssetRegistry } from './asset-registry.js'

/** A variable font that the package serves itself, so that no page asks another host for it. */
interface Font {
  readonly family: string
  /** The name of its files, and of its npm package. */
  readonly name: string
  /** The range of its weight axis. */
  readonly weights: string
}

const fonts: readonly Font[] = [
  { family: 'Roboto Flex', name: 'roboto-flex', weights: '100 1000' },
  { family: 'Roboto Mono', name: 'roboto-mono', weights: '100 700' },
]

/** Which letters are served. A browser asks for a file only when the page has letters of its range. */
const subsets = ['latin-ext', 'latin'] as const

const packages = createRequire(import.meta.url)

/** The file that nearly every page needs for its text: worth asking for before the style is read. */
export const textFontFile = 'fonts/roboto-flex-latin.woff2'

/**
 * Registers Roboto Flex and Roboto Mono (SIL Open Font License 1.1) with the `@font-face` rules
 * that name them. Text shows in a font of the system until they have arrived.
 */
export function registerFonts(registry: AssetRegistry): void {
  const faces = fonts.flatMap((font) => {
    const ranges = JSON.parse(read(font, 'unicode.json').toString()) as Record<string, string>
    return subsets.map((subset) => {
      const file = `fonts/${font.name}-${subset}.woff2`
      registry.registerFile(file, read(font, `files/${font.name}-${subset}-wght-normal.woff2`))
      return faceCSS(font, file, ranges[subset] ?? '')
    })
  })
  registry.registerBase('fonts', faces.join('\n'))
}

function read({ name }: Font, file: string): Buffer {
  return readFileSync(packages.resolve(`@fontsource-variable/${name}/${file}`))
}

function faceCSS({ family, weights }: Font, file: string, range: string): string {
  return (
    `@font-face{font-family:'${family}';font-style:normal;font-weight:${weights};` +
    `font-display:swap;src:url("${file}") format("woff2");unicode-range:${range}}`
  )
}
