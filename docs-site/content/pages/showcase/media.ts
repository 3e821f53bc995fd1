import { presetKeyColors, type Content, type Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'

const thisFile = 'pages/showcase/media.ts'

/** `/showcase/media`: pictures, portraits and colors. */
export async function mediaPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.example('Images', thisFile, 'images', images()),
      wf.example('Banners', thisFile, 'banners', banners()),
      wf.example('Avatars', thisFile, 'avatars', avatars()),
      wf.example('Swatches', thisFile, 'swatches', swatches()),
    )
    .draw(ctx)
}

function images(): Content {
  return [
    // #region images
    wf.gallery(
      wf
        .image('/bespa/mountains.svg')
        .withAltText('Mountains under a low sun')
        .withIntrinsicSize(640, 360)
        .withWidth('20rem')
        .withLazy(false),
      wf.image('/bespa/portrait.svg').withHeight(96), // only for show: no words for it
    ),
    // #endregion images
  ]
}

function banners(): Content {
  return [
    // #region banners
    wf
      .bannerImage('/bespa/mountains.svg')
      .withAltText('Mountains')
      .withHeight(120)
      .withAnchorCenter(),
    // #endregion banners
  ]
}

function avatars(): Content {
  return wf.block(
    // #region avatars
    wf.avatar('Ada Lovelace', '/bespa/portrait.svg'),
    ' ',
    wf.avatar('Grace Hopper', '').withSize(1.5),
    ' ',
    wf.avatar('Alan Turing', '').withNameLabel(),
    ' ',
    wf.avatar('', ''),
    // #endregion avatars
  )
}

function swatches(): Content {
  return wf.block(
    // #region swatches
    presetKeyColors.map(({ name, primary }) => [
      wf.swatch(primary).withAltText(name),
      ' ',
      name,
      ' ',
    ]),
    // #endregion swatches
  )
}
