import * as bespa from 'bespa'
import type { Content } from 'bespa'
import { membersOf, type ApiMember } from '../../api-members.js'
import { factList, type Fact } from '../../facts.js'
import { wf } from '../../site-factory.js'
import { widgetFamilies, type FamilyMember } from '../../widget-families.js'

/** The lists of the cheat sheet that are read from the framework's own code. */
export function apiLists(): Content {
  return [
    list('State: wf.stateOf(ctx)', 'state', membersOf('lib/state/state.ts', 'State')),
    list(
      'Methods of all widgets',
      'all-widgets',
      fluent('lib/widget/widget-base.ts', 'WidgetBase'),
    ),
    list(
      'Methods of all inputs',
      'inputs',
      fluent('lib/widget/input-widget-base.ts', 'InputWidgetBase'),
    ),
    list('The page: wf.page()', 'page-methods', membersOf('lib/page/page.ts', 'Page')),
    list('Text and other content', 'content', membersOf('lib/factory.ts', 'CoreFactory'), 'wf.'),
    constructors(),
    list('Elements: wf.tag(name)', 'tag', membersOf('lib/html/tag.ts', 'Tag')),
    list(
      'Assets: assetRegistry',
      'assets',
      membersOf('lib/assets/asset-registry.ts', 'AssetRegistry').filter(({ name }) =>
        name.startsWith('register'),
      ),
    ),
    list('Options of bespa({ … })', 'options', membersOf('lib/http/options.ts', 'BespaOptions')),
    list(
      'Tests: await visit(app, path)',
      'tests',
      membersOf('lib/testing/test-page.ts', 'TestPage'),
    ),
    exported(),
  ]
}

function list(title: string, anchor: string, members: readonly ApiMember[], before = ''): Content {
  const facts = members.map(({ signature, summary }): Fact => [
    `\`${before}${signature}\``,
    summary,
  ])
  return [wf.headlineMedium(title).withAnchor(anchor), factList(facts)]
}

/** What is chained: methods that return the widget. */
function fluent(file: string, owner: string): ApiMember[] {
  return membersOf(file, owner).filter(({ signature }) => signature.endsWith(': this & T'))
}

function constructors(): Content {
  return [
    wf.headlineMedium('Widgets by family').withAnchor('families'),
    wf.prose(
      `A call of each constructor, what it makes, and the methods that its widget has beyond those of all
      widgets and inputs.`,
    ),
    widgetFamilies().map(({ title, constructors }) => [
      wf.headlineSmall(title).withAnchor(`family-${title.toLowerCase()}`),
      wf.tag('dl').class('Shapes Block').add(constructors.map(constructor)),
    ]),
  ]
}

function constructor({ name, signature, example, summary, methods }: FamilyMember): Content {
  return wf
    .tag('div')
    .add(
      wf.tag('dt').add(wf.code(example || `wf.${name}`)),
      wf
        .tag('dd')
        .add(
          summary,
          methods.length > 0 && [
            ' ',
            wf.textStyle(signatureNote(signature), methods.join(', ')).withColorDeemphasized(),
          ],
        ),
    )
}

function signatureNote(signature: string): string {
  const [, parameters = ''] = /\((.*)\)/.exec(signature) ?? []
  return parameters === '' ? '' : `(${parameters}) `
}

function exported(): Content {
  const names = Object.keys(bespa).filter((name) => !name.endsWith('Widget'))
  return [
    wf.headlineMedium('What can be imported').withAnchor('exports'),
    wf.block(
      'From ',
      wf.code('bespa'),
      ', besides the classes of the widgets and the types: ',
      names.sort().map((name, at) => [at > 0 && ', ', wf.code(name)]),
      '.',
    ),
  ]
}
