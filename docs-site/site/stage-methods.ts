import { Factory, tag, type Content } from 'bespa'
import { apiConstructors, apiExports } from '../reference/api/api-reference.js'
import type { ApiExport } from '../reference/api/api-model.js'
import { firstSentence } from '../reference/api/first-sentence.js'

const wf = new Factory()

/** The constructors and builders that code calls, in the order in which they come. */
export function methodsIn(source: string): string[] {
  const calls = source.matchAll(/\bwf\s*\.(\w+)\(|\.((?:with|add|show|hide|redraw|embed)\w*)\(/g)
  const names = [...calls].map(([, constructor, builder]) =>
    constructor === undefined ? `.${builder ?? ''}()` : `wf.${constructor}()`,
  )
  return [...new Set(names)]
}

/** The methods that code calls: what each does, with a link to its reference. */
export function stageMethods(source: string): Content {
  const names = methodsIn(source)
  const widgets = widgetsMadeBy(names)
  const all = widgets.map(({ name }) => wf.link(`/api/${name}`).add(wf.code(name)))
  return tag('div')
    .class('StageMethods')
    .add(
      tag('dl')
        .class('Shapes')
        .add(names.map((name) => entry(name, widgets))),
      all.length > 0 &&
        tag('p').add(
          'All methods: ',
          all.flatMap((link, at) => (at > 0 ? [', ', link] : [link])),
          '.',
        ),
    )
}

function entry(call: string, widgets: readonly ApiExport[]): Content {
  const { href, summary } = described(call, widgets)
  const code = wf.code(call)
  return tag('div').add(
    tag('dt').add(href === '' ? code : wf.link(href).add(code)),
    tag('dd').add(wf.markdown(firstSentence(summary))),
  )
}

interface Described {
  readonly href: string
  readonly summary: string
}

function described(call: string, widgets: readonly ApiExport[]): Described {
  const name = call.replace(/^wf|\W/g, '')
  const constructor = call.startsWith('wf.') && apiConstructors().find((one) => one.name === name)
  if (constructor) {
    const { href, summary, signatures } = constructor
    return { href, summary: summary || (signatures[0]?.summary ?? '') }
  }
  for (const widget of widgets) {
    const from = widget.inherited.find((one) => one.name === name)?.from
    const owner = from === undefined ? widget : apiExports().get(from)
    const member = owner?.members.find((one) => one.name === name)
    if (owner && member) {
      const summary = member.summary || (member.signatures[0]?.summary ?? '')
      return { href: `/api/${owner.name}#${name}`, summary }
    }
  }
  return { href: '', summary: '' }
}

/** The classes of the widgets that the constructors among these calls make. */
function widgetsMadeBy(calls: readonly string[]): ApiExport[] {
  const names = apiConstructors()
    .filter(({ name, widget }) => widget !== '' && calls.includes(`wf.${name}()`))
    .map(({ widget }) => widget)
  return [...new Set(names)].flatMap((name) => apiExports().get(name) ?? [])
}
