import * as bespa from 'bespa'
import type { Content } from 'bespa'
import { membersOf, type ApiMember } from '../../../reference/api-members.js'
import { withCode } from '../../facts.js'
import { wf } from '../../../site/site-factory.js'
import { widgetFamilies, type FamilyMember } from '../../../reference/widget-families.js'

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
    list(
      'Methods of all fields of forms',
      'fields',
      fluent('widgets/form/input/form-control.ts', 'FormControl'),
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
    tests(),
    exported(),
  ]
}

function tests(): Content {
  return [
    list(
      'Tests: await visit(app, path)',
      'tests',
      membersOf('lib/testing/test-page.ts', 'TestPage'),
    ),
    wf.prose(
      `\`visit\` runs the app and the real script of its page in the process of the test; no port is opened.
      Any test runner will do. It needs the package \`jsdom\`.`,
    ),
    wf.codeOf('examples/greeting-test.ts'),
  ]
}

function list(title: string, anchor: string, members: readonly ApiMember[], before = ''): Content {
  return [
    wf.headlineMedium(title).withAnchor(anchor),
    apiList(members.map(({ signature, summary }) => entry(before + signature, withCode(summary)))),
  ]
}

function apiList(entries: readonly Content[]): Content {
  return wf.tag('dl').class('ApiList Block').add(entries)
}

function entry(code: string, ...meaning: readonly Content[]): Content {
  return wf.tag('div').add(wf.tag('dt').add(wf.code(code)), wf.tag('dd').add(meaning))
}

const fluentType = ': this & T'

/** What is chained: methods that return the widget. */
function fluent(file: string, owner: string): ApiMember[] {
  return membersOf(file, owner)
    .filter(({ signature }) => signature.endsWith(fluentType))
    .map((one) => ({ ...one, signature: one.signature.slice(0, -fluentType.length) }))
}

function constructors(): Content {
  return [
    wf.headlineMedium('Widgets by family').withAnchor('families'),
    wf.prose(
      `A call of each constructor, what it makes, and the methods that its widget has beyond those above.`,
    ),
    widgetFamilies().map(({ title, constructors }) => [
      wf.headlineSmall(title).withAnchor(`family-${title.toLowerCase()}`),
      apiList(constructors.map((one) => constructor(one, constructors))),
    ]),
  ]
}

/** The methods are listed with the first constructor of a class only. */
function constructor(one: FamilyMember, family: readonly FamilyMember[]): Content {
  const { name, example, summary, methods, widget } = one
  const first = family.find((other) => other.widget === widget) ?? one
  return entry(
    example || `wf.${name}`,
    withCode(summary),
    methods.length > 0 && [
      ' ',
      wf
        .textStyle(first === one ? `${methods.join(', ')}.` : `Methods as ${first.name}.`)
        .withColorDeemphasized(),
    ],
  )
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
