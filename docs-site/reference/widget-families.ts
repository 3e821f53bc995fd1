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
  const title = titleOf(folder)
  const constructors = factoriesIn(folder).flatMap(([file, name]) => membersOf(file, name))
  return {
    title,
    constructors: constructors.map((one) => {
      const [, widget = ''] = /: (\w+)$/.exec(one.signature) ?? []
      return { ...one, widget, methods: methodsOf(widget) }
    }),
  }
}

/** The factory of a family, and those of the families within it, with their classes. */
function factoriesIn(folder: string): [file: string, name: string][] {
  const nested = readdirSync(new URL(`widgets/${folder}/`, packageRoot))
  return [folder, ...nested.map((name) => `${folder}/${name}`)]
    .map((path): [string, string] => [`widgets/${path}/factory.ts`, `${titleOf(path)}Factory`])
    .filter(([file]) => existsSync(new URL(file, packageRoot)))
}

function titleOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.charAt(0).toUpperCase() + name.slice(1)
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
