import * as bespa from 'bespa'
import { existsSync, readdirSync } from 'node:fs'
import { membersOf, type ApiMember } from './api-members.js'
import { packageRoot } from '../site/package-root.js'

/** A family of widgets, and what it can construct. */
export interface WidgetFamily {
  /** `Text`, `Layout`, … */
  readonly title: string
  readonly constructors: readonly FamilyMember[]
}

/** A constructor and its widget. */
export interface FamilyMember extends ApiMember {
  /** The name of the widget's class. */
  readonly widget: string
  /** The widget's fluent methods, without those of all widgets, all inputs and all fields of forms. */
  readonly methods: readonly string[]
}

const bases: readonly unknown[] = [
  Object.prototype,
  bespa.WidgetBase.prototype,
  bespa.InputWidgetBase.prototype,
  bespa.FormControl.prototype,
]

let families: readonly WidgetFamily[] | undefined

/** The constructors of the default factory by family, read from its sources once. */
export function widgetFamilies(): readonly WidgetFamily[] {
  return (families ??= readdirSync(new URL('widgets/', packageRoot), { withFileTypes: true })
    .map(({ name }) => name)
    .filter((name) => existsSync(new URL(`widgets/${name}/factory.ts`, packageRoot)))
    .map(familyIn))
}

function familyIn(folder: string): WidgetFamily {
  const title = folder.charAt(0).toUpperCase() + folder.slice(1)
  const constructors = membersOf(`widgets/${folder}/factory.ts`, `${title}Factory`)
  return {
    title,
    constructors: constructors.map((one) => {
      const [, widget = ''] = /: (\w+)$/.exec(one.signature) ?? []
      return { ...one, widget, methods: methodsOf(widget) }
    }),
  }
}

function methodsOf(widget: string): string[] {
  const exported = Object.entries(bespa).find(([name]) => name === widget)?.[1]
  const found = new Set<string>()
  for (
    let at = (exported as { prototype?: object } | undefined)?.prototype;
    at && !bases.includes(at);
    at = Object.getPrototypeOf(at) as object
  ) {
    for (const method of Object.getOwnPropertyNames(at)) {
      if (/^(with|add|then|else|show|embed)([A-Z]|$)/.test(method)) found.add(method)
    }
  }
  return [...found].sort()
}
