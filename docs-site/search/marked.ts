import { tag, type Content } from 'bespa'

/** A title in which the words that were searched for are marked. */
export function marked(text: string, words: readonly string[]): Content {
  const lower = text.toLowerCase()
  const isMarked = new Array<boolean>(text.length).fill(false)
  for (const word of words) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      isMarked.fill(true, at, at + word.length)
    }
  }
  const parts: Content[] = []
  for (let from = 0; from < text.length;) {
    const to = endOfRun(isMarked, from)
    const part = text.slice(from, to)
    parts.push(isMarked[from] ? tag('mark').add(part) : part)
    from = to
  }
  return parts
}

function endOfRun(marks: readonly boolean[], from: number): number {
  const end = marks.indexOf(!marks[from], from)
  return end < 0 ? marks.length : end
}

/** How many characters of context a result shows. */
const contextLength = 140

/** The line of a text in which a word first appears, or its first line; long ones are cut. */
export function contextOf(text: string, words: readonly string[]): string {
  const plain = text
    .replace(/```[^`]*```/g, ' ')
    .replace(/\]\([^)\s]*\)/g, '')
    .replace(/[`#|[]/g, '')
  const lines = plain.split('\n').filter((line) => line.trim() !== '')
  const has = (line: string) => words.some((word) => line.toLowerCase().includes(word))
  const line = (lines.find(has) ?? lines[0] ?? '').trim()
  const lower = line.toLowerCase()
  const first = Math.min(...words.map((word) => lower.indexOf(word)).filter((at) => at >= 0))
  const isFar = first > contextLength - 40 && Number.isFinite(first)
  const from = isFar ? line.lastIndexOf(' ', first - 40) + 1 : 0
  const cut = line.slice(from, from + contextLength)
  return `${from > 0 ? '… ' : ''}${cut}${line.length > from + contextLength ? ' …' : ''}`
}
