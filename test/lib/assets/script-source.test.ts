import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { ScriptSource } from '../../../lib/assets/script-source.js'

function run(...scripts: string[]): Record<string, unknown> {
  const later: (() => void)[] = []
  const page = createContext({ later, setTimeout: (task: () => void) => later.push(task) })
  const sources = scripts.map((js, index) => new ScriptSource(String(index), js).text)
  runInContext(sources.join(''), page)
  return page
}

describe('Scripts that are joined', () => {
  it('need no semicolon and no line break at their end', () => {
    const page = run(
      'globalThis.a = 1 // one',
      '(function () { globalThis.b = 2 })()',
      'globalThis.c = 3',
    )
    expect(page).toMatchObject({ a: 1, b: 2, c: 3 })
  })

  it('may use the same names', () => {
    const page = run('const root = 1; globalThis.a = root', 'const root = 2; globalThis.b = root')
    expect(page).toMatchObject({ a: 1, b: 2 })
  })

  it('do not make each other strict', () => {
    expect(run('"use strict"', 'sloppy = 1')).toMatchObject({ sloppy: 1 })
    expect(() => run('"use strict"; sloppy = 1')).not.toThrow()
  })

  it('still run when one before them fails, and the failure is reported', () => {
    const page = run('throw new Error("broken")', 'globalThis.a = 1')
    expect(page).toMatchObject({ a: 1 })
    expect(page['later']).toHaveLength(1)
    expect((page['later'] as (() => void)[])[0]).toThrow('broken')
  })

  it('lose the reference to a source map of their own', () => {
    expect(new ScriptSource('a', 'go()\n//# sourceMappingURL=a.js.map\n').text).not.toContain('map')
  })

  it('may be what tsc makes of a behavior that imports nothing but types', () => {
    const compiled = 'globalThis.a = 1;\nexport {};\n//# sourceMappingURL=a.js.map'
    expect(run(compiled, 'globalThis.b = 2')).toMatchObject({ a: 1, b: 2 })
  })

  it.each(['if (', 'export const a = 1', 'import "./a.js"', '})();(() => {'])(
    'must be classic scripts that parse: %s',
    (js) => {
      expect(() => new ScriptSource('stars', js)).toThrow(/^Script "stars": SyntaxError/)
    },
  )
})
