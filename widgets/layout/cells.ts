import { isNothing, isPromised, isList } from '../../lib/html/content.js'
import { tag, type Content } from '../../lib/index.js'
import { noteAwaited, watchPromise } from '../../lib/request/rejections.js'

/**
 * The content as a list of what is seen singly: lists among it are taken apart, and what draws
 * nothing is left out, so that it gets no place of its own.
 */
export function singly(content: readonly Content[]): Content[] {
  return content.flatMap((item) => {
    if (isList(item)) return singly(item)
    return isNothing(item) ? [] : [item]
  })
}

/**
 * Each thing that is seen singly in an element of its own; what a function or a promise brings, when
 * it is there.
 *
 * @param element the element's name
 */
export function cells(content: readonly Content[], element: string): Content[] {
  return singly(content).map((item) => {
    if (typeof item === 'function') return () => cells([item()], element)
    if (isPromised(item)) {
      const filled = (item as Promise<Content>).then((brought) => cells([brought], element))
      noteAwaited(item)
      watchPromise(filled)
      return filled
    }
    return tag(element).add(item)
  })
}
