import { tag, type Content, type Tag } from 'bespa'

/**
 * An example as one card: what it makes, always in sight, and below it the code that makes it, with the
 * methods that are used in it.
 *
 * @param source the code as text
 */
export function stage(content: readonly Content[], code: Content, source: string): Tag {
  return tag('div')
    .class('Stage Block')
    .add(
      tag('div')
        .class('Example StagePreview')
        .add(...content),
      code,
      methods(source),
    )
}

function methods(source: string): Content {
  const names = methodsIn(source)
  if (names.length === 0) return null
  return tag('p')
    .class('StageMethods')
    .add(
      tag('span').add('Methods'),
      names.map((name) => [' ', tag('code').add(name)]),
    )
}

/** The constructors and builders that code calls, in the order in which they come. */
export function methodsIn(source: string): string[] {
  const calls = source.matchAll(/\bwf\s*\.(\w+)\(|\.((?:with|add|show|hide|redraw|embed)\w*)\(/g)
  const names = [...calls].map(([, constructor, builder]) =>
    constructor === undefined ? `.${builder ?? ''}()` : `wf.${constructor}()`,
  )
  return [...new Set(names)]
}
