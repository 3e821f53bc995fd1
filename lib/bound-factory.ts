import type { Context } from 'koa'
import { bind, type Bindable } from './widget/bound-context.js'

/** What is no constructor of widgets. */
const own = new Set(['constructor', 'for'])

type Method = (...args: unknown[]) => unknown

/** The methods of a factory, each of which binds what it makes: made once for each factory. */
const layers = new WeakMap<object, object>()
/** The factory that a bound one was made of. */
const unbound = new WeakMap<object, object>()

/**
 * A factory that makes the same, bound to a request: see `CoreFactory.for`. It inherits from the
 * factory, so that own constructors and fields come along. (Not `#private` ones, which JavaScript keeps
 * to the object that has them.)
 */
export function boundFactory<F extends object>(factory: F, ctx: Context): F {
  const base = unbound.get(Object.getPrototypeOf(factory) as object) ?? factory
  const bound = Object.create(layerOf(base)) as F & Bindable
  bound.boundRequest = ctx
  return bound
}

function layerOf(factory: object): object {
  const known = layers.get(factory)
  if (known) return known
  const layer = Object.create(factory) as Record<string, unknown>
  for (const name of methodsOf(factory)) {
    const method = (factory as Record<string, Method>)[name] as Method
    layer[name] = function (this: Bindable, ...args: unknown[]) {
      const made = method.apply(this, args)
      bind(made, this.boundRequest)
      return made
    }
  }
  layers.set(factory, layer)
  unbound.set(layer, factory)
  return layer
}

/** The names of all methods, own ones and inherited. */
function methodsOf(factory: object): Set<string> {
  const names = new Set<string>()
  for (
    let one = factory;
    one !== Object.prototype;
    one = Object.getPrototypeOf(one) as typeof factory
  ) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(one))) {
      if (typeof value === 'function' && !own.has(name)) names.add(name)
    }
  }
  return names
}
