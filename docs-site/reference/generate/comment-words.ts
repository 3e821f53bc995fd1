import { Reflection, type Comment, type CommentDisplayPart } from 'typedoc'
import type { ApiWords } from '../api/api-model.js'

/** What a comment says before its tags, what may be thrown, and the examples. */
export function commentWords(comment: Comment | undefined): ApiWords {
  const throws = tagged(comment, '@throws')
  const examples = tagged(comment, '@example')
  return {
    summary: markdownOf(comment?.summary ?? []),
    ...(throws.length > 0 && { throws }),
    ...(examples.length > 0 && { examples: examples.map(withoutFence) }),
  }
}

function tagged(comment: Comment | undefined, tag: `@${string}`): string[] {
  return (comment?.getTags(tag) ?? []).map(({ content, typeAnnotation }) => {
    const type = typeAnnotation?.replace(/^\{|\}$/g, '') ?? ''
    return `${type && `\`${type}\` `}${markdownOf(content)}`
  })
}

/** A part of a comment as Markdown. Links to exports become links to their pages. */
export function markdownOf(parts: readonly CommentDisplayPart[]): string {
  return parts.map(markdownPart).join('').trim()
}

function markdownPart(part: CommentDisplayPart): string {
  if (part.kind !== 'inline-tag') return part.text
  const { target, text } = part
  if (target instanceof Reflection) return `[\`${text.trim()}\`](${addressOf(target)})`
  return typeof target === 'string' ? `[${text}](${target})` : `\`${text.trim()}\``
}

/** The page of an export, or the place of a member on the page of its owner. */
function addressOf(target: Reflection): string {
  const path: string[] = []
  let at = target
  while (at.parent?.parent) {
    if (path[0] !== at.name) path.unshift(at.name)
    at = at.parent
  }
  const [owner = '', member] = path
  return `/api/${owner}${member === undefined ? '' : `#${member}`}`
}

function withoutFence(example: string): string {
  return example.replace(/^```\w*\n/, '').replace(/\n```$/, '')
}
