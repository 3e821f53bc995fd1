import type { Content } from '../../lib/index.js'
import { BannerImageWidget } from '../media/banner-image.js'

/** Whether this is a banner image, which reaches to the edges of a card. */
export function isBanner(content: Content): content is BannerImageWidget {
  return content instanceof BannerImageWidget
}
