import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint, Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const typeAware = new ESLint({ cwd: root })

const boundary = 'import-x/no-restricted-paths'
const names = '@typescript-eslint/no-restricted-imports'
const cycle = 'import-x/no-cycle'
const untyped = [boundary, names, 'max-lines', 'no-restricted-syntax']

/** Which rules this code breaks, of those that need no types: the file need not exist. */
async function brokenRules(file: string, code: string, checked = untyped): Promise<string[]> {
  const filename = path.join(root, file)
  const config = (await typeAware.calculateConfigForFile(filename)) as Linter.Config
  const { plugins = {}, settings = {}, rules = {} } = config
  const kept = checked.map((name) => [name, rules[name] ?? 'off'] as const)
  const languageOptions = { parser: tseslint.parser } as Linter.LanguageOptions
  const messages = new Linter({ cwd: root }).verify(
    code,
    { files: ['**/*.ts'], plugins, settings, rules: Object.fromEntries(kept), languageOptions },
    { filename },
  )
  return messages.map((message) => message.ruleId ?? message.message)
}

/** Which rules this code breaks in the place of a file that exists. */
async function brokenTypedRules(file: string, code: string): Promise<string[]> {
  const [result] = await typeAware.lintText(code, { filePath: path.join(root, file) })
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
}

/** Each line: a file, what it imports, and the rule that this breaks, if any. */
const imports: [file: string, imported: string, broken?: string][] = [
  ['lib/state/x.ts', './state.js'],
  ['lib/state/x.ts', '../usage-error.js'],
  ['lib/state/x.ts', '../html/tag.js', boundary],
  ['lib/state/x.ts', '../factory.js', boundary],
  ['lib/html/x.ts', '../state/state.js'],
  ['lib/html/x.ts', '../widget/widget.js', boundary],
  ['lib/theme/x.ts', '../state/state.js', boundary],
  ['lib/widget/x.ts', '../html/tag.js'],
  ['lib/widget/x.ts', '../page/page.js', boundary],
  ['lib/widget/x.ts', '../theme/theme.js', boundary],
  ['lib/assets/x.ts', '../theme/theme.js'],
  ['lib/assets/x.ts', '../page/page.js', boundary],
  ['lib/page/x.ts', '../widget/widget.js'],
  ['lib/page/x.ts', '../assets/asset.js'],
  ['lib/page/x.ts', '../http/bespa.js', boundary],
  ['lib/http/x.ts', '../page/page.js'],
  ['lib/http/x.ts', '../testing/index.js', boundary],
  ['lib/http/x.ts', '../index.js', boundary],
  ['lib/testing/x.ts', '../http/bespa.js'],
  ['lib/testing/x.ts', '../../client-src/runtime.js', boundary],
  ['lib/usage-error.ts', './state/state.js', boundary],
  ['lib/factory.ts', './page/page.js'],
  ['lib/factory.ts', '../widgets/text/factory.js', boundary],
  ['lib/index.ts', '../docs-site/server.js', boundary],
  ['lib/index.ts', '../test/chromium.js', boundary],
  ['lib/state/deep/er/x.ts', '../../../html/tag.js', boundary],
  ['lib/page/x.ts', 'node:path'],
  ['lib/page/x.ts', 'path', names],
  ['lib/page/x.ts', 'koa-body'],
  ['lib/page/x.ts', 'koa-body/lib/index.js'],
  ['lib/page/x.ts', 'vitest', names],
  ['lib/page/x.ts', 'bespa', names],
  ['widgets/text/x.ts', '../../lib/index.js'],
  ['widgets/text/x.ts', '../nav/link.js'],
  ['widgets/text/x.ts', '../../docs-site/server.js', boundary],
  ['widgets/text/x.ts', '../../client-src/runtime.js', boundary],
  ['widgets/text/x.ts', 'bespa', names],
  ['widgets/text/x.client.ts', 'bespa/client'],
  ['widgets/text/x.client.ts', '../../lib/state/action-url.js'],
  ['widgets/text/x.client.ts', '../../lib/html/tag.js', boundary],
  ['widgets/text/x.client.ts', 'node:fs', names],
  ['client-src/x.ts', './swap.js'],
  ['client-src/x.ts', '../lib/state/action-url.js'],
  ['client-src/x.ts', '../lib/state/state.js', boundary],
  ['client-src/x.ts', '../widgets/link/link.js', boundary],
  ['client-src/x.ts', 'bespa', names],
  ['docs-site/x.ts', 'bespa'],
  ['docs-site/x.ts', 'bespa/testing'],
  ['docs-site/x.ts', '@koa/router'],
  ['docs-site/widgets/x.ts', '../lib/x.js'],
  ['docs-site/x.ts', '../lib/index.js', boundary],
  ['docs-site/basics/x.ts', '../../widgets/index.js', boundary],
  ['docs-site/x.ts', 'bespa/dist/lib/index.js', names],
  ['docs-site/x.client.ts', 'bespa', names],
  ['test/x.ts', '../lib/page/page.js'],
  ['bench/x.ts', '../lib/page/page.js'],
]

describe('Imports', () => {
  const isGood = ([, , broken]: (typeof imports)[number]) => broken === undefined

  it.each(imports.filter(isGood))('are allowed: %s → %s', async (file, imported) => {
    expect(await brokenRules(file, `export * from '${imported}'\n`)).toEqual([])
  })

  it.each(imports.filter((line) => !isGood(line)))(
    'are refused: %s → %s (%s)',
    async (file, imported, broken) => {
      expect(await brokenRules(file, `export * from '${imported}'\n`)).toContain(broken)
    },
  )

  it.each([
    ['import', "import '../html/tag.js'"],
    ['type import', "import type { T } from '../html/tag.js'\nexport type U = T"],
    ['dynamic import', "export const later = () => import('../html/tag.js')"],
  ])('are seen in the form of a %s', async (_, code) => {
    expect(await brokenRules('lib/state/x.ts', code)).toEqual([boundary])
  })

  it('must not lead back to the file that imports', async () => {
    const code = "export * from '../page/page.js'\n"
    expect(await brokenRules('lib/widget/widget.ts', code, [cycle])).toEqual([cycle])
  })

  it('of types may come from packages that are there for development', async () => {
    const code = "import type Koa from 'koa'\nexport type App = Koa"
    expect(await brokenRules('lib/page/x.ts', code)).toEqual([])
  })
})

// Reading all types of the project takes its time.
describe('Code', () => {
  const file = 'lib/assets/asset.ts'
  const longFile = '// a line\n'.repeat(401)

  it.each([
    ['@typescript-eslint/no-explicit-any', 'export const a = (b: any): number => Number(b)'],
    ['@typescript-eslint/no-floating-promises', 'export const a = (): void => { fetch("/") }'],
    ['@typescript-eslint/no-unsafe-assignment', 'export const a: number = JSON.parse("1")'],
  ])('must not break %s', async (rule, code) => {
    expect(await brokenTypedRules(file, code)).toContain(rule)
  })

  it.each(['lib/x.ts', 'widgets/text/x.ts', 'client-src/x.ts', 'docs-site/x.ts'])(
    'has at most 400 lines in a file: %s',
    async (name) => {
      expect(await brokenRules(name, longFile)).toEqual(['max-lines'])
    },
  )

  it('of tests leaves no test out', async () => {
    const code = "import { it } from 'vitest'\nit.only('runs alone', () => {})"
    expect(await brokenRules('test/x.test.ts', code)).toEqual(['no-restricted-syntax'])
  })
})

describe('Tests', () => {
  const sources = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => !/^(docs-site|live|browser[/]site|types)[/]/.test(name))
    .filter((name) => name !== path.join('support', 'site.ts'))

  it.each(['lib/state/x.test.ts', 'browser/x.test.ts'])('are looked at below: %s', (name) => {
    const folder = path.dirname(name)
    expect(sources.some((source) => path.dirname(source) === folder)).toBe(true)
  })

  // The site registers assets of its own, and test files of a project share what is registered.
  it('of the library do not load the documentation site', () => {
    const loads = /from '[./]+[/]docs-site[/]app\.js'|from '[./]+[/]support[/]site\.js'/
    const loading = sources.filter((name) =>
      loads.test(readFileSync(path.join(root, 'test', name), 'utf8')),
    )
    expect(loading).toEqual([])
  })
})

describe('Folders and files', () => {
  const banned = /^(utils?|helpers?|common|misc|managers?)$/

  function* namesBelow(folder: string): Generator<string> {
    const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
    for (const entry of entries) {
      const name = path.join(folder, entry.name)
      yield name
      if (entry.isDirectory()) yield* namesBelow(name)
    }
  }

  function hasBannedWord(name: string): boolean {
    return path
      .basename(name)
      .split(/[-_.]|(?<=[a-z])(?=[A-Z])/)
      .some((word) => banned.test(word.toLowerCase()))
  }

  it.each(['x/string-utils.ts', 'x/common', 'x/stateManager.ts', 'x/helpers.css'])(
    'with a name that says nothing are found: %s',
    (name) => {
      expect(hasBannedWord(name)).toBe(true)
    },
  )

  it.each(['lib', 'widgets', 'client-src', 'docs-site', 'test', 'bench'])(
    'have names that say something in %s',
    (folder) => {
      expect([...namesBelow(path.join(root, folder))].filter(hasBannedWord)).toEqual([])
    },
  )

  it('of lib are the layers that architecture and linter know', () => {
    const layers = [
      'assets',
      'data',
      'html',
      'http',
      'page',
      'request',
      'state',
      'testing',
      'theme',
      'upload',
      'upload-s3',
      'widget',
    ]
    const folders = readdirSync(path.join(root, 'lib'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(layers).toEqual(expect.arrayContaining(folders))
  })
})

describe('Docstrings', () => {
  const folders = ['lib', 'widgets', 'client-src', 'docs-site', 'bench', 'test']
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /[.](?:ts|mjs)$/.test(name))
      .map((name) => path.join(folder, name)),
  )

  /** The first sentences of the docstrings in a source that are questions. */
  function questionsIn(source: string): string[] {
    const comments = source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\//g)
    return [...comments].flatMap(([, comment = '']) => {
      const text = comment.replace(/^\s*\* ?/gm, ' ').replace(/\s+/g, ' ')
      const [words = ''] = text.replace(/`[^`]*`/g, 'x').split(/\s@\w/)
      const [first = ''] = /^[^.?]*[.?](?=\s|$)/.exec(words.trim()) ?? []
      return first.endsWith('?') ? [first] : []
    })
  }

  it('that ask are found', () => {
    expect(questionsIn('/' + '** Is it open? By default not. */')).toEqual(['Is it open?'])
    expect(questionsIn('/' + '** Draws it. Really? */')).toEqual([])
  })

  it('are statements', () => {
    const questions = files.flatMap((file) =>
      questionsIn(readFileSync(path.join(root, file), 'utf8')).map((text) => `${file}: ${text}`),
    )
    expect(questions).toEqual([])
  })
})
