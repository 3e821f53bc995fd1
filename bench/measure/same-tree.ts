import { JSDOM } from 'jsdom'

/**
 * The tree that a browser makes of this HTML, as lines of text. Left out is what does not matter to
 * a reader of the page: the order of attributes, React's comments between texts, whether adjacent
 * texts are one or several, and the ids by which BESPA finds what a redraw replaces: it writes them on
 * every widget, the others only where one is redrawn.
 */
export function treeOf(html: string): string {
  const fragment = JSDOM.fragment(html)
  for (const comment of commentsIn(fragment)) comment.remove()
  fragment.normalize()
  return linesOf(fragment, '').join('\n')
}

/** @throws {Error} that shows the first line in which the trees differ */
export function assertSameTree(expected: string, actual: string, name: string): void {
  const [ours, theirs] = [treeOf(expected).split('\n'), treeOf(actual).split('\n')]
  const at = ours.findIndex((line, index) => line !== theirs[index])
  if (at < 0 && ours.length === theirs.length) return
  throw new Error(`${name} draws another tree, line ${at}:\n${ours[at]}\n${theirs[at]}`)
}

function commentsIn(fragment: DocumentFragment): ChildNode[] {
  const walker = fragment.ownerDocument.createTreeWalker(
    fragment,
    128 /* NodeFilter.SHOW_COMMENT */,
  )
  const comments: ChildNode[] = []
  while (walker.nextNode()) comments.push(walker.currentNode as ChildNode)
  return comments
}

function linesOf(parent: ParentNode & Node, indent: string): string[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === 3) return [indent + JSON.stringify(node.nodeValue)]
    const element = node as Element
    const attributes = [...element.attributes]
      .filter(({ name }) => name !== 'data-id')
      .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
      .sort()
    const own = `${indent}<${element.localName}${attributes.join('')}>`
    return [own, ...linesOf(element, `${indent}  `)]
  })
}
