/** The first sentence of a text in Markdown: it ends at the first period before a blank. */
export function firstSentence(text: string): string {
  const [paragraph = ''] = text.split('\n\n')
  const line = paragraph.replace(/\s+/g, ' ')
  const end = /[.!?](?=\s\p{Lu})/u.exec(line)
  return end ? line.slice(0, end.index + 1) : line
}
