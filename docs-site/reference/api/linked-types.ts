import { tag, type Content } from 'bespa'
import { apiExports } from './api-reference.js'

/** A piece of TypeScript in which the names of exports lead to their pages. */
export function linkedTypes(code: string, self = ''): Content {
  const known = apiExports()
  return code.split(/\b([A-Z]\w*)\b/).map((part, at): Content => {
    const isName = at % 2 === 1 && part !== self && known.has(part)
    return isName ? tag('a').attr('href', `/api/${part}`).add(part) : part
  })
}
