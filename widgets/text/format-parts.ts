/** A numbered place in a format text. */
export interface Place {
  /** Counted from 0; `undefined` when what stands between the braces is no number. */
  readonly index: number | undefined
  /** As it is written, braces included. */
  readonly source: string
}

/**
 * Takes a format text apart: into text, in which `{{` and `}}` have become braces, and the places
 * between.
 */
export function formatParts(format: string): (string | Place)[] {
  const parts: (string | Place)[] = []
  let text = ''
  for (const [source, number] of format.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[^]/g)) {
    if (source.length === 1 && source !== '{') text += source
    else if (source === '{{' || source === '}}') text += source.charAt(0)
    else {
      if (text !== '') parts.push(text)
      text = ''
      parts.push({ index: indexOf(number), source })
    }
  }
  return text === '' ? parts : [...parts, text]
}

function indexOf(number = ''): number | undefined {
  return /^\d{1,9}$/.test(number) ? Number(number) : undefined
}
