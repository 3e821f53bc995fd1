import type { Content, Context } from 'bespa'
import { wf } from '../../../site/site-factory.js'
import { states } from '../../states.js'

const thisFile = 'pages/showcase/gallery.ts'
const places = states.slice(0, 20)

/** `/showcase/gallery`: things in rows, as large as a slider says. */
export async function galleryPage(ctx: Context): Promise<void> {
  await wf
    .showcasePage(ctx)
    .add(
      wf.prose(`The items of a gallery wrap like words, each in its own size. Drag the slider: it sends
      its value without a form, and both galleries are redrawn. The slider itself is not, so it keeps
      the focus.`),
      wf.example('Of one size', thisFile, 'even', even(ctx)),
      wf.example('Of several sizes', thisFile, 'uneven', uneven(ctx)),
    )
    .draw(ctx)
}

/** What the address says may be anything. */
function sizeIn(ctx: Context): number {
  const size = wf.stateOf(ctx).int('sizer', 4)
  return size >= 2 && size <= 8 ? size : 4
}

function even(ctx: Context): Content {
  const size = sizeIn(ctx)
  return [
    // #region even
    wf
      .inputRange('sizer', 4)
      .withLabel('Size')
      .withMin(2)
      .withMax(8)
      .withAutoSubmit(true),
    wf
      .gallery(places.map(({ name }) => wf.avatar(name, '').withSize(size / 2)))
      .withAltText('States')
      .redrawIfChanged(ctx, 'sizer'),
    // #endregion even
  ]
}

function uneven(ctx: Context): Content {
  const size = sizeIn(ctx)
  return [
    // #region uneven
    wf
      .gallery(
        places.map(({ name }, at) =>
          wf
            .avatar(name, '')
            .withSize((size * (2 + (at % 3))) / 12)
            .withNameLabel(),
        ),
      )
      .withAltText('States by name')
      .withGap(12)
      .redrawIfChanged(ctx, 'sizer'),
    // #endregion uneven
  ]
}
