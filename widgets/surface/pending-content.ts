import { tag, type Content, type Context, type Tag } from '../../lib/index.js'
import { skeleton } from './skeleton.js'
import { surfaceWordingOf } from './surface-wording.js'

/**
 * What stands in the place of a part that is still to come: the placeholder, and without script a link
 * that loads it.
 *
 * @param placeholder what the app shows meanwhile; `undefined` shows a skeleton
 * @param link leads to the part
 */
export function pendingContent(
  placeholder: Content,
  link: Tag,
  ctx: Context,
  lang: string,
): readonly Content[] {
  const words = surfaceWordingOf(ctx, lang).loadPart
  return [
    placeholder ?? skeleton(ctx, lang),
    tag('noscript').add(link.class('LaterLink').add(words)),
  ]
}
