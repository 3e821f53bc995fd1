/** The kinds of what a package exports. */
export const apiKinds = ['class', 'function', 'interface', 'type', 'variable'] as const

/** The kind of an export. */
export type ApiKind = (typeof apiKinds)[number]

/** Where something is written: a file of the project and a line, counted from 1. */
export interface ApiSource {
  readonly file: string
  readonly line: number
}

/** What a comment says. All texts are Markdown. */
export interface ApiWords {
  /** The text before the first tag. */
  readonly summary: string
  readonly throws?: readonly string[]
  readonly examples?: readonly string[]
}

/** A parameter of a function, a constructor or a method. */
export interface ApiParameter {
  readonly name: string
  readonly type: string
  readonly isOptional: boolean
  /** The code of its default value; `''` when there is none. */
  readonly initial: string
  readonly meaning: string
}

/** One way to call something. */
export interface ApiSignature extends ApiWords {
  /** The call as TypeScript writes it: `withMin(min: number): this`. */
  readonly code: string
  readonly parameters: readonly ApiParameter[]
  /** The type of what it returns, and what that means; `''` for constructors. */
  readonly returns: string
  readonly returnsMeaning: string
}

/** A member of a class or an interface. */
export interface ApiMember extends ApiWords {
  readonly name: string
  readonly kind: 'constructor' | 'method' | 'property'
  /** The declaration of a property; `''` for what is called. */
  readonly code: string
  readonly signatures: readonly ApiSignature[]
  readonly isProtected: boolean
  readonly source?: ApiSource
}

/** A member that is described where it comes from. */
export interface ApiInherited {
  readonly name: string
  /** The export that describes it. */
  readonly from: string
}

/** Something that one of the entry points exports. */
export interface ApiExport extends ApiWords {
  readonly name: string
  readonly kind: ApiKind
  /** What it is imported from: `bespa`, `bespa/testing`, `bespa/client`. */
  readonly entry: string
  /** The folder that it comes from: `lib/state`, `widgets/form`. */
  readonly group: string
  /** The declaration of a type or a variable; `''` otherwise. */
  readonly code: string
  /** What a class or an interface extends. */
  readonly bases: readonly string[]
  readonly signatures: readonly ApiSignature[]
  readonly members: readonly ApiMember[]
  readonly inherited: readonly ApiInherited[]
  readonly source?: ApiSource
}

/** Everything that the package exports. */
export interface ApiReference {
  /** The hash of the sources that it was made from. */
  readonly hash: string
  readonly exports: readonly ApiExport[]
}
