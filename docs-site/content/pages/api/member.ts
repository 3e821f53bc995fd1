import { tag, type Content } from 'bespa'
import type {
  ApiMember,
  ApiParameter,
  ApiSignature,
  ApiSource,
  ApiWords,
} from '../../../reference/api/api-model.js'
import { linkedTypes } from '../../../reference/api/linked-types.js'
import { project } from '../../../site/project.js'
import { wf } from '../../../site/site-factory.js'

/**
 * A member on the page of its class: its name as a heading with an anchor, its declaration, and what
 * there is to know about it.
 */
export function memberEntry(
  member: ApiMember,
  prefix = '',
  anchor = member.name,
): Content {
  const { name, kind, code } = member
  const isConstructor = kind === 'constructor'
  return [
    wf
      .titleLarge(
        wf.code(
          isConstructor
            ? 'new'
            : prefix + name + (kind === 'method' ? '()' : ''),
        ),
      )
      .withLevel(3)
      .withAnchor(anchor),
    kind === 'property'
      ? [declaration(code), words(member)]
      : description(member),
    sourceNote(member.source),
  ]
}

/** What can be called: each of its signatures with parameters, result, errors and examples. */
export function description({
  signatures,
}: {
  signatures: readonly ApiSignature[]
}): Content {
  return signatures.map((signature) => [
    declaration(signature.code),
    words(signature, [
      parameterTable(signature.parameters),
      signature.returnsMeaning !== '' &&
        labelled('Returns', signature.returnsMeaning),
    ]),
  ])
}

/** Where something is written. */
export function sourceLine(source: ApiSource | undefined): Content {
  if (!source) return '–'
  const { file, line } = source
  const { repository } = project
  const place = wf.code(`${file}:${line}`)
  return repository
    ? wf.link(`${repository}/blob/main/${file}#L${line}`).add(place)
    : place
}

function sourceNote(source: ApiSource | undefined): Content {
  return (
    source && wf.tag('p').class('ApiSource').add('Source: ', sourceLine(source))
  )
}

function declaration(code: string): Content {
  return tag('p').add(tag('code').class('ApiCode').add(linkedTypes(code)))
}

function words(one: ApiWords, before?: Content): Content {
  return [
    wf.block(wf.markdown(one.summary)),
    before,
    one.throws?.map((text) => labelled('Throws', text)),
    one.examples?.map((code) => wf.codeSample(code, 'ts')),
  ]
}

function labelled(label: string, text: string): Content {
  return wf.block(wf.textBold(label), ' ', wf.markdown(text))
}

/** The parameters of which there is something to know. */
function parameterTable(parameters: readonly ApiParameter[]): Content {
  // Name, type and default stand in the declaration already.
  if (parameters.every(({ meaning }) => meaning === '')) return null
  const columns = ['Name', 'Type', 'Default', 'Meaning']
  return tag('table')
    .class('ApiParameters Block')
    .add(
      tag('thead').add(
        tag('tr').add(
          columns.map((title) => tag('th').attr('scope', 'col').add(title)),
        ),
      ),
      tag('tbody').add(parameters.map(parameterRow)),
    )
}

function parameterRow({
  name,
  type,
  isOptional,
  initial,
  meaning,
}: ApiParameter): Content {
  const cell = (title: string) => tag('td').attr('data-title', title)
  return tag('tr').add(
    tag('th').attr('scope', 'row').add(wf.code(name)),
    cell('Type').add(tag('code').add(linkedTypes(type))),
    cell('Default').add(
      initial ? wf.code(initial) : isOptional ? 'optional' : 'required',
    ),
    cell('Meaning').add(meaning !== '' && wf.markdown(meaning)),
  )
}
