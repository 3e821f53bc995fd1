import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
let folder = ''

// An app beside the package, which it sees as `npm run build` has made it.
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bespa-app-'))
  mkdirSync(path.join(folder, 'node_modules/@types'), { recursive: true })
  symlinkSync(root, path.join(folder, 'node_modules/bespa'))
  symlinkSync(
    path.join(root, 'node_modules/@types/node'),
    path.join(folder, 'node_modules/@types/node'),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const right = `
  import type { Context } from 'bespa'
  import { bespa, Factory } from 'bespa'
  import { visit } from 'bespa/testing'
  import { CodeFactory } from 'bespa/code'
  import { KyselySource } from 'bespa/kysely'

  export { bespa, visit, CodeFactory, KyselySource }
  const wf = new Factory()
  export function save(ctx: Context): string {
    const form = wf.form().add(wf.inputText('title', ''), wf.inputInteger('pages', 1))
    const { title, pages } = form.read(ctx)
    const count: number | null = pages
    return title.trim() + String(count)
  }`

const wrong = `
  import { Factory, type Context } from 'bespa'
  const form = new Factory().form().add(new Factory().inputText('title', ''))
  export const read = (ctx: Context) => form.read(ctx).titel`

/** What the compiler says of an app that is set up as “Get started” advises, by the name of its files. */
function complaintsOf(files: Readonly<Record<string, string>>): Map<string, string[]> {
  const paths = Object.entries(files).map(([name, text]) => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  })
  const program = ts.createProgram(paths, {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    typeRoots: [path.join(folder, 'node_modules/@types')],
    types: ['node'],
    noEmit: true,
  })
  const complaints = new Map<string, string[]>()
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file ? path.relative(folder, file.fileName) : ''
    const text = ts.flattenDiagnosticMessageText(messageText, ' ')
    complaints.set(name, [...(complaints.get(name) ?? []), text])
  }
  return complaints
}

it('The types of the package compile in an app that also checks the declarations of what it imports, and know what a form is made of', () => {
  const complaints = complaintsOf({ 'right.mts': right, 'wrong.mts': wrong })
  expect([...complaints]).toEqual([
    ['wrong.mts', [expect.stringMatching(/Property 'titel' does not exist/)]],
  ])
})
