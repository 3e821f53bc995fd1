/**
 * A factory class that can be composed: its constructor takes no arguments. All but the first have
 * no `#private` members, because these cannot be carried over to another class; `private` ones can.
 */
export type FactoryClass<T extends object = object> = new () => T

/** The names that both have; `for` gives what it is called on, so it fits everything. */
type Common<A, B> = Exclude<keyof A & keyof B, 'for'>

/** Those that in the later one cannot stand for what the earlier one has. */
type Clash<A, B> = { [K in Common<A, B>]: B[K] extends A[K] ? never : K }[Common<A, B>]

/** `unknown` when the factories fit together; otherwise a type that names what clashes. */
type Fits<A, B> = [Clash<A, B>] extends [never]
  ? unknown
  : { readonly 'these names clash, override them with a compatible type': Clash<A, B> }

/** The later one first: where both have a method, its signature is the one that is found. */
type Both<A, B> = B & A

/**
 * One factory class out of several. Where two have the same name the later one wins; that its type
 * fits the earlier one's is checked, so that an unintended clash does not compile. For more than four
 * give it what it has composed.
 *
 * @example
 * class MyFactory extends composeFactories(Factory, ChartFactory) {}
 */
export function composeFactories<A extends object, B extends object>(
  first: FactoryClass<A>,
  second: FactoryClass<B> & Fits<A, B>,
): FactoryClass<Both<A, B>>
export function composeFactories<A extends object, B extends object, C extends object>(
  first: FactoryClass<A>,
  second: FactoryClass<B> & Fits<A, B>,
  third: FactoryClass<C> & Fits<Both<A, B>, C>,
): FactoryClass<Both<Both<A, B>, C>>
export function composeFactories<
  A extends object,
  B extends object,
  C extends object,
  D extends object,
>(
  first: FactoryClass<A>,
  second: FactoryClass<B> & Fits<A, B>,
  third: FactoryClass<C> & Fits<Both<A, B>, C>,
  fourth: FactoryClass<D> & Fits<Both<Both<A, B>, C>, D>,
): FactoryClass<Both<Both<Both<A, B>, C>, D>>
export function composeFactories(
  first: FactoryClass,
  ...others: readonly FactoryClass[]
): FactoryClass {
  class Composed extends first {
    constructor() {
      super()
      for (const other of others) {
        for (const name of Object.keys(this)) {
          if (name in other.prototype) Reflect.deleteProperty(this, name)
        }
        Object.assign(this, new other())
      }
    }
  }
  for (const other of others) copyMethods(other.prototype as object, Composed.prototype)
  return Composed
}

/** Copies what the prototype and those it extends define, the most derived last. */
function copyMethods(from: object, to: object): void {
  if (from === Object.prototype) return
  copyMethods(Object.getPrototypeOf(from) as object, to)
  const { constructor: _, ...members } = Object.getOwnPropertyDescriptors(from)
  Object.defineProperties(to, members)
}
