import { describe, expect, it } from 'vitest'
import { StyleSource } from '../../../lib/assets/style-source.js'

describe('A style source', () => {
  it('parts the imports at its head from its rules', () => {
    const css =
      '/* look */ @charset "utf-8"; @import url(data:text/css;,x); @layer a; .A { gap: 1px }'
    const source = new StyleSource('a', css)
    expect(source.imports).toEqual(['@import url(data:text/css;,x);'])
    expect(source.rules).toBe('@layer a; .A { gap: 1px }')
  })

  it('leaves an import after the first rule where browsers ignore it', () => {
    const source = new StyleSource('a', '.A { gap: 1px } @import "late.css";')
    expect(source.imports).toEqual([])
  })

  it('is not confused by brackets in strings, comments and addresses', () => {
    const css = String.raw`.A::before { content: "}\"{" } /* } */ .B { background: url(a}b.svg) }`
    expect(new StyleSource('a', css).rules).toBe(css)
  })

  it.each([
    ['a block that is not closed', '.A { gap: 1px', 'Style "a": "}" is missing'],
    ['a bracket too many', '.A { }\n}', 'Style "a", line 2: } has no counterpart'],
    ['a comment that is not closed', '.A { } /* gap', 'Style "a", line 1: /* has no counterpart'],
    ['a string that is not closed', '.A { content: "x\n }', 'line 1: " has no counterpart'],
    ['brackets that cross', '.A { width: calc(1px }', '} has no counterpart'],
  ])('refuses %s', (_, css, message) => {
    expect(() => new StyleSource('a', css)).toThrow(message)
    expect(() => new StyleSource('a', css)).toThrow(SyntaxError)
  })
})
