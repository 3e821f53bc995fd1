import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The declarations that the build makes of a file and all that it needs, by the name of the source. */
function declarationsOf(entry: string): ReadonlyMap<string, string> {
  const config = path.join(root, 'tsconfig.testing.json')
  const { config: settings } = ts.readConfigFile(config, (file) => ts.sys.readFile(file)) as {
    config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(settings, ts.sys, root)
  const program = ts.createProgram([entry], {
    ...options,
    emitDeclarationOnly: true,
    noCheck: true,
  })
  const texts = new Map<string, string>()
  program.emit(undefined, (name, text) => {
    if (name.endsWith('.d.ts')) texts.set(path.relative(String(options.outDir), name), text)
  })
  return texts
}

/** The packages that the declarations behind an entry point refer to. */
function packagesBehind(entry: string): string[] {
  const texts = declarationsOf(path.join(root, entry))
  const packages = new Set<string>()
  const open = [entry.replace(/\.ts$/, '.d.ts')]
  for (const file of open) {
    for (const { fileName } of ts.preProcessFile(texts.get(file) ?? '').importedFiles) {
      if (!fileName.startsWith('.')) packages.add(fileName)
      const next = path.join(path.dirname(file), fileName.replace(/\.js$/, '.d.ts'))
      if (fileName.startsWith('.') && !open.includes(next)) open.push(next)
    }
  }
  expect(open.length).toBeGreaterThan(3)
  return [...packages].sort()
}

it('The types of bespa/testing need no types of jsdom, which has none of its own', () => {
  expect(packagesBehind('lib/testing/index.ts')).toEqual(['koa'])
}, 120_000)
