import {
  ReflectionKind,
  type DeclarationReflection,
  type ParameterReflection,
  type SignatureReflection,
  type TypeParameterReflection,
} from 'typedoc'
import type { ApiMember, ApiParameter, ApiSignature } from '../api/api-model.js'
import { commentWords, markdownOf } from './comment-words.js'

/** A member of a class or an interface. */
export function memberOf(one: DeclarationReflection): ApiMember {
  const [source] = one.sources ?? []
  const signatures = signaturesOf(one)
  const isCalled = signatures.length > 0
  const words = one.getSignature?.comment ?? one.setSignature?.comment ?? one.comment
  return {
    name: one.name,
    kind:
      one.kind === ReflectionKind.Constructor ? 'constructor' : isCalled ? 'method' : 'property',
    code: isCalled ? '' : propertyCode(one),
    signatures,
    isProtected: one.flags.isProtected,
    ...commentWords(words ?? one.signatures?.[0]?.comment),
    ...(source && { source: { file: source.fileName, line: source.line } }),
  }
}

/** The ways to call a function, a method or a constructor. */
export function signaturesOf(one: DeclarationReflection): ApiSignature[] {
  const isConstructor = one.kind === ReflectionKind.Constructor
  return (one.signatures ?? []).map((signature) => ({
    code: signatureCode(signature, isConstructor),
    parameters: (signature.parameters ?? []).map(parameterOf),
    returns: isConstructor ? '' : String(signature.type ?? 'void'),
    returnsMeaning: markdownOf(signature.comment?.getTag('@returns')?.content ?? []),
    ...commentWords(signature.comment),
  }))
}

/**
 * The export that a member is inherited from. What comes from a class that is not exported is described
 * where it arrives, as if it were written there.
 */
export function ownerOf(
  one: DeclarationReflection,
  exported: ReadonlySet<string>,
): string | undefined {
  const from = one.inheritedFrom ?? one.signatures?.[0]?.inheritedFrom
  const [owner = ''] = from?.name.split('.') ?? []
  return exported.has(owner) ? owner : undefined
}

/** A property with its type. */
export function propertyCode(one: DeclarationReflection): string {
  const type = one.getSignature?.type ?? one.setSignature?.parameters?.[0]?.type ?? one.type
  const isReadonly = one.flags.isReadonly || (one.getSignature && !one.setSignature)
  const mark = one.flags.isOptional ? '?' : ''
  return `${isReadonly ? 'readonly ' : ''}${one.name}${mark}: ${String(type ?? 'unknown')}`
}

function signatureCode(signature: SignatureReflection, isConstructor: boolean): string {
  const types = (signature.typeParameters ?? []).map(typeParameterCode)
  const typed = types.length > 0 ? `<${types.join(', ')}>` : ''
  const parameters = (signature.parameters ?? []).map(parameterCode).join(', ')
  if (isConstructor) return `new ${signature.name}${typed}(${parameters})`
  return `${signature.name}${typed}(${parameters}): ${String(signature.type ?? 'void')}`
}

/** A type parameter with what it may be: `N extends string`. */
export function typeParameterCode(one: TypeParameterReflection): string {
  const bound = one.type ? ` extends ${String(one.type)}` : ''
  return `${one.name}${bound}${one.default ? ` = ${String(one.default)}` : ''}`
}

function parameterCode({ name, type, flags, defaultValue }: ParameterReflection): string {
  const rest = flags.isRest ? '...' : ''
  const mark = flags.isOptional ? '?' : ''
  const initial = defaultValue === undefined ? '' : ` = ${defaultValue}`
  return `${rest}${shownName(name)}${mark}: ${String(type ?? 'unknown')}${initial}`
}

function parameterOf({
  name,
  type,
  flags,
  defaultValue,
  comment,
}: ParameterReflection): ApiParameter {
  return {
    name: shownName(name),
    type: String(type ?? 'unknown'),
    isOptional: flags.isOptional || flags.isRest || defaultValue !== undefined,
    initial: defaultValue ?? '',
    meaning: markdownOf(comment?.summary ?? []),
  }
}

/** Parameters that are taken apart have no name of their own. */
function shownName(name: string): string {
  return name === '__namedParameters' ? 'options' : name
}
