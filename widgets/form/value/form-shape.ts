import type { Content, Context } from '../../../lib/index.js'

/**
 * What is known at compile time of the fields in a piece of content: their names, and the types of
 * their values. It does not exist at run time.
 */
export interface Shaped<V> {
  readonly '~shape'?: V
}

/** An input whose name is known at compile time. */
export interface Named<N extends string> {
  /** The name under which the value is posted. */
  readonly name: N
}

/** What is left out of content. */
type Nothing = false | null | undefined | '' | 0

type Simplify<T> = { [K in keyof T]: T[K] }

/** The fields that stand in a list of content, with the types of their values. */
export type ShapeOf<C> = C extends readonly unknown[] ? ListShape<C> : unknown

type Optional<T> = unknown extends T ? unknown : Partial<T>

type ListShape<C extends readonly unknown[]> = number extends C['length']
  ? Optional<ItemShape<C[number]>>
  : C extends readonly [infer First, ...infer Rest]
    ? MaybeShape<First> & ListShape<Rest>
    : unknown

/** Of `condition && input` it is not known whether it is there. */
type MaybeShape<C> = [Extract<C, Nothing>] extends [never]
  ? ItemShape<C>
  : Optional<ItemShape<Exclude<C, Nothing>>>

type ItemShape<C> = Content extends C
  ? unknown
  : C extends readonly unknown[]
    ? ListShape<C>
    : C extends { readonly name: infer N extends string; read(ctx: Context): infer V }
      ? InputShape<N, V, C>
      : C extends Shaped<infer V>
        ? V
        : unknown

type InputShape<N extends string, V, C> = string extends N
  ? unknown
  : Readonly<
      Record<N, C extends { readonly required: true } ? NonNullable<Awaited<V>> : Awaited<V>>
    >

/** The values of a form or a part of it, by name. */
export type ValuesOf<C> = C extends Shaped<infer V> ? Simplify<V> : never

/** A form whose values a schema turns into something else. */
export interface Parsed<O> {
  readonly '~output'?: O
}

/** What a form gives the app: what its schema makes of the values, else the values. */
export type ReadOf<F> = F extends Parsed<infer O> ? (unknown extends O ? ValuesOf<F> : O) : never
