import * as bespa from 'bespa'
import { readdirSync } from 'node:fs'
import { membersOf, type ApiMember } from './api-members.js'
import { packageRoot } from './package-root.js'

/** A family of widgets, and what it can construct. */
export interface WidgetFamily {
  /** `Text`, `Layout`, … */
  readonly title: string
  readonly constructors: readonly FamilyMember[]
}

/** A constructor, with the fluent methods that its widget has beyond those of all widgets. */
export interface FamilyMember extends ApiMember {
  readonly methods: readonly string[]
}

let families: readonly WidgetFamily[] | undefined

/** The constructors of the default factory by family, read from its sources once. */
export function widgetFamilies(): readonly WidgetFamily[] {
  return (families ??= readdirSync(new URL('widgets/', packageRoot), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => familyIn(name)))
}

function familyIn(folder: string): WidgetFamily {
  const title = folder.charAt(0).toUpperCase() + folder.slice(1)
  const constructors = membersOf(`widgets/${folder}/factory.ts`, `${title}Factory`)
  return {
    title,
    constructors: constructors.map((one) => ({ ...one, methods: methodsOf(one.signature) })),
  }
}

/** The fluent methods of the class that a signature returns. */
function methodsOf(signature: string): string[] {
  const [, name = ''] = /: (\w+)$/.exec(signature) ?? []
  const widget = Object.entries(bespa).find(([exported]) => exported === name)?.[1]
  const found = new Set<string>()
  for (
    let at = (widget as { prototype?: object } | undefined)?.prototype;
    at && at !== bespa.WidgetBase.prototype && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object
  ) {
    for (const method of Object.getOwnPropertyNames(at)) {
      if (/^(with|add|then|else|show|embed)[A-Z]?/.test(method)) found.add(method)
    }
  }
  found.delete('shown')
  return [...found].sort()
}
