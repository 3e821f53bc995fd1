import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = path.join(root, 'test', 'wrong-calls.ts')

/** Calls with something in it that does not belong there, and what it is. */
const wrong = {
  'menu().add(form)': `wf.menu('x').add(wf.form())`,
  'menu().add(text)': `wf.menu('x').add('text')`,
  'mainMenu().withRail(drawer)': `wf.mainMenu().withRail(wf.navDrawer())`,
  'mainMenu().withVertical(rail)': `wf.mainMenu().withVertical(wf.navRail())`,
  'mainMenu().withHorizontal(form)': `wf.mainMenu().withHorizontal(wf.form())`,
  'navTarget().withSubMenu(menu)': `wf.navTarget('x').withSubMenu(wf.menu('x'))`,
  'fieldLabel().withFor(block)': `wf.fieldLabel('x').withFor(wf.block())`,
  'page().addHead(block)': `wf.page().addHead(wf.block())`,
  'page().withKeyColors(text)': `wf.page().withKeyColors('#abcdef')`,
  'swatch(text)': `wf.swatch('#abcdef')`,
  'block(record)': `wf.block({ id: 7 })`,
  'redrawIfChanged(state)': `wf.block().redrawIfChanged(wf.stateOf(ctx), 'x')`,
  'table().withSource(rows)': `wf.table().withSource(ctx, [1, 2])`,
  'form().withSubmissionKey(text)': `wf.form().withSubmissionKey('x')`,
}

/** What the compiler says against each of them. */
function messages(): Record<string, string> {
  const names = Object.keys(wrong)
  const source = [
    `import { Factory, type Context } from 'bespa'`,
    `declare const ctx: Context`,
    `export const wf = new Factory()`,
    ...Object.values(wrong),
  ].join('\n')
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) =>
    ts.sys.readFile(name),
  ) as { config: { compilerOptions: object } }
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const host = ts.createCompilerHost({ ...options, noEmit: true })
  const getSourceFile = host.getSourceFile.bind(host)
  const fileExists = host.fileExists.bind(host)
  const readFile = host.readFile.bind(host)
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext)
      : getSourceFile(name, ...rest)
  host.fileExists = (name) => name === file || fileExists(name)
  host.readFile = (name) => (name === file ? source : readFile(name))
  const program = ts.createProgram([file], { ...options, noEmit: true }, host)
  const found: Record<string, string> = {}
  for (const { start = 0, messageText } of program.getSemanticDiagnostics(
    program.getSourceFile(file),
  )) {
    const line = source.slice(0, start).split('\n').length - 1
    found[names[line - 3] ?? `line ${line}`] = ts.flattenDiagnosticMessageText(messageText, '\n')
  }
  return found
}

describe('What the compiler says of', () => {
  const found = messages()

  it.each(Object.keys(wrong))('%s names what is expected, and nothing that is private', (name) => {
    expect(found[name]).toMatch(/not assignable|only specify known/)
    expect(found[name]).not.toMatch(/#|private|protected/)
  })

  it('menu().add(form) is that the form is no entry of a menu', () => {
    expect(found['menu().add(form)']).toContain("required in type 'MenuItem'")
  })
})
