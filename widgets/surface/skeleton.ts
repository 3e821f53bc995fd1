import { tag, type Content, type Context } from '../../lib/index.js'
import { surfaceWordingOf } from './surface-wording.js'

/**
 * Stands where something is on its way: a few gray lines, and a word for screen readers.
 *
 * @param lang the language of the page, a BCP 47 tag
 */
export function skeleton(ctx: Context, lang: string): Content {
  return tag('div')
    .class('Skeleton')
    .add(
      tag('span').class('VisuallyHidden').add(surfaceWordingOf(ctx, lang).loading),
      ['SkeletonLine', 'SkeletonLine', 'SkeletonLine SkeletonShort'].map((line) =>
        tag('div').class(line).attr('aria-hidden', 'true'),
      ),
    )
}
