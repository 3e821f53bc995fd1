import type { Content, Context } from 'bespa'
import {
  apiConstructors,
  apiExports,
  type ApiConstructor,
} from '../../../reference/api/api-reference.js'
import type {
  ApiExport,
  ApiInherited,
  ApiMember,
} from '../../../reference/api/api-model.js'
import { firstSentence } from '../../../reference/api/first-sentence.js'
import { shownOn } from '../../../reference/shown-on.js'
import { outlinePage } from '../../../site/outline/outline.js'
import { wf } from '../../../site/site-factory.js'
import { description, memberEntry, sourceLine } from './member.js'

/** `/api/<name>`: one export. Unknown names pass on. */
export async function exportPage(ctx: Context, name: string): Promise<boolean> {
  const one = apiExports().get(name)
  if (!one) return false
  const plain = firstSentence(one.summary).replace(
    /\[`?([^\]`]+)`?\]\([^)]*\)|`/g,
    '$1',
  )
  await wf
    .sitePage(ctx, name, plain || `The ${one.kind} ${name}.`)
    .asArticle()
    .withWidth('wide')
    .add(opening(one), name === 'Factory' ? families() : parts(one))
    .draw(ctx)
  return true
}

function opening(one: ApiExport): Content {
  const { name, kind, entry, bases, code, summary } = one
  const isValue = kind === 'class' || kind === 'function' || kind === 'variable'
  const [base] = bases
  return [
    wf.markdown(summary),
    wf.codeSample(
      `import ${isValue ? '' : 'type '}{ ${name} } from '${entry}'`,
      'ts',
    ),
    wf
      .tag('dl')
      .class('Shapes Block')
      .add(
        fact('Kind', kindName(kind)),
        code !== '' &&
          fact('Declaration', wf.tag('code').class('ApiCode').add(code)),
        base !== undefined &&
          name !== 'Factory' &&
          fact('Extends', wf.code(base)),
        fact('Source', sourceLine(one.source)),
        seeLive(name),
      ),
  ]
}

function fact(label: string, value: Content): Content {
  return wf.tag('div').add(wf.tag('dt').add(label), wf.tag('dd').add(value))
}

function kindName(kind: ApiExport['kind']): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** The pages of the showcase on which the widget can be seen. */
function seeLive(name: string): Content {
  const made = apiConstructors().filter(({ widget }) => widget === name)
  const paths = [...new Set(made.flatMap((one) => shownOn(one.name)))].slice(
    0,
    5,
  )
  if (name === 'Factory' || paths.length === 0) return null
  const links = paths.map((path, at) => [
    at > 0 && ', ',
    wf.link(path).add(outlinePage(path).title),
  ])
  return fact('See it live', links)
}

function parts(one: ApiExport): Content {
  const { members, name } = one
  const made = apiConstructors().filter(({ widget }) => widget === name)
  const taken = new Set([...members, ...made].map((member) => member.name))
  const inherited = one.inherited.filter((member) => !taken.has(member.name))
  const of = (test: (member: ApiMember) => boolean) => members.filter(test)
  const isBuilder = (member: ApiMember) =>
    member.kind === 'method' &&
    /^(with|add|then|else|embed)([A-Z]|$)/.test(member.name)
  const isPublic = ({ isProtected }: ApiMember) => !isProtected
  return [
    one.signatures.length > 0 && [
      wf.headlineMedium('Call').withAnchor('section-call'),
      description(one),
    ],
    one.signatures.length === 0 && one.examples && exampleOf(one.examples),
    section('Constructors of the factory', made, { prefix: 'wf.' }),
    section(
      'Constructor',
      of(({ kind }) => kind === 'constructor'),
      { owner: name },
    ),
    section(
      'Builders',
      of((member) => isBuilder(member) && isPublic(member)),
      { owner: name },
    ),
    section(
      'Properties',
      of((member) => member.kind === 'property' && isPublic(member)),
      { owner: name },
    ),
    section(
      'Methods',
      of(
        (member) =>
          member.kind === 'method' && isPublic(member) && !isBuilder(member),
      ),
      { owner: name },
    ),
    section(
      'For subclasses',
      of(({ isProtected, kind }) => isProtected && kind !== 'constructor'),
      { owner: name },
    ),
    inheritedList(inherited),
  ]
}

/** Whether a constructor of the factory makes this widget under this name. */
function isMadeBy(name: string, widget: string): boolean {
  return apiConstructors().some(
    (one) => one.name === name && one.widget === widget,
  )
}

function exampleOf(examples: readonly string[]): Content {
  return [
    wf.headlineMedium('Example').withAnchor('section-example'),
    examples.map((code) => wf.codeSample(code, 'ts')),
  ]
}

function section(
  title: string,
  members: readonly ApiMember[],
  {
    prefix = '',
    owner = '',
  }: { readonly prefix?: string; readonly owner?: string },
): Content {
  if (members.length === 0) return null
  const anchor = `section-${title.toLowerCase().replaceAll(' ', '-')}`
  return [
    wf.headlineMedium(title).withAnchor(anchor),
    members.map((member) => {
      const { name } = member
      return memberEntry(
        member,
        prefix,
        isMadeBy(name, owner) ? `${name}-method` : name,
      )
    }),
  ]
}

/** What is inherited, folded by class and by what it is for: each name leads to where it is described. */
function inheritedList(inherited: readonly ApiInherited[]): Content {
  if (inherited.length === 0) return null
  const owners = [...new Set(inherited.map(({ from }) => from))]
  return [
    wf.headlineMedium('Inherited').withAnchor('section-inherited'),
    owners.map((owner) => {
      const names = inherited.filter(({ from }) => from === owner)
      return wf
        .tag('details')
        .class('ApiInherited Block')
        .add(
          wf.tag('summary').add(`${names.length} from ${owner}`),
          purposes.map(([purpose, pattern], at) => {
            const isEarlier = (name: string) =>
              purposes.slice(0, at).some(([, earlier]) => earlier.test(name))
            const found = names.filter(
              ({ name }) => pattern.test(name) && !isEarlier(name),
            )
            return found.length > 0 && inheritedGroup(owner, purpose, found)
          }),
        )
    }),
  ]
}

/** What inherited members are for, by their names; the last one takes all others. */
const purposes: readonly (readonly [purpose: string, name: RegExp])[] = [
  ['Content and look', /^(with|add|then|else|embed)([A-Z]|$)/],
  ['When it is redrawn', /^redraw/],
  ['When it is shown', /^(show|hide)/],
  ['Other members', /^/],
]

function inheritedGroup(
  owner: string,
  purpose: string,
  members: readonly ApiInherited[],
): Content {
  const links = members.map(({ name }) =>
    wf
      .tag('li')
      .attr('id', name)
      .add(wf.link(`/api/${owner}#${name}`).add(wf.code(name))),
  )
  return [
    wf.tag('p').add(purpose),
    wf.tag('ul').attr('role', 'list').add(links),
  ]
}

/** The constructors of the factory by family, each with its sentence. */
function families(): Content {
  const names = [
    ...new Set(apiConstructors().map(({ family }) => family)),
  ].sort()
  return names.map((family) => [
    wf
      .headlineMedium(family.charAt(0).toUpperCase() + family.slice(1))
      .withAnchor(`section-${family}`),
    apiConstructors()
      .filter((one) => one.family === family)
      .map(familyEntry),
  ])
}

function familyEntry(one: ApiConstructor): Content {
  if (one.widget === '') return memberEntry(one, 'wf.')
  return wf.block(
    wf
      .tag('span')
      .attr('id', one.name)
      .add(wf.link(one.href).add(wf.code(`wf.${one.name}()`))),
    ': ',
    wf.markdown(firstSentence(one.summary)),
  )
}
