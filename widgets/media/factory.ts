import type { Color } from '../../lib/index.js'
import { AvatarWidget } from './avatar.js'
import { BannerImageWidget } from './banner-image.js'
import { ImageWidget } from './image.js'
import { SwatchWidget } from './swatch.js'

/** The constructors of the widgets that show pictures and colors. */
export class MediaFactory {
  /** A picture: see {@link ImageWidget}. @example wf.image('/files/plan.png').withAltText('Floor plan') */
  image(src: string): ImageWidget {
    return new ImageWidget(src)
  }

  /** A picture as wide as there is room: see {@link BannerImageWidget}. @example wf.bannerImage('/files/lake.jpg').withHeight(200) */
  bannerImage(src: string): BannerImageWidget {
    return new BannerImageWidget(src)
  }

  /** A round picture of somebody, or the initials: see {@link AvatarWidget}. @example wf.avatar('Ada King', '').withNameLabel() */
  avatar(name: string, imageSrc: string): AvatarWidget {
    return new AvatarWidget(name, imageSrc)
  }

  /** A small square that shows a color: see {@link SwatchWidget}. @example wf.swatch(parseColor('#426915')) */
  swatch(color: Color): SwatchWidget {
    return new SwatchWidget(color)
  }
}
